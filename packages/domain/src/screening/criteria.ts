/** What somebody above knows of the households they mean, without knowing one of them. */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { DwellingState } from '../residents/index.ts';

const Yes = Type.Optional(Type.Literal(true));

/** A household is asked that meets any of them. */
export const RoundCriteria = Type.Object(
  {
    dwellings: Type.Optional(Type.Array(DwellingState, { minItems: 1, maxItems: 4 })),
    /** Somebody old, alone, ill, disabled, pregnant or small lives there, by the roster. */
    vulnerable: Yes,
    /** Somebody of 重点人员 does. */
    priority: Yes,
    /** Somebody is away, or came back within so many days before the round was opened. */
    returnedWithin: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
    /** Somebody is waiting to be looked for there. */
    leads: Yes,
    /** And whoever shares a stairwell with one that meets another. */
    sameStairwell: Yes,
  },
  { additionalProperties: false },
);
export type RoundCriteria = Static<typeof RoundCriteria>;

/** Whether a household could be found by these at all: the stairwell alone finds none. */
export function findsSome({ sameStairwell: _, ...criteria }: RoundCriteria): boolean {
  return Object.values(criteria).some((one) => one !== undefined);
}
