/** Which folders a person is in: nobody is under observation twice, and a later word finds the way. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { register, Uuid } from '../records/index.ts';

const InCase = Type.Object({
  ...{ case: Uuid, household: Uuid, over: Type.Optional(Type.Boolean()) },
  /** Over here since they were handed over to another community, with this move. */
  move: Type.Optional(Uuid),
});

export const UnderCareState = Type.Object({ person: Uuid, cases: Type.Array(InCase) });
export type UnderCareState = Static<typeof UnderCareState>;

export function underCareKey(person: string) {
  return `underCare/${person}` as const;
}

export function withCase(
  state: UnderCareState | undefined,
  person: string,
  told: Static<typeof InCase>,
): UnderCareState {
  const others = (state?.cases ?? []).filter((one) => one.case !== told.case);
  return { person, cases: [...others, told] };
}

/** Kept on the server alone: even its key would tell of somebody. */
export const underCare = register({
  name: 'underCare',
  version: 2,
  schema: UnderCareState,
  standing: () => ({}),
  conceals: () => true,
  mask: () => undefined,
});
