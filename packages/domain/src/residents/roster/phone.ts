/** Telephone numbers as people write them down. */
import { halfWidth, saysNone } from './text.ts';

export type PhoneRead = {
  /** In the order in which they stand: 13…, 023…, +852…. */
  readonly numbers: readonly string[];
  /** Digits that are no number anybody could dial: kept as told, and asked about. */
  readonly unclear: boolean;
  readonly none: boolean;
  readonly spaced: boolean;
};

const mobile = /^1[3-9]\d{9}$/;
const landline = /^(0\d{2,3})?[2-8]\d{6,7}$/;
const abroad = /^\+[1-9]\d{5,14}$/;

export function readPhone(text: string): PhoneRead {
  const words = halfWidth(text);
  const nothing = { numbers: [], unclear: false, spaced: false };
  if (words === '') return { ...nothing, none: false };
  if (saysNone(words)) return { ...nothing, none: true };
  const parts = words.split(/[/、,;,;|\n]+|或|(?<=\d{11}) (?=1[3-9])/).map(plainPhone);
  const told = parts.filter((part) => part !== '');
  const numbers = told.filter(dialled);
  const spaced = /\d [\d]/.test(words);
  if (numbers.length)
    return { numbers: [...new Set(numbers)], unclear: numbers.length < told.length, none: false, spaced };
  return { numbers: told.slice(0, 1), unclear: true, none: false, spaced };
}

/** Without spaces, dashes, brackets, the country's own prefix, or what Excel added. */
export function plainPhone(text: string): string {
  const packed = halfWidth(text)
    .replace(/[\s()\-‐‑–—.·]/g, '')
    .replace(/^(tel|电话|手机|座机):?/i, '');
  const national = packed.replace(/^(\+|00)?86(?=1[3-9]\d{9}$)/, '').replace(/^(\+|00)86(?=[1-9]\d{8,})/, '0');
  return national.slice(0, 40);
}

function dialled(number: string): boolean {
  return mobile.test(number) || landline.test(number) || abroad.test(number);
}
