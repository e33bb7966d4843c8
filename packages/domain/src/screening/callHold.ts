/**
 * A household being called is held for the others. A hold is told, never enforced: it runs out by itself,
 * the visit ends it, and of two who begin at once the first by the clock has it, on every screen alike.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import {
  type Area,
  accepted,
  Instant,
  question,
  recordKind,
  register,
  type Standing,
  spotIn,
  Uuid,
} from '../records/index.ts';
import { spotOfHousehold } from '../residents/index.ts';
import type { CoverageState } from './shapes.ts';

const CallBody = Type.Object({ round: Uuid, household: Uuid }, { additionalProperties: false });

export const CallHoldState = Type.Object({
  round: Uuid,
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  /** Who has the household in hand, since when, and until when at the longest. */
  by: Type.String(),
  at: Instant,
  until: Instant,
});
export type CallHoldState = Static<typeof CallHoldState>;

const callHold = register({
  name: 'callHold',
  version: 1,
  schema: CallHoldState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  parent: (state) => state.round,
  mask: (state, { sight }) => (sight.names ? state : undefined),
});

export function callHoldKey(round: string, household: string) {
  return `callHold/${round}:${household}` as const;
}

/** Somebody took up the receiver for this household. */
const callBegun = recordKind({
  name: 'screening.callBegun',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: CallBody,
  subjects: ({ body }) => [callHoldKey(body.round, body.household)],
  reads: ({ body }) => [`household/${body.household}`],
  standing: ({ body }, view) => spotOfHousehold(body.household, view),
  accept: ({ body }, view) =>
    view.get(`household/${body.household}`) ? accepted : question('residents.unknownHousehold'),
  context: ({ body }, view, { policy }) => ({
    ...spotOfHousehold(body.household, view),
    holdMinutes: policy.calls.holdMinutes,
  }),
  folds: {
    callHold: (state: CallHoldState | undefined, { body, by, effectiveAt }, context): CallHoldState => {
      if (state && state.by !== by && state.until > effectiveAt) return state;
      const { holdMinutes } = context as unknown as { holdMinutes: number };
      return {
        ...body,
        ...spotIn(context as Standing),
        by,
        at: effectiveAt,
        until: effectiveAt + holdMinutes * 60_000,
      };
    },
  },
});

/** Put down again: with the visit that came of it, or passed over. Nobody ends the hold of another. */
const callEnded = recordKind({
  name: 'screening.callEnded',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: CallBody,
  subjects: ({ body }) => [callHoldKey(body.round, body.household)],
  reads: ({ body }) => [`household/${body.household}`],
  standing: ({ body }, view) => spotOfHousehold(body.household, view),
  context: ({ body }, view) => spotOfHousehold(body.household, view),
  folds: {
    callHold: (state: CallHoldState | undefined, { body, by, effectiveAt }, context): CallHoldState => {
      if (state) return state.by === by ? { ...state, until: Math.min(state.until, effectiveAt) } : state;
      // The end arrived and its beginning not yet: nobody has it in hand, until that is folded before this.
      return { ...body, ...spotIn(context as Standing), by, at: effectiveAt, until: effectiveAt };
    },
  },
});

/**
 * Who is on the telephone with this household now, if anybody. A visit made since then, at the door or
 * elsewhere, has ended it, without writing a row for every visit.
 */
export function heldNow(
  hold: CallHoldState | undefined,
  coverage: Pick<CoverageState, 'lastVisitAt'> | undefined,
  now: number,
): Pick<CallHoldState, 'by' | 'at' | 'until'> | undefined {
  if (!hold || hold.until <= now) return undefined;
  return coverage?.lastVisitAt !== undefined && coverage.lastVisitAt >= hold.at ? undefined : hold;
}

export const calls = {
  kinds: [callBegun, callEnded],
  registers: [callHold],
} satisfies Pick<Area, 'kinds' | 'registers'>;
