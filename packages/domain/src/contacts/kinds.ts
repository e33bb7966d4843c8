/** Somebody was tried, and handed up when trying did not help. */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type DivisionState, divisionKey, officeAbove } from '../places/index.ts';
import {
  accepted,
  type Context,
  evidenceOf,
  type FactRecord,
  hourOf,
  LogCode,
  question,
  type Reaction,
  recordKind,
  refused,
  register,
  type Standing,
  type SubjectKey,
  Uuid,
  type View,
} from '../records/index.ts';
import { spotOfHousehold } from '../residents/index.ts';
import { nextStep, openAttempts } from './ladder.ts';
import { type Attempt, attemptTold, ContactState, contactKey } from './shapes.ts';
import { begun, byTime, toldAlong, toldEverything, untoldAlong, withAlong } from './sharing.ts';

const hourMs = 3_600_000;

type About = { person: string; household?: string };
const about = { person: Uuid, household: Type.Optional(Uuid) };

export const contact = register({
  name: 'contact',
  version: 2,
  schema: ContactState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  whose: ({ household }) => ({ household }),
  parent: ({ household }) => household,
  status: (state) => {
    if (state.attempts.length === 0) return undefined;
    return openAttempts(state).length === 0 ? 'reached' : 'trying';
  },
  dueAt: (state) => nextStep(state, state.ladder ?? [])?.from,
  // Each try counts in the office whose try it was.
  measure: ({ attempts, grid }) =>
    attempts
      .filter(({ from }) => from === undefined)
      .map(({ day, outcome }) => ({
        ...{ scope: 'contacts', name: `attempts.${outcome}`, day, value: 1 },
        at: { grid },
      })),
  // Who may call sees that somebody has called: that is what keeps a second office from asking again.
  mask: (state, { sight }) => (sight.phones ? state : undefined),
});

const ofContact = {
  subjects: ({ body }: FactRecord<About>): SubjectKey[] => [contactKey(body.person)],
  standing: ({ body: { household } }: FactRecord<About>, view: View): Standing => ({
    ...spotOfHousehold(household, view),
    household,
  }),
};
const readsHome = ({ body }: FactRecord<About>): SubjectKey[] =>
  body.household ? [`household/${body.household}`] : [];

function attemptOf(record: FactRecord<Static<typeof Attempted>>, context: Context): Attempt {
  const { channel, outcome, statedLocation, nextAt } = record.body;
  return {
    ...{ ...evidenceOf(record, context), record: record.id, channel, outcome },
    ...(statedLocation !== undefined && { statedLocation }),
    ...(nextAt !== undefined && { nextAt }),
  };
}

const Attempted = Type.Object({ ...about, ...attemptTold }, { additionalProperties: false });

/** One try. Two in the same minute, from two phones, are two: both stay. */
export const attempted = recordKind({
  name: 'contacts.attempted',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Attempted,
  ...ofContact,
  reads: (record) => [...readsHome(record), divisionKey(record.log)],
  context: ({ body }, view, { policy }) => ({
    ...spotOfHousehold(body.household, view),
    ladder: policy.contacts.ladder,
  }),
  folds: {
    contact: (state: ContactState | undefined, record, context): ContactState => {
      const known = begun(state, record.body, context);
      const ladder = known.ladder ?? (context.ladder as ContactState['ladder']);
      return {
        ...known,
        attempts: [...known.attempts, attemptOf(record, context)].sort(byTime),
        ...(ladder && { ladder }),
      };
    },
  },
  react: (record, view, context) => [
    ...toldAlong(record, view, [attemptOf(record, context)]),
    ...(record.corrects ? untoldAlong(record, view, record.corrects) : []),
  ],
});

/**
 * 上报街道: nothing helped; the office above is asked. It learns from which place and what was tried, not who: the
 * history goes under the person's id, which names nobody there.
 */
export const handedUp = recordKind({
  name: 'contacts.handedUp',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(about, { additionalProperties: false }),
  ...ofContact,
  reads: (record) => [...readsHome(record), divisionKey(record.log)],
  accept: ({ log }, view) =>
    view.get<DivisionState>(divisionKey(log))?.parent === undefined ? question('contacts.nobodyAbove') : accepted,
  context: ({ log, body }, view) => {
    const above = officeAbove(view, log);
    return { ...spotOfHousehold(body.household, view), ...(above !== undefined && above !== log && { above }) };
  },
  folds: {
    contact: (state: ContactState | undefined, record, context): ContactState => {
      const known = { ...begun(state, record.body, context), handedUp: evidenceOf(record, context) };
      const { above } = context as { above?: string };
      return above === undefined ? known : withAlong(known, { log: above, person: record.body.person });
    },
  },
  react: (record, view): Reaction[] => {
    const { log, body } = record;
    const division = view.get<DivisionState>(divisionKey(log));
    if (division?.parent === undefined) return [];
    const state = view.get<ContactState>(contactKey(body.person));
    const open = state ? openAttempts(state) : [];
    const last = open.at(-1)?.outcome;
    const from = { from: log, fromName: division.name };
    const told = { person: body.person, ...from, attempts: open.length, ...(last && { last }) };
    const to = { log: division.parent };
    return [
      { kind: 'contacts.askedAbove', key: body.person, to, body: told },
      ...toldEverything(log, view, body.person, { ...to, person: body.person }, { asked: true }),
    ];
  },
});

