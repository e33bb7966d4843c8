/**
 * Doubts of earlier files that a newer file lifts. A doubt is lifted when the newer file tells of the
 * same household or person and says what was missing; and when it raises the same doubt again, the
 * newer spot replaces the older, so that nobody looks into one thing twice.
 */
import type { ProblemCode } from '@fangxian/domain/problems';
import type { KnownRoster, RosterContent, RosterDiff, RosterPerson, RosterQuestion } from '@fangxian/domain/residents';
import type { AskedBefore, ImportRow } from './known.view.ts';

/** What has to be told for a doubt to be lifted; for any other doubt it is enough to be told of. */
const needed: { readonly [code: string]: (person: RosterPerson) => boolean } = {
  'roster.idNotANumber': soundDocument,
  'roster.badChecksum': soundDocument,
  'roster.documentUnclear': soundDocument,
  'roster.documentDisagrees': soundDocument,
  'roster.phoneUnclear': ({ phone }) => phone !== undefined,
} satisfies { readonly [code in ProblemCode]?: (person: RosterPerson) => boolean };

/** Raised by the comparison with what was on record then: a second reading of the file cannot find them again. */
const comparing: ReadonlySet<string> = new Set(['roster.personMoved', 'roster.othersOnRecord']);

export type Earlier = { readonly import: string; readonly row: ImportRow };

/** The earlier imports that lose a doubt, as they are then. */
export function settledEarlier(
  imports: ReadonlyMap<string, ImportRow>,
  current: string,
  read: RosterContent,
  diff: RosterDiff,
): readonly Earlier[] {
  const persons = new Map<string, RosterPerson>();
  const households = new Map<string, readonly RosterPerson[]>();
  for (const { household, persons: told } of read.households) {
    households.set(diff.ids.get(household) ?? household, told);
    for (const person of told) persons.set(diff.ids.get(person.person) ?? person.person, person);
  }
  const raised = new Set(diff.questions.map(topic));
  const lifted = (asked: AskedBefore): boolean => {
    const told = asked.person ? persons.get(asked.person) : undefined;
    const here = asked.person ? told !== undefined : asked.household !== undefined && households.has(asked.household);
    if (!here) return false;
    if (raised.has(topic(asked))) return true;
    const says = needed[asked.code];
    return !says || (told !== undefined && says(told));
  };
  return [...imports].flatMap(([id, row]) => {
    if (id === current) return [];
    const questions = row.questions.filter((asked) => !lifted(asked));
    return questions.length < row.questions.length ? [{ import: id, row: { ...row, questions } }] : [];
  });
}

/** An old file has nothing to ask about a number that is sound on record by now. */
export function openDoubts(known: KnownRoster, questions: readonly RosterQuestion[]): readonly RosterQuestion[] {
  return questions.filter(({ code, person }) => {
    const state = person === undefined ? undefined : known.persons.get(person);
    return !(needed[code] === soundDocument && state && soundDocument(state as RosterPerson));
  });
}

/** Of this file's own earlier import: doubts that only the first comparison could raise, and nobody settled. */
export function stillAsked(before: ImportRow | undefined): readonly AskedBefore[] {
  return (before?.questions ?? []).filter(({ code }) => comparing.has(code));
}

function topic({ code, person, household }: { code: string; person?: string; household?: string }): string {
  return `${code} ${person ?? household ?? ''}`;
}

function soundDocument({ document }: RosterPerson): boolean {
  return document?.value !== undefined && (document.verified || document.type !== 'residentId');
}
