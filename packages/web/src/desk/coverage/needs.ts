/** What the desk is asked to do something about, the gravest first. */
import type { QuestionState } from '@fangxian/domain/records';
import { needsLookingAfter } from '@fangxian/domain/screening';
import type { StateName } from '../../look/index.ts';
import type { RoundReading, Rows } from '../community/index.ts';
import type { AreaName } from '../frame/areas.ts';

export type Need = {
  readonly name: 'attention' | 'thrice' | 'refused' | 'unlisted' | 'questions' | 'roster' | 'exports';
  readonly n: number;
  readonly mark?: StateName;
  readonly area: AreaName;
  readonly query?: { readonly [name: string]: string };
};

const thrice = 3;

/** @param exports that wait for whoever is signed in */
export function needsOf(rows: Rows, reading: RoundReading | undefined, exports: number): readonly Need[] {
  const doors = reading?.doors ?? [];
  const open = doors.filter(({ row }) => row && row.nextTryAt !== undefined);
  const questions = rows
    .ids('question')
    .map((id) => rows.get<QuestionState>(`question/${id}`))
    .filter((one) => one?.status === 'open');
  const roster = rows
    .ids('rosterImport')
    .map((id) => rows.get<{ questions: readonly unknown[] }>(`rosterImport/${id}`)?.questions.length ?? 0)
    .reduce((sum, n) => sum + n, 0);
  const ill = doors.filter(({ row }) => row && needsLookingAfter(row));
  const needs: readonly Need[] = [
    { name: 'attention', n: ill.length, mark: 'needsAttention', area: 'unreached', query: { show: 'attention' } },
    {
      name: 'thrice',
      n: open.filter(({ row }) => row && row.visits >= thrice && row.end !== 'refused').length,
      mark: 'nobodyHome',
      area: 'unreached',
      query: { show: 'thrice' },
    },
    {
      name: 'refused',
      n: open.filter(({ row }) => row?.end === 'refused').length,
      mark: 'refused',
      area: 'unreached',
      query: { state: 'refused' },
    },
    { name: 'exports', n: exports, area: 'look', query: { tab: 'exports' } },
    { name: 'questions', n: questions.length, area: 'look' },
    { name: 'unlisted', n: reading?.unlisted ?? 0, area: 'look' },
    { name: 'roster', n: roster, area: 'look', query: { tab: 'roster' } },
  ];
  return needs.filter(({ n }) => n > 0);
}