/** The office above took it on. Comes from its own log, by the system alone. */
export const takenAbove = recordKind({
  name: 'contacts.takenAbove',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ person: Uuid, place: Type.String({ minLength: 1, maxLength: 80 }) }),
  subjects: ({ body }) => [contactKey(body.person)],
  folds: {
    contact: (state: ContactState | undefined, record, context): ContactState => {
      const known = begun(state, record.body, context);
      const now = evidenceOf(record, context);
      return { ...known, handedUp: { ...(known.handedUp ?? now), taken: { ...now, place: record.body.place } } };
    },
  },
});

/** There is no such office. */
export const askReturned = recordKind({
  name: 'contacts.askReturned',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ person: Uuid }),
  subjects: ({ body }) => [contactKey(body.person)],
  accept: () => question('contacts.nobodyAbove'),
  folds: {
    contact: (state: ContactState | undefined, record, context): ContactState => {
      const { handedUp: _, ...known } = begun(state, record.body, context);
      return known;
    },
  },
});

export const HandUpState = Type.Object({
  person: Uuid,
  from: LogCode,
  fromName: Type.String({ maxLength: 80 }),
  attempts: Type.Integer({ minimum: 0 }),
  last: Type.Optional(attemptTold.outcome),
  asked: Type.Object({ at: Type.Integer(), by: Type.String(), day: Type.String() }),
  taken: Type.Optional(Type.Object({ at: Type.Integer(), by: Type.String(), day: Type.String() })),
  /** Until when (ms) the office takes it on; absent in what was handed up before offices had an hour. */
  dueAt: Type.Optional(Type.Integer()),
});
export type HandUpState = Type.Static<typeof HandUpState>;

export function handUpKey(person: string) {
  return `handUp/${person}` as const;
}

/** Until when somebody of the office above should have said that they go on; undefined once they did. */
export function handUpDueAt({ taken, dueAt }: HandUpState): number | undefined {
  return taken ? undefined : dueAt;
}

/** In the log of the office above: that a community could not reach somebody, and no word of whom. */
export const handUp = register({
  name: 'handUp',
  version: 1,
  schema: HandUpState,
  standing: () => ({}),
  status: ({ taken }) => (taken ? 'taken' : 'waiting'),
  dueAt: handUpDueAt,
  measure: (state) => {
    if (state.taken) return [];
    const due = handUpDueAt(state);
    const waiting = { scope: 'contacts', name: 'handUps.waiting', value: 1 };
    // By the hour in which it is due, so that what is overdue is a sum and no clock has to be recorded.
    return due === undefined
      ? [waiting]
      : [waiting, { scope: 'leads', name: 'due.handUp', day: hourOf(due), value: 1 }];
  },
  mask: (state, { sight }) => (sight.figures ? state : undefined),
});

export const askedAbove = recordKind({
  name: 'contacts.askedAbove',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({
    person: Uuid,
    from: LogCode,
    fromName: HandUpState.properties.fromName,
    attempts: HandUpState.properties.attempts,
    last: HandUpState.properties.last,
  }),
  subjects: ({ body }) => [handUpKey(body.person)],
  // The ladder says how long a community waits for the office above.
  context: (_record, _view, { policy }) => {
    const rung = policy.contacts.ladder.find((one) => one.rung === 'street');
    return rung ? { waitHours: rung.waitHours } : {};
  },
  folds: {
    handUp: (_state: HandUpState | undefined, record, context): HandUpState => ({
      ...record.body,
      asked: evidenceOf(record, context),
      ...(typeof context.waitHours === 'number' && {
        dueAt: Math.round(record.effectiveAt + context.waitHours * hourMs),
      }),
    }),
  },
  returned: ({ body }) => ({ kind: 'contacts.askReturned', key: body.person, body: { person: body.person } }),
});

/** 接手: the office above goes on. A decision, and its answer goes back to where they were tried. */
export const takenOn = recordKind({
  name: 'contacts.takenOn',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ person: Uuid }, { additionalProperties: false }),
  subjects: ({ body }) => [handUpKey(body.person)],
  reads: ({ log }) => [divisionKey(log)],
  accept: ({ body }, view) => {
    const state = view.get<HandUpState>(handUpKey(body.person));
    return state && !state.taken ? accepted : refused('contacts.notWaiting');
  },
  folds: {
    handUp: (state: HandUpState | undefined, record, context): HandUpState => {
      const now = evidenceOf(record, context);
      const unknown = { person: record.body.person, from: '00', fromName: '?', attempts: 0, asked: now };
      return { ...(state ?? unknown), taken: now };
    },
  },
  react: ({ log, body }, view): Reaction[] => {
    const state = view.get<HandUpState>(handUpKey(body.person));
    const place = view.get<DivisionState>(divisionKey(log))?.name ?? log;
    if (!state) return [];
    const told = { person: body.person, place };
    return [{ kind: 'contacts.takenAbove', key: body.person, to: { log: state.from }, body: told }];
  },
});
