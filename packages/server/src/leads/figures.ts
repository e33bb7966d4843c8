import type { LeadFigures, LeadFiguresTold } from '@fangxian/domain/exchange';
import { branchOf } from '../screening/index.ts';
import type { LeadsFound } from './figures.view.ts';

/** A place and each right below it, whatever lies further down counted to the branch that it is in. */
export function figuresTold(root: string, { logs, sums }: LeadsFound): Omit<LeadFiguresTold, 'at'> {
  const parents = new Map(logs.map(({ log, parent }) => [log, parent]));
  const self = none(root, logs.find(({ log }) => log === root)?.name ?? root);
  const rows = new Map(
    logs.filter(({ parent, log }) => parent === root && log !== root).map(({ log, name }) => [log, none(log, name)]),
  );
  for (const { log, name, value } of sums) {
    const below = log === root ? undefined : rows.get(branchOf(log, root, parents) ?? '');
    for (const row of below ? [self, below] : [self]) add(row, name, value);
  }
  return { self, rows: [...rows.values()] };
}

function add(row: LeadFigures, name: string, value: number): void {
  if (name === 'received' || name === 'overdue') row[name] += value;
  const [what, which] = name.split('.') as [string, string?];
  if (what === 'open' && (which === 'toAssign' || which === 'toVerify' || which === 'away')) row[which] += value;
  if (what === 'result' && which !== undefined && which in row.results) {
    row.results[which as keyof LeadFigures['results']] += value;
  }
}

function none(code: string, name: string): LeadFigures {
  return {
    ...{ code, name, received: 0, toAssign: 0, toVerify: 0, away: 0, overdue: 0 },
    results: { true: 0, untrue: 0, notFound: 0, movedOn: 0 },
  };
}
