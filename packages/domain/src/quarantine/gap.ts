/**
 * A gap in care, in the log of the office above: somebody depends on a household under observation and nobody there
 * was found. The office learns from which place, what kind of care, and since when; not who, nor at which door.
 * What it answers goes back to the folder as an addressed record.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { nameOfPlace } from '../places/index.ts';
import {
  accepted,
  Evidence,
  Instant,
  LogCode,
  type Reaction,
  recordKind,
  refused,
  register,
  Uuid,
} from '../records/index.ts';
import { Need } from './shapes.ts';

const PlaceName = Type.String({ minLength: 1, maxLength: 80 });
const Lives = Type.Union([Type.Literal('here'), Type.Literal('elsewhere')]);

/** Why nobody is asked for any more: a carer was found, the question was taken back, or nobody depends on them. */
export const AskEnding = Type.Union([
  Type.Literal('carerFound'),
  Type.Literal('takenBack'),
  Type.Literal('noLongerNeeded'),
]);
export type AskEnding = Static<typeof AskEnding>;

export const CareGapState = Type.Object({
  dependant: Uuid,
  /** The way back; whoever looks at the gap is not told it. */
  case: Type.Optional(Uuid),
  household: Type.Optional(Uuid),
  from: LogCode,
  fromName: PlaceName,
  need: Need,
  lives: Lives,
  asked: Type.Optional(Evidence),
  taken: Type.Optional(Evidence),
  ended: Type.Optional(Type.Object({ at: Instant, because: AskEnding })),
});
export type CareGapState = Static<typeof CareGapState>;

export function careGapKey(dependant: string) {
  return `careGap/${dependant}` as const;
}

/** What the office above still has to answer, what it has taken on, and what is over. */
export function gapStatus({ asked, taken, ended }: CareGapState): 'waiting' | 'taken' | 'over' {
  if (!asked || ended) return 'over';
  return taken ? 'taken' : 'waiting';
}

export const careGap = register({
  name: 'careGap',
  version: 1,
  schema: CareGapState,
  standing: () => ({}),
  status: gapStatus,
  dueAt: (state) => (gapStatus(state) === 'waiting' ? state.asked?.at : undefined),
  measure: (state) => {
    const status = gapStatus(state);
    return status === 'over' ? [] : [{ scope: 'quarantine', name: `gaps.${status}`, value: 1 }];
  },
  mask: ({ case: _case, household: _household, ...state }, { sight }) => (sight.figures ? state : undefined),
});

const about = { case: Uuid, household: Uuid, dependant: Uuid };

/** A community asks: somebody has to be found. Asked again after it was over, it waits again. */
export const careAsked = recordKind({
  name: 'quarantine.careAsked',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...about, from: LogCode, fromName: PlaceName, need: Need, lives: Lives }),
  subjects: ({ body }) => [careGapKey(body.dependant)],
  folds: {
    careGap: (state: CareGapState | undefined, { body, by, effectiveAt: at }, { day }): CareGapState => {
      const asked = { at, by, day };
      return state && !state.ended ? { ...state, ...body, asked } : { ...body, asked };
    },
  },
  // There is no such office: the folder is told, so that nobody waits for it.
  returned: ({ body }) => {
    const { case: id, household, dependant } = body;
    return { kind: 'quarantine.careAskReturned', key: dependant, body: { case: id, household, dependant } };
  },
});

/** Nobody needs to be found any more. Whom the office cares for already, it cares for until nobody depends on them. */
export const careAskEnded = recordKind({
  name: 'quarantine.careAskEnded',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ dependant: Uuid, from: LogCode, fromName: PlaceName, because: AskEnding }),
  subjects: ({ body }) => [careGapKey(body.dependant)],
  folds: {
    careGap: (state: CareGapState | undefined, { body, effectiveAt: at }): CareGapState => {
      const { because, ...told } = body;
      const known: CareGapState = state ?? { ...told, need: 'ill', lives: 'elsewhere' };
      return because === 'carerFound' && known.taken ? known : { ...known, ended: { at, because } };
    },
  },
});

/** 接手: the office finds somebody. A decision, so that it is given back openly and never just undone. */
export const gapTakenOn = recordKind({
  name: 'quarantine.gapTakenOn',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ dependant: Uuid }, { additionalProperties: false }),
  subjects: ({ body }) => [careGapKey(body.dependant)],
  reads: ({ log }) => [`division/${log}`],
  accept: ({ body, by }, view) => {
    const state = view.get<CareGapState>(careGapKey(body.dependant));
    if (!state || gapStatus(state) !== 'waiting') return refused('quarantine.gapNotWaiting');
    return state.asked?.by === by ? refused('quarantine.secondPerson') : accepted;
  },
  folds: { careGap: (state: CareGapState | undefined, record, { day }) => answered(state, record, day) },
  react: ({ log, body }, view) =>
    answerTo(view.get(careGapKey(body.dependant)), 'careAcknowledged', nameOfPlace(view, log)),
});

/** The office cannot any longer: the gap is open again, here and in the folder. */
export const gapGivenBack = recordKind({
  name: 'quarantine.gapGivenBack',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ dependant: Uuid }, { additionalProperties: false }),
  subjects: ({ body }) => [careGapKey(body.dependant)],
  reads: ({ log }) => [`division/${log}`],
  accept: ({ body }, view) => {
    const state = view.get<CareGapState>(careGapKey(body.dependant));
    return state && gapStatus(state) === 'taken' ? accepted : refused('quarantine.gapNotTaken');
  },
  folds: { careGap: (state: CareGapState | undefined, record) => answered(state, record) },
  react: ({ log, body }, view) =>
    answerTo(view.get(careGapKey(body.dependant)), 'careGivenBack', nameOfPlace(view, log)),
});

/** A word on a gap that this log does not hold (any more) says nothing of any household. */
function answered(
  state: CareGapState | undefined,
  { body, by, effectiveAt: at }: { body: { dependant: string }; by: string; effectiveAt: number },
  day?: string,
): CareGapState {
  const unknown: CareGapState = { ...body, from: '00', fromName: '?', need: 'ill', lives: 'elsewhere' };
  const { taken: _, ...known } = state ?? unknown;
  return day === undefined ? known : { ...known, taken: { at, by, day } };
}

function answerTo(state: CareGapState | undefined, kind: string, place: string): Reaction[] {
  if (!state?.case) return [];
  const { case: id, household, dependant, from } = state;
  const body = { case: id, household, dependant, place };
  return [{ kind: `quarantine.${kind}`, key: dependant, to: { log: from }, body }];
}
