import type { LeadFigures, LeadFiguresTold } from '@fangxian/domain/exchange';
import type { SumsFound } from '../engine/log/tallies.store.ts';
import { byBranch } from '../places/index.ts';

/** Leads at a place and each right below it. One that went from one log of a place to another counts there once. */
export function figuresTold(root: string, found: SumsFound): Omit<LeadFiguresTold, 'at'> {
  return byBranch(root, found, none, add);
}

function add(row: LeadFigures, sum: { name: string; value: number }): void {
  const { value } = sum;
  const [name = '', other] = sum.name.split('/');
  if (other?.startsWith(row.code)) return;
  if (name === 'received') row.received += value;
  if (name === 'due') row.overdue += value;
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
