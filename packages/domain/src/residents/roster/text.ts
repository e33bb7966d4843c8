/** Text as offices type it, brought to one form. Every function here gives the same when applied twice. */

const han = '\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
const betweenHan = new RegExp(`(?<=[${han}·])\\s+(?=[${han}·])`, 'gu');
const digits: { readonly [sign: string]: number } = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Full-width letters, digits and signs become half-width; odd spaces become plain ones, invisible signs go. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u3000\u00a0]+/g, ' ')
    .trim();
}

/** Without any space at all, for what has none: door labels, numbers, words from a closed list. */
export function compact(text: string): string {
  return halfWidth(text)
    .replace(/ /g, '')
    .replace(/[‐‑‒–—―−]/g, '-');
}

export function hasFullWidth(text: string): boolean {
  return /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(text);
}

/** 史  德 and 史德 are one name; O Brien keeps its space. Middle dots become one sort. */
export function plainName(text: string): string {
  return halfWidth(text)
    .replace(/[•・‧∙⋅･]/g, '·')
    .replace(/ ?· ?/g, '·')
    .replace(betweenHan, '');
}

/** "None" in the words of those who fill in forms. */
export function saysNone(text: string): boolean {
  return /^(无|沒有|没有|暂无|未提供|不详|不明|空|-+|\/+|none|nil|n\/a|na)$/i.test(compact(text));
}

/** 三 → 3, 十二 → 12, 二十一 → 21; 12 stays 12; undefined when it is no number. */
export function numeral(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (!/^[零〇一二两三四五六七八九十]{1,3}$/.test(text)) return undefined;
  const ten = text.indexOf('十');
  if (ten < 0) return Number([...text].map((sign) => digits[sign]).join(''));
  const tens = ten === 0 ? 1 : digits[text.slice(0, ten)];
  const ones = ten === text.length - 1 ? 0 : digits[text.slice(ten + 1)];
  return tens === undefined || ones === undefined ? undefined : tens * 10 + ones;
}

/** A number sign in any writing, as a part of a regular expression. */
export const numberSign = '(?:[A-Za-z]?\\d{1,4}[A-Za-z]?|[A-Za-z]|[零〇一二两三四五六七八九十]{1,3}|[甲乙丙丁戊己])';

/** 三 and 03 become 3, a becomes A. */
export function plainNumber(text: string): string {
  const value = numeral(text);
  return value === undefined ? text.toUpperCase() : String(value);
}
