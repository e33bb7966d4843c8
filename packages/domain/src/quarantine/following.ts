/**
 * Somebody under observation moves to another door, moves away, or dies: the registry says so, and the folder still
 * stands where they were. Read beside the folder and not heard by it: in whatever order the two words come, and
 * whichever of them is taken back, the same question stands, until somebody follows them or ends their line.
 */
import * as Type from 'typebox';
import { accepted, evidenceOf, question, recordKind, Uuid } from '../records/index.ts';
import type { Departure, PersonState } from '../residents/index.ts';
import { begun, folderOf, ofFolder, withLines } from './folder.ts';
import { inCare } from './phase.ts';
import type { CaseState } from './shapes.ts';
import { type UnderCareState, underCareKey, withCase } from './underCare.ts';

export type Strayed =
  | { readonly person: string; readonly what: 'moved'; readonly household: string }
  | { readonly person: string; readonly what: 'left'; readonly reason: Departure };

/** Whom the folder looks after at a door where, says the registry, they are not. @param personOf their row, as far as it is known */
export function strayed(
  { persons, household }: Pick<CaseState, 'persons' | 'household'>,
  personOf: (id: string) => PersonState | undefined,
): readonly Strayed[] {
  return persons.filter(inCare).flatMap((line): Strayed[] => {
    const { person } = line;
    const row = personOf(person);
    // Handed over or found to be another, they are followed by themselves.
    if (!row || row.mergedInto || row.left?.away) return [];
    if (row.left) return [{ person, what: 'left', reason: row.left.reason }];
    const here = line.livesAt?.household ?? household;
    return row.household === here ? [] : [{ person, what: 'moved', household: row.household }];
  });
}

/** 跟到新住处: the line goes on at the new door; when it is everybody’s, the folder does. `household`: the new one. */
export const followed = recordKind({
  name: 'quarantine.followed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { case: Uuid, household: Uuid, persons: Type.Array(Uuid, { minItems: 1, maxItems: 30 }) },
    { additionalProperties: false },
  ),
  ...ofFolder,
  subjects: (record) => [...ofFolder.subjects(record), ...record.body.persons.map((person) => underCareKey(person))],
  accept: (record, view) => {
    const folder = folderOf(record, view);
    if (!folder) return question('quarantine.unknown');
    if (!view.get(`household/${record.body.household}`)) return question('residents.unknownHousehold');
    const lines = record.body.persons.map((id) => folder.persons.find(({ person }) => person === id));
    return lines.every((line) => line && inCare(line)) ? accepted : question('quarantine.notUnderCare');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const { household, persons } = record.body;
      const livesAt = { ...evidenceOf(record, context), household };
      const moved = withLines(stays(state, record.body), persons, (line) => ({ ...line, livesAt }));
      const whole = moved.persons.filter(inCare).every((line) => line.livesAt?.household === household);
      if (!whole) return moved;
      const { followed: _, ...rest } = moved;
      return { ...begun(rest, record.body, context), followed: livesAt };
    },
    underCare: (state: UnderCareState | undefined, { body }, _context, id): UnderCareState =>
      withCase(state, id, { case: body.case, household: body.household }),
  },
});

/** The folder where it stands: the word of one of them moves the others nowhere. */
function stays(state: CaseState | undefined, { case: id, household }: { case: string; household: string }): CaseState {
  return begun(state, { case: id, household: state?.household ?? household }, { day: '' });
}
