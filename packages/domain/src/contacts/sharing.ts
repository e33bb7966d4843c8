/**
 * One person has one history, whichever office tries. Where a lead is passed on, or somebody is handed up, what was
 * tried goes along, and from then on each try is told to all who keep the history; a lead given back ends that. A try
 * is known everywhere by the id of its record, so that what comes back on another way is the same try.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type LeadState, leadKey } from '../leads/index.ts';
import { divisionKey, nameOfPlace } from '../places/index.ts';
import {
  type Context,
  evidenceOf,
  type FactRecord,
  type Listener,
  LogCode,
  type Reaction,
  recordKind,
  type Standing,
  spotIn,
  type Undoing,
  Uuid,
  type View,
} from '../records/index.ts';
import { spotOfHousehold } from '../residents/index.ts';
import { type Along, Attempt, ContactState, contactKey } from './shapes.ts';

type About = { person: string; household?: string };

/** Where they live may be learnt from whichever record knows it. */
export function begun(state: ContactState | undefined, { person, household }: About, context: Context): ContactState {
  return { attempts: [], ...state, person, ...(household && { household, ...spotIn(context as Standing) }) };
}

const isSame = (one: Along, { log, person }: Along) => one.log === log && one.person === person;

export function withAlong(state: ContactState, other: Along): ContactState {
  const rest = (state.along ?? []).filter((one) => !isSame(one, other));
  const along = [...rest, other].sort((a, b) => (`${a.log} ${a.person}` < `${b.log} ${b.person}` ? -1 : 1));
  return { ...state, along };
}

/** Two in the same minute, from two phones or two offices, stand in one order everywhere. */
export const byTime = (a: Attempt, b: Attempt) => a.at - b.at || (a.record < b.record ? -1 : 1);

const otherBody = { person: Uuid, log: LogCode, as: Uuid };

/** From now on another office keeps the history too. */
export const shared = recordKind({
  name: 'contacts.shared',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object(otherBody),
  subjects: ({ body }) => [contactKey(body.person)],
  folds: {
    contact: (state: ContactState | undefined, { body: { person, log, as } }, context): ContactState =>
      withAlong(begun(state, { person }, context), { log, person: as }),
  },
});

/** It is not theirs any more: what is tried from now on is not told there. What was told stays. */
export const unshared = recordKind({
  name: 'contacts.unshared',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object(otherBody),
  subjects: ({ body }) => [contactKey(body.person)],
  folds: {
    contact: (state: ContactState | undefined, { body: { person, log, as }, effectiveAt }, context): ContactState =>
      withAlong(begun(state, { person }, context), { log, person: as, over: effectiveAt }),
  },
});

/** Behind which door they are: whoever is sent there sees what was tried before anybody knew the door. */
export const contactPlaced = recordKind({
  name: 'contacts.placed',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ person: Uuid, household: Uuid }),
  subjects: ({ body }) => [contactKey(body.person)],
  reads: ({ body }) => [`household/${body.household}`],
  context: ({ body }, view) => spotOfHousehold(body.household, view),
  folds: { contact: (state: ContactState | undefined, { body }, context) => begun(state, body, context) },
});

const ways = { person: Uuid, from: LogCode, back: Uuid };

/** What another office tried. `whole`: all that it knows, and it wants to hear what it does not know. */
export const told = recordKind({
  name: 'contacts.told',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({
    ...ways,
    attempts: Type.Array(Attempt),
    ladder: Type.Optional(ContactState.properties.ladder),
    whole: Type.Optional(Type.Boolean()),
    /** They are handed up to here. */
    asked: Type.Optional(Type.Boolean()),
  }),
  subjects: ({ body }) => [contactKey(body.person)],
  reads: ({ log }) => [divisionKey(log)],
  folds: {
    contact: (state: ContactState | undefined, record, context): ContactState => {
      const { person, from, back, ladder, whole, asked } = record.body;
      const known = begun(state, { person }, context);
      const attempts = [...known.attempts, ...newsIn(record, known)].sort(byTime);
      const linked = whole && !isItself(record) ? withAlong(known, { log: from, person: back }) : known;
      const here = known.ladder ?? ladder;
      return {
        ...{ ...linked, attempts },
        ...(here && { ladder: here }),
        ...(asked && { askedHere: evidenceOf(record, context) }),
      };
    },
  },
  react: (record, view): Reaction[] => {
    const { log, body } = record;
    const state = view.get<ContactState>(contactKey(body.person));
    const sender = { log: body.from, person: body.back };
    const knows = new Set(body.attempts.map(({ record: id }) => id));
    const unknown =
      body.whole && !isItself(record) ? (state?.attempts ?? []).filter((one) => !knows.has(one.record)) : [];
    return [
      ...toldAlong(record, view, newsIn(record, state), sender),
      ...tellingOf(log, view, body.person, sender, unknown),
    ];
  },
});

/** What was tried by mistake and taken back there. */
export const untold = recordKind({
  name: 'contacts.untold',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...ways, attempt: Uuid }),
  subjects: ({ body }) => [contactKey(body.person)],
  folds: {
    contact: (state: ContactState | undefined, { body: { person, attempt } }, context): ContactState => {
      const known = begun(state, { person }, context);
      const takenBack = [...new Set([...(known.takenBack ?? []), attempt])].sort();
      return { ...known, attempts: known.attempts.filter(({ record }) => record !== attempt), takenBack };
    },
  },
  react: (record, view): Reaction[] => {
    const { person, from, back, attempt } = record.body;
    const known = view.get<ContactState>(contactKey(person))?.takenBack?.includes(attempt);
    return known ? [] : untoldAlong(record, view, attempt, { log: from, person: back });
  },
});

