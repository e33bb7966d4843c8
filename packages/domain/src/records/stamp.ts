/** The order in which facts count: by when they took effect, then by id. The same everywhere. */
export type Stamp = { readonly at: number; readonly id: string };

export function earlier(a: Stamp, b: Stamp): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}

export function byStamp(a: { effectiveAt: number; id: string }, b: { effectiveAt: number; id: string }): number {
  if (a.effectiveAt !== b.effectiveAt) return a.effectiveAt - b.effectiveAt;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * When a fact counts as having happened: the writer's clock, mended by the offset measured at sync,
 * and never later than its arrival.
 *
 * @param at writer's clock, ms
 * @param clockOffset server's clock minus the writer's, ms
 * @param receivedAt server's clock, ms
 */
export function effectiveAt(at: number, clockOffset: number, receivedAt: number): number {
  return Math.max(0, Math.min(at + clockOffset, receivedAt));
}
