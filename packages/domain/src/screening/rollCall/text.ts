/** A pasted message, cleaned of what chat programs add: full-width signs, emoji, keycaps, invisible marks. */
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const han = '零一二三四五六七八九';

export function tidy(text: string): string {
  return text
    .replace(/(?:\d\ufe0f?\u20e3)+/g, (keys) => `${keys.replace(/\D/g, '')}. `)
    .replace(/[①-⑳]/g, (sign) => `${circled.indexOf(sign) + 1}. `)
    .normalize('NFKC')
    .replace(/\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufe0f|\ufeff/g, '')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}/gu, ' ')
    .replace(/[‐‑‒–—―−~～]/g, '-')
    .replace(/[\t\v\f \u3000\u00a0]+/g, ' ');
}

/** 三 → 3, 十二 → 12, 12 → 12. Where people count themselves; beyond ninety-nine nobody does. */
export function countIn(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const parts = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return undefined;
  const digit = (sign: string | undefined) => (sign === '两' ? 2 : sign ? han.indexOf(sign) : undefined);
  const [, tens, ten, ones] = parts;
  if (!ten) return tens && ones ? undefined : (digit(tens) ?? digit(ones));
  return (digit(tens) ?? 1) * 10 + (digit(ones) ?? 0);
}
