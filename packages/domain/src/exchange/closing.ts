/** The account of a round at its closing: figures that reconcile, and every household not accounted for, by its id. */

import type { Static } from 'typebox';
import * as Type from 'typebox';

export const ClosingTold = Type.Object({
  round: Type.String(),
  roundName: Type.String(),
  closed: Type.Boolean(),
  at: Type.Integer(),
  /** opening + added − gone = settled + tried + notReached */
  opening: Type.Integer(),
  added: Type.Integer(),
  gone: Type.Integer(),
  settled: Type.Integer(),
  tried: Type.Integer(),
  notReached: Type.Integer(),
  unlisted: Type.Integer(),
  unsettled: Type.Array(
    Type.Object({
      household: Type.String(),
      reason: Type.String(),
      tries: Type.Integer(),
      missing: Type.Array(Type.String()),
      lastAt: Type.Optional(Type.Integer()),
      lastBy: Type.Optional(Type.String()),
    }),
  ),
});
export type ClosingTold = Static<typeof ClosingTold>;