/** In a log that stands above itself nothing goes from a row to the same row. */
function isItself({ log, body }: FactRecord<Static<typeof told.body>>): boolean {
  return body.from === log && body.back === body.person;
}

/** What is not known here yet. Our own tries, told by somebody who heard of them, are ours to know. */
function newsIn(record: FactRecord<Static<typeof told.body>>, state: ContactState | undefined): Attempt[] {
  if (isItself(record)) return [];
  const { log, body } = record;
  const known = new Set([...(state?.attempts ?? []).map(({ record }) => record), ...(state?.takenBack ?? [])]);
  return body.attempts.filter((one) => !known.has(one.record) && (body.from === log || one.from?.log !== log));
}

function tellingOf(log: string, view: View, person: string, to: Along, attempts: readonly Attempt[]): Reaction[] {
  if (attempts.length === 0) return [];
  return [telling(log, view, person, to, attempts)];
}

function telling(log: string, view: View, person: string, to: Along, all: readonly Attempt[], more = {}): Reaction {
  const here = { log, name: nameOfPlace(view, log) };
  const attempts = all.map((one) => ({ ...one, from: one.from ?? here }));
  const body = { person: to.person, from: log, back: person, attempts, ...more };
  return { kind: 'contacts.told', key: `${to.log} ${to.person}`, to: { log: to.log }, body };
}

/** All that is known of them, to an office that is to know it from now on. */
export function toldEverything(log: string, view: View, person: string, to: Along, more = {}): Reaction[] {
  if (to.log === log && to.person === person) return [];
  const { attempts = [], ladder } = view.get<ContactState>(contactKey(person)) ?? {};
  return [telling(log, view, person, to, attempts, { whole: true, ...(ladder && { ladder }), ...more })];
}

/** To all who keep the same history, but for the one from whom it came. */
export function toldAlong(
  { log, body }: FactRecord<{ person: string }>,
  view: View,
  attempts: readonly Attempt[],
  except?: Along,
): Reaction[] {
  const { along = [] } = view.get<ContactState>(contactKey(body.person)) ?? {};
  return along
    .filter((one) => !except || !isSame(one, except))
    .flatMap((to) => {
      const until = to.over ?? Number.POSITIVE_INFINITY;
      const theirs = attempts.filter(({ at }) => at <= until);
      return tellingOf(log, view, body.person, to, theirs);
    });
}

/** It was no try, or not that one: those who were told of it are told so. */
export function untoldAlong(
  { log, body }: FactRecord<{ person: string }>,
  view: View,
  attempt: string,
  except?: Along,
): Reaction[] {
  const { along = [] } = view.get<ContactState>(contactKey(body.person)) ?? {};
  return along
    .filter((one) => !except || !isSame(one, except))
    .map((to) => {
      const told = { person: to.person, from: log, back: body.person, attempt };
      return { kind: 'contacts.untold', key: `${to.log} ${to.person} ${attempt}`, to: { log: to.log }, body: told };
    });
}

type Passed = { lead: string; person: string; to: string };

/** A lead goes to another place, and with it what was tried. */
export const onLeadPassed: Listener<Passed> = {
  to: 'leads.passedOn',
  reads: ({ log, body }) => [contactKey(body.person), divisionKey(log)],
  react: ({ log, body: { person, to } }, view) => [
    { kind: 'contacts.shared', key: person, body: { person, log: to, as: person } },
    ...toldEverything(log, view, person, { log: to, person }),
  ],
};

/** Not theirs: who sent it goes on alone. */
export const onLeadGivenBack: Listener<Passed> = {
  to: 'leads.givenBack',
  reads: ({ body }) => [leadKey(body.lead)],
  react: ({ log, body: { lead, person } }, view): Reaction[] => {
    const from = view.get<LeadState>(leadKey(lead))?.passedFrom?.log;
    if (from === undefined) return [];
    const kind = 'contacts.unshared';
    return [
      { kind, key: person, body: { person, log: from, as: person } },
      { kind, key: `${person} there`, to: { log: from }, body: { person, log, as: person } },
    ];
  },
};

type Placed = { person: string; household: string; is?: string };

/** They are somebody of the roster: what was tried under the one id is the history of the other. */
export const onLeadPlaced: Listener<Placed> = {
  to: 'leads.placed',
  reads: ({ log, body }) => [contactKey(body.person), divisionKey(log)],
  react: ({ log, body: { person, household, is } }, view): Reaction[] => {
    const who = is ?? person;
    const placed = { kind: 'contacts.placed', key: who, body: { person: who, household } };
    if (who === person) return [placed];
    const link = { kind: 'contacts.shared', key: person, body: { person, log, as: who } };
    return [placed, link, ...toldEverything(log, view, person, { log, person: who })];
  },
};

/** A try is taken back: it was none in the other offices either. */
export const onAttemptUndone: Undoing<{ person: string }> = {
  of: 'contacts.attempted',
  reads: ({ body }) => [contactKey(body.person)],
  react: (record, view) => untoldAlong(record, view, record.id),
};
