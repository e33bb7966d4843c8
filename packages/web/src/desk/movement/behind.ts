/** Who stands behind a figure of the movement, from the folders themselves: the same turns that the figure counts. */
import { type CasePerson, type CaseState, phaseOf, turnsOf } from '@fangxian/domain/quarantine';
import type { MovementOf } from '../../movement/index.ts';

export type Behind = {
  readonly id: string;
  readonly folder: CaseState;
  readonly line: CasePerson;
  readonly at: number;
  readonly by: string;
  readonly heard: string | undefined;
  readonly why: ReturnType<typeof turnsOf>['turns'][number]['why'];
};

export function behind(folders: readonly CaseState[], day: string, of: MovementOf): readonly Behind[] {
  const found = folders.flatMap((folder) =>
    folder.persons
      .filter((line) => phaseOf(folder, line) !== 'void')
      .flatMap((line) => {
        const { turns } = turnsOf(line);
        const told = (turn: (typeof turns)[number]): Behind => {
          const { at, by, heard } = turn.evidence;
          return { id: `${folder.case}:${line.person}:${at}`, folder, line, at, by, heard, why: turn.why };
        };
        if (of === 'added' || of === 'removed') {
          return turns.filter(({ way, evidence }) => way === of && evidence.day === day).map(told);
        }
        // There on an evening: the last turn up to then brought them.
        const until = turns.filter(({ evidence }) => (of === 'opening' ? evidence.day < day : evidence.day <= day));
        const last = until.at(-1);
        return last?.way === 'added' ? [told(last)] : [];
      }),
  );
  return found.sort((a, b) => a.at - b.at);
}
