/** From sums to one row a place. 户次, 人次, 户数 and 出动人次 stay apart by name; every figure has its denominator. */
import type { SummaryRow } from '@fangxian/domain/exchange';
import { movementOf } from '@fangxian/domain/quarantine';
import type { LogFound } from '../../engine/log/tallies.store.ts';
import { branchOf } from '../../places/index.ts';
import type { DayFound, Sum } from './figures.view.ts';

type Rows = { readonly self: SummaryRow; rows: SummaryRow[] };

/** The place itself and each right below it; where nothing is below, its grids. */
export function rowsOf(root: string, found: Pick<DayFound, 'logs' | 'sums' | 'cases' | 'grids'>): Rows {
  const { self, rows } = screened(root, found);
  const { logs, cases } = found;
  const whole = cases.filter(({ grid }) => grid === '*');
  const parents = new Map(logs.map(({ log, parent }) => [log, parent]));
  const ofRow = ({ code }: SummaryRow) =>
    logs.length <= 1
      ? cases.filter(({ grid }) => grid === code)
      : whole.filter(({ log }) => log === code || branchOf(log, root, parents) === code);
  return {
    self: { ...self, quarantine: movementOf(root, whole) },
    rows: rows.map((row) => ({ ...row, quarantine: movementOf(row.code, ofRow(row)) })),
  };
}

function screened(root: string, { logs, sums, grids }: Pick<DayFound, 'logs' | 'sums' | 'grids'>): Rows {
  const whole = sums.filter(({ grid }) => grid === '*');
  const self = rowFrom(root, logs.find(({ log }) => log === root)?.name ?? root, whole);
  if (logs.length <= 1) return { self, rows: gridRows(sums, grids) };
  const parents = new Map(logs.map(({ log, parent }) => [log, parent]));
  const byBranch = new Map<string, Sum[]>();
  for (const sum of whole) {
    const branch = branchOf(sum.log, root, parents);
    if (branch === undefined) continue;
    const known = byBranch.get(branch);
    if (known) known.push(sum);
    else byBranch.set(branch, [sum]);
  }
  const below = logs.filter(({ parent }) => parent === root);
  return { self, rows: below.map(({ log, name }: LogFound) => rowFrom(log, name, byBranch.get(log) ?? [])) };
}

function gridRows(sums: readonly Sum[], grids: ReadonlyMap<string, string>): SummaryRow[] {
  const byGrid = new Map<string, Sum[]>([...grids.keys()].map((grid) => [grid, []]));
  for (const sum of sums) {
    // A worker's day stands in no grid, and is no grid's.
    if (sum.grid === '*' || sum.name === 'staffTimes') continue;
    const known = byGrid.get(sum.grid);
    if (known) known.push(sum);
    else byGrid.set(sum.grid, [sum]);
  }
  const rows = [...byGrid].map(([grid, own]) => {
    const { day, soFar, ...row } = rowFrom(grid, grids.get(grid) ?? grid, own);
    const { staffTimes: _, ...dayOf } = day;
    const { staffTimes: __, ...soFarOf } = soFar;
    return { ...row, day: dayOf, soFar: soFarOf };
  });
  const shown = rows.filter(({ households, soFar }) => households > 0 || soFar.householdVisits > 0);
  const order = new Intl.Collator('zh', { numeric: true });
  return shown.sort((a, b) => Number(a.code === '') - Number(b.code === '') || order.compare(a.name, b.name));
}

function rowFrom(code: string, name: string, sums: readonly Sum[]): SummaryRow {
  const add = (tally: string, of: 'onDay' | 'until') =>
    sums.filter((one) => one.name === tally).reduce((all, one) => all + one[of], 0);
  const work = (of: 'onDay' | 'until', households: string) => ({
    householdVisits: add('householdVisits', of),
    personVisits: add('personVisits', of),
    households: add(households, of),
    staffTimes: add('staffTimes', of),
  });
  const soFar = work('until', 'householdsVisited');
  const added = add('added', 'until');
  const households = add('roster', 'until') + added - add('gone', 'until');
  const settled = add('settled', 'until');
  return {
    code,
    name,
    households,
    added,
    settled,
    tried: Math.max(0, soFar.households - settled),
    notYet: Math.max(0, households - Math.max(settled, soFar.households)),
    attention: add('needsAttention', 'until'),
    away: add('away', 'until'),
    day: work('onDay', 'householdsOnDay'),
    soFar,
  };
}
