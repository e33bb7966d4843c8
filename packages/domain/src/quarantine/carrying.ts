/**
 * A case goes with its people. Whoever is handed over to another community (residents.movedAway) is handed over with
 * their days, papers and checks: the folder here says that they left, the other community is told what to expect,
 * and whoever takes them in there goes on with the same case. Nothing has to be asked for twice, and nobody is
 * counted in two places.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import {
  type Context,
  Day,
  evidenceOf,
  type FactRecord,
  type Listener,
  LogCode,
  type Reaction,
  recordKind,
  register,
  type Standing,
  spotIn,
  Uuid,
  type View,
} from '../records/index.ts';
import { Carried, carriedFrom, daysBefore, takenIn, withReadings } from './carried.ts';
import { type CheckDayState, checkDayKey } from './checks.ts';
import { begun, ofFolder, withLines } from './folder.ts';
import { inCare } from './phase.ts';
import { type CasePerson, type CaseState, caseKey, type Move } from './shapes.ts';
import { type UnderCareState, underCareKey, withCase } from './underCare.ts';

const Persons = Type.Array(Uuid, { minItems: 1, maxItems: 60 });
const about = { case: Uuid, household: Uuid };
const told = { ...about, move: Uuid, persons: Persons, other: LogCode };
const Told = Type.Object(told);
type Told = Static<typeof Told>;

const dayOf =
  ({ body }: FactRecord<Told>) =>
  (day: string) =>
    checkDayKey(body.case, day);

const subjectsOf = ({ body }: FactRecord<Told>) => [
  caseKey(body.case),
  ...body.persons.map((person) => underCareKey(person)),
];

/** A fold that notes of these persons that they left, or are here again. */
function noting(way: Move['way']) {
  return (state: CaseState | undefined, record: FactRecord<Told>, context: Context): CaseState => {
    const { move, other, persons } = record.body;
    const moved: Move = { ...evidenceOf(record, context), move, way, other };
    const moves = (line: CasePerson) => [...(line.moves ?? []), moved];
    return withLines(begun(state, record.body, context), persons, (line) => ({ ...line, moves: moves(line) }));
  };
}

/** Gone with a move, so that the same move brings them back into the same folder, and no other. */
function gone(state: UnderCareState | undefined, { body }: FactRecord<Told>, _context: Context, id: string) {
  return withCase(state, id, { case: body.case, household: body.household, over: true, move: body.move });
}

function back(state: UnderCareState | undefined, { body }: FactRecord<Told>, _context: Context, id: string) {
  return withCase(state, id, { case: body.case, household: body.household });
}

/** They left for another community, and the case with them. */
export const caseSent = recordKind({
  name: 'quarantine.caseSent',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Told,
  ...ofFolder,
  subjects: subjectsOf,
  reads: (record) => [...ofFolder.reads(record), ...daysBefore(record.effectiveAt).map(dayOf(record))],
  folds: { quarantine: noting('out'), underCare: gone },
  react: (record, view): Reaction[] => {
    const { log, body } = record;
    const state = view.get<CaseState>(caseKey(body.case));
    const going = state?.persons.filter((line) => body.persons.includes(line.person) && inCare(line)) ?? [];
    const days = daysBefore(record.effectiveAt).flatMap((day) => view.get<CheckDayState>(dayOf(record)(day)) ?? []);
    const carried = state && carriedFrom(state, going, days, log);
    if (!carried || going.length === 0) return [];
    const { move, case: id, other } = body;
    return [
      { kind: 'quarantine.caseExpected', key: id, to: { log: other }, body: { move, case: id, from: log, ...carried } },
    ];
  },
});

/** They are here again: not taken in there, or asked back. */
export const caseCameBack = recordKind({
  name: 'quarantine.caseCameBack',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Told,
  ...ofFolder,
  subjects: subjectsOf,
  folds: { quarantine: noting('in'), underCare: back },
});

export const ComingCaseState = Type.Object({
  move: Uuid,
  cases: Type.Array(Type.Object({ case: Uuid, from: LogCode, ...Carried.properties })),
});
export type ComingCaseState = Static<typeof ComingCaseState>;

export function comingCaseKey(move: string) {
  return `comingCase/${move}` as const;
}

/** What another community sent along, until somebody takes its people in. */
export const comingCase = register({
  name: 'comingCase',
  version: 1,
  schema: ComingCaseState,
  standing: () => ({}),
  conceals: ({ sight }) => !(sight.health && sight.desk),
  mask: (state, { sight }) => (sight.health && sight.desk ? state : undefined),
});

export const caseExpected = recordKind({
  name: 'quarantine.caseExpected',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ move: Uuid, case: Uuid, from: LogCode, ...Carried.properties }),
  subjects: ({ body }) => [comingCaseKey(body.move)],
  folds: {
    comingCase: (state: ComingCaseState | undefined, { body }): ComingCaseState => {
      const { move, ...one } = body;
      return { move, cases: [...(state?.cases ?? []).filter((known) => known.case !== one.case), one] };
    },
  },
});

