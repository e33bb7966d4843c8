/** Text as it may stand inside an office's XML. */
const entities: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to say them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/_x(?=[0-9a-fA-F]{4}_)/g, '_x005F_x')
      .replace(/[&<>"]/g, (sign) => entities[sign] as string)
  );
}
