/** PostgreSQL keeps no NUL and no half of a character: what a phone may send all the same, and what becomes of it. */

/** Where in a sealed body something stands that cannot be stored, as a JSON pointer; undefined when nothing does. */
export function unstorableIn(value: unknown, where = ''): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : where;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (!isStorable(name)) return where;
    const found = unstorableIn(inner, `${where}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** As much of a text as can be stored: for telling what came, never for keeping a fact. */
export function storable(text: string, length: number): string {
  return text.replaceAll('\u0000', '').slice(0, length).toWellFormed();
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