/** They were taken in here: the same case goes on, in the household they live in now. */
export const caseTakenIn = recordKind({
  name: 'quarantine.caseTakenIn',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...told, days: Type.Optional(Type.Array(Day, { maxItems: 80 })) }),
  ...ofFolder,
  subjects: (record) => [...subjectsOf(record), ...(record.body.days ?? []).map(dayOf(record))],
  reads: (record) => [...ofFolder.reads(record), comingCaseKey(record.body.move)],
  context: (record, view, around) => {
    const { move, case: id, persons } = record.body;
    const coming = view.get<ComingCaseState>(comingCaseKey(move))?.cases.find((one) => one.case === id);
    const lines = coming?.lines.filter(({ person }) => persons.includes(person));
    return { ...ofFolder.context(record, view, around), ...(coming && { coming: { ...coming, lines } }) };
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { coming } = context as { coming?: ComingCaseState['cases'][number] };
      if (!coming) return known;
      const { move, other, persons } = record.body;
      const moved: Move = { ...evidenceOf(record, context), move, way: 'in', other };
      return takenIn(known, coming, persons, moved);
    },
    checkDay: (state: CheckDayState | undefined, record, context, id): CheckDayState => {
      const { coming } = context as { coming?: ComingCaseState['cases'][number] };
      const day = id.slice(record.body.case.length + 1);
      const readings = coming?.days?.find((one) => one.day === day)?.readings ?? [];
      const told = readings.filter(({ person }) => record.body.persons.includes(person));
      const { case: of, household, other } = record.body;
      const known = state ?? { case: of, household, day, ...spotIn(context as Standing), readings: [] };
      return withReadings(known, told, other);
    },
    underCare: back,
  },
});

/** Taking them in was a slip: they are on the way again, and the case with them. */
export const caseUntaken = recordKind({
  name: 'quarantine.caseUntaken',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Told,
  ...ofFolder,
  subjects: subjectsOf,
  folds: { quarantine: noting('out'), underCare: gone },
});

type Handed = { move: string; household: string; persons: readonly string[] };
type Sent = Omit<Handed, 'move'> & { to: string };

/** One record for each of the folders that these persons are in. */
function ofFolders(
  kind: 'caseSent' | 'caseCameBack',
  { move, other, persons }: { move: string; other: string; persons: readonly string[] },
  view: View,
  wanted: (one: UnderCareState['cases'][number]) => boolean,
): Reaction[] {
  const folders = new Map<string, { household: string; persons: string[] }>();
  for (const person of new Set(persons)) {
    const cases = view.get<UnderCareState>(underCareKey(person))?.cases ?? [];
    for (const { case: id, household } of cases.filter(wanted)) {
      folders.set(id, { household, persons: [...(folders.get(id)?.persons ?? []), person] });
    }
  }
  return [...folders].map(([id, one]) => ({
    ...{ kind: `quarantine.${kind}`, key: id },
    body: { case: id, move, other, ...one },
  }));
}

const readsCare = ({ body }: FactRecord<{ persons: readonly string[] }>) =>
  [...new Set(body.persons)].map((person) => underCareKey(person));

export const onMovedAway: Listener<Sent> = {
  to: 'residents.movedAway',
  reads: readsCare,
  react: ({ id, body }, view) =>
    ofFolders('caseSent', { move: id, other: body.to, persons: body.persons }, view, ({ over }) => !over),
};

export const onMoveReturned: Listener<Handed & { there: string }> = {
  to: 'residents.moveReturned',
  reads: readsCare,
  react: ({ body: { move, there, persons } }, view) =>
    ofFolders('caseCameBack', { move, other: there, persons }, view, (one) => one.move === move),
};

/** What was sent along for those of whom an answer speaks. */
function comingFor(kind: 'caseTakenIn' | 'caseUntaken', { body }: FactRecord<Handed>, view: View): Reaction[] {
  const { cases = [] } = view.get<ComingCaseState>(comingCaseKey(body.move)) ?? {};
  return cases.flatMap(({ case: id, from, lines, days }) => {
    const persons = lines.map(({ person }) => person).filter((person) => body.persons.includes(person));
    if (persons.length === 0) return [];
    const dated = kind === 'caseTakenIn' && days ? { days: days.map(({ day }) => day) } : {};
    const told = { case: id, household: body.household, move: body.move, persons, other: from, ...dated };
    return [{ kind: `quarantine.${kind}`, key: id, body: told }];
  });
}

export const onArrivalTaken: Listener<Handed> = {
  to: 'residents.arrivalTaken',
  reads: ({ body }) => [comingCaseKey(body.move)],
  react: (record, view) => comingFor('caseTakenIn', record, view),
};

export const onTakingUndone: Listener<Handed> = {
  to: 'residents.takingUndone',
  reads: ({ body }) => [comingCaseKey(body.move)],
  react: (record, view) => comingFor('caseUntaken', record, view),
};
