/** What a bench says: one figure a line on stdout, and on stderr what is going on. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** In words, such as `≤ 5`. Absent: a figure that stands beside others. */
  target?: string;
  ok: boolean;
  note?: string;
};

export type Target = { atLeast: number } | { atMost: number };

/** Says a figure; `ok` is worked out, never given. */
export function say(name: string, value: number, unit: string, target?: Target, note?: string): void {
  const figure: Figure = {
    name,
    value: rounded(value),
    unit,
    ...(target && { target: wordsOf(target) }),
    ok: target === undefined || meets(value, target),
    ...(note !== undefined && { note }),
  };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

export function tell(words: string): void {
  process.stderr.write(`${words}\n`);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that at least this share of all does not exceed; the median of an even number is the mean of two. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) throw new Error('no values, no quantile');
  const at = share * sorted.length;
  const upper = sorted[Math.min(sorted.length - 1, Math.ceil(at) - (at === 0 ? 0 : 1))] ?? Number.NaN;
  if (share !== 0.5 || sorted.length % 2 === 1) return upper;
  return (upper + (sorted[sorted.length / 2] ?? Number.NaN)) / 2;
}

function meets(value: number, target: Target): boolean {
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

function wordsOf(target: Target): string {
  return 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
}

function rounded(value: number): number {
  return Number(value >= 100 ? value.toFixed(0) : value.toPrecision(3));
}
