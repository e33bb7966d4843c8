import type { ReturnFigures, ReturnFiguresTold } from '@fangxian/domain/exchange';
import type { SumsFound } from '../engine/log/tallies.store.ts';
import { byBranch } from '../places/index.ts';

/** 未返 and 已返, with the denominator of both, at a place and each right below it. */
export function figuresTold(root: string, found: SumsFound, inRound: SumsFound): Omit<ReturnFiguresTold, 'at'> {
  const heard = inRound.sums.filter(({ name }) => name === 'away').map((one) => ({ ...one, name: 'heard' }));
  return byBranch(root, { logs: found.logs, sums: [...found.sums, ...heard] }, none, add);
}

/** Which figures a sum counts to. */
const counts: { readonly [name: string]: readonly (keyof Omit<ReturnFigures, 'code' | 'name'>)[] } = {
  heard: ['heard'],
  listed: ['listed'],
  'stage.away': ['away'],
  'stage.advised': ['away', 'advised'],
  'stage.planning': ['away', 'planning'],
  'from.riskArea': ['atRisk'],
  returned: ['returned'],
  'stage.registered': ['registered'],
  measureOpen: ['measureOpen'],
  due: ['overdue'],
};

function add(row: ReturnFigures, { name, value }: { name: string; value: number }): void {
  for (const figure of counts[name] ?? []) row[figure] += value;
}

function none(code: string, name: string): ReturnFigures {
  return {
    ...{ code, name, heard: 0, listed: 0, away: 0, advised: 0, planning: 0, atRisk: 0 },
    ...{ returned: 0, registered: 0, measureOpen: 0, overdue: 0 },
  };
}
