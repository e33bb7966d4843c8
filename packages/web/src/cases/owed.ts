/** What is left to do for a household that is free again, as every face lists it until it is done. */
import { owedCalls, owedPapers } from '@fangxian/domain/quarantine';
import { defineWords } from '../words/index.ts';
import type { Folder } from './reading.ts';

export type Owed = 'notice' | 'board' | 'call';

export const owedWords = defineWords({
  zh: { notice: '送解除通知单', board: '取下门上的公示', call: '回访' } satisfies Record<Owed, string>,
  en: { notice: 'serve the release notice', board: 'take the board off the door', call: 'call them again' },
});

/** @param today civil day */
export function owedOf({ state }: Folder, today: string): readonly Owed[] {
  const papers = owedPapers(state);
  return [
    ...(papers.some(({ alarm }) => alarm === 'noticeNotServed') ? ['notice' as const] : []),
    ...(papers.some(({ alarm }) => alarm === 'boardStillUp') ? ['board' as const] : []),
    ...(owedCalls(state, today).length > 0 ? ['call' as const] : []),
  ];
}

/** Beside the alarms of a folder: what one of them says already is not said twice. */
export function owedBeside(folder: Folder, today: string): readonly Owed[] {
  const stands = new Set<string>(folder.alarms.map(({ alarm }) => alarm));
  const alarmOf = { notice: 'noticeNotServed', board: 'boardStillUp', call: undefined };
  return owedOf(folder, today).filter((one) => !stands.has(alarmOf[one] ?? ''));
}
