/** The name that the next round is likely to have: 第三轮排查 after two, or after one that is called 第二轮. */
import type { Language } from '../words/index.ts';

const digits = '零一二三四五六七八九十';

export function nextName(names: readonly string[], language: Language): string {
  const n = Math.max(names.length, ...names.map(numberIn)) + 1;
  if (language === 'en') return `Round ${n}`;
  return `第${chinese(n)}轮排查`;
}

/** 演示·第二轮入户排查 is number 2; a name without a number is none. */
function numberIn(name: string): number {
  const [, said, digitsSaid] = /第(.{1,3})轮|Round (\d+)/i.exec(name) ?? [];
  const wanted = said ?? digitsSaid;
  if (wanted === undefined) return 0;
  for (let n = 1; n < 100; n += 1) if (wanted === chinese(n) || wanted === String(n)) return n;
  return 0;
}

function chinese(n: number): string {
  if (n <= 10) return digits[n] ?? String(n);
  if (n < 20) return `十${digits[n - 10]}`;
  if (n < 100) return `${digits[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : digits[n % 10]}`;
  return String(n);
}
