/** What the command view reckons from the rows of the tree. Pure. */
import type { TreeRow } from '@fangxian/domain/exchange';

export type Reckoned = TreeRow & { readonly households: number; readonly notYet: number; readonly left: number };

export function reckon(row: TreeRow): Reckoned {
  const households = row.roster + row.added - row.gone;
  const notYet = Math.max(0, households - row.settled - row.tried);
  return { ...row, households, notYet, left: notYet + row.tried };
}

export const sorts = ['gaps', 'share', 'visits', 'place'] as const;
export type Sort = (typeof sorts)[number];

export function sortOf(told: string | undefined): Sort {
  return sorts.find((one) => one === told) ?? 'gaps';
}

/** Places with households first; those without a roster have nothing to compare and stand at the end. */
export function sorted(rows: readonly Reckoned[], sort: Sort): readonly Reckoned[] {
  const byCode = (a: Reckoned, b: Reckoned) => (a.code < b.code ? -1 : 1);
  const orders: { readonly [sort in Sort]: (a: Reckoned, b: Reckoned) => number } = {
    gaps: (a, b) => b.left - a.left,
    share: (a, b) => share(a) - share(b),
    visits: (a, b) => b.householdVisits - a.householdVisits,
    place: () => 0,
  };
  const empty = (row: Reckoned) => Number(row.households === 0);
  return [...rows].sort((a, b) => empty(a) - empty(b) || orders[sort](a, b) || byCode(a, b));
}

const share = ({ settled, households }: Reckoned): number => (households > 0 ? settled / households : 1);

/** Every civil day from the first with a visit to the last, so that a day without one shows as a gap. */
export function everyDay(rows: readonly Pick<TreeRow, 'days'>[], most: number): readonly string[] {
  const known = rows.flatMap(({ days }) => days.map(({ day }) => day)).sort();
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days.slice(-most);
}

export function visitsOn(row: Pick<TreeRow, 'days'>, days: readonly string[]) {
  const counts = new Map(row.days.map(({ day, householdVisits }) => [day, householdVisits]));
  return days.map((day) => ({ day, value: counts.get(day) ?? 0 }));
}

type Named = { readonly code: string; readonly name: string; readonly parent?: string };

/** From the reader's own top down to `code`. Never further up than what they may see. */
export function pathTo(code: string, top: string, places: readonly Named[]): readonly Named[] {
  const known = new Map(places.map((place) => [place.code, place]));
  const path: Named[] = [];
  for (let at: string | undefined = code; at?.startsWith(top); ) {
    const place: Named = known.get(at) ?? { code: at, name: at };
    path.unshift(place);
    if (at === top) break;
    at = place.parent;
  }
  return path;
}
