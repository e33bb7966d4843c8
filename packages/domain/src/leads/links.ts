/** How leads hang together: one became known through another, and each double points at the one that goes on. */
import type { LeadState } from './shapes.ts';

export type Linked = { readonly lead: string; readonly through?: string; readonly depth: number };

type Rows = readonly LeadState[];

/** The whole family of a lead, the first one told at its head, each below the one through which it became known. */
export function linksOf(rows: Rows, id: string): readonly Linked[] {
  const byId = new Map(rows.map((one) => [one.lead, one]));
  let root = id;
  // A loop, told by mistake, ends where it began.
  for (const seen = new Set<string>(); !seen.has(root); ) {
    seen.add(root);
    const above = byId.get(root)?.through;
    if (above === undefined || !byId.has(above) || seen.has(above)) break;
    root = above;
  }
  const found: Linked[] = [];
  const seen = new Set<string>();
  const walk = (lead: string, depth: number, through?: string) => {
    if (seen.has(lead)) return;
    seen.add(lead);
    found.push({ lead, depth, ...(through !== undefined && { through }) });
    const below = rows.filter((one) => one.through === lead);
    for (const one of below.sort(byTime)) walk(one.lead, depth + 1, lead);
  };
  walk(root, 0);
  return found;
}

function byTime(a: LeadState, b: LeadState): number {
  return (a.received?.at ?? 0) - (b.received?.at ?? 0) || (a.lead < b.lead ? -1 : 1);
}
