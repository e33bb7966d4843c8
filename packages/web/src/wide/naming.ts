/** The name that the next round is likely to have: 第三轮排查 after two. */
import type { Language } from '../words/index.ts';

const digits = '零一二三四五六七八九十';

export function nextName(already: number, language: Language): string {
  const n = already + 1;
  if (language === 'en') return `Round ${n}`;
  return `第${chinese(n)}轮排查`;
}

function chinese(n: number): string {
  if (n <= 10) return digits[n] ?? String(n);
  if (n < 20) return `十${digits[n - 10]}`;
  if (n < 100) return `${digits[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : digits[n % 10]}`;
  return String(n);
}
