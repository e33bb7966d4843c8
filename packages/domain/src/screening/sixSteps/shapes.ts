/**
 * The six steps (一查二测三登记四对接五跟踪六管控) of one person whose answers need attention.
 *
 * The row keeps what was recorded, step by step, and no verdict: what is open, done or overdue follows
 * from it (see stepsOf.ts), so that records may arrive in any order and be taken back.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MeasuringSite, Step, StepPlan } from '../../policy/index.ts';
import { Evidence, evidence, personal, Uuid } from '../../records/index.ts';
import { AttentionReason } from '../shapes.ts';

/** Why a step does not apply: a closed list, never free text. */
export const NotApplicable = Type.Union([
  Type.Literal('doctorAdvised'),
  Type.Literal('elsewhere'),
  Type.Literal('leftCommunity'),
  Type.Literal('nobodyToTell'),
  Type.Literal('refused'),
]);
export type NotApplicable = Static<typeof NotApplicable>;

/** The reasons that a step may be said not to apply for. */
export function reasonsFor(step: Step): readonly NotApplicable[] {
  if (step === 'handOver') return ['nobodyToTell', 'doctorAdvised', 'elsewhere', 'leftCommunity'];
  if (step === 'control') return ['doctorAdvised', 'elsewhere', 'leftCommunity'];
  return ['doctorAdvised', 'elsewhere', 'leftCommunity', 'refused'];
}

/** 对接: who was told, and takes it on from here. */
export const HandedTo = Type.Union([
  Type.Literal('clinic'),
  Type.Literal('police'),
  Type.Literal('employer'),
  Type.Literal('origin'),
]);
export type HandedTo = Static<typeof HandedTo>;

/** How somebody is today, in their own words: observed or told, and never a diagnosis. */
export const Condition = Type.Union([Type.Literal('well'), Type.Literal('same'), Type.Literal('worse')]);
export type Condition = Static<typeof Condition>;

const Reading = Type.Object({
  ...evidence,
  celsius: personal('person', Type.Number()),
  site: Type.Optional(MeasuringSite),
  /** By the policy of that moment. A later normal reading stands beside a fever and does not erase it. */
  fever: Type.Boolean(),
  recheckMinutes: Type.Number(),
  /** Told at a visit that found them well: it counts as measuring again, and opens nothing by itself. */
  atVisit: Type.Optional(Type.Literal(true)),
});
export type Reading = Static<typeof Reading>;

export const FollowUpState = Type.Object({
  round: Uuid,
  household: Uuid,
  person: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  /** Absent when nothing needs attention (any more): its visit was taken back. */
  opened: Type.Optional(
    Type.Object({ ...evidence, plan: Type.Array(StepPlan), trackingDays: Type.Integer({ minimum: 1 }) }),
  ),
  reasons: Type.Optional(personal('person', Type.Array(AttentionReason))),
  checked: Type.Optional(Evidence),
  readings: Type.Array(Reading),
  registered: Type.Optional(Evidence),
  /** They are in a folder of home quarantine. */
  controlled: Type.Optional(Evidence),
  handedOver: Type.Array(Type.Object({ ...evidence, to: HandedTo })),
  daily: Type.Array(Type.Object({ ...evidence, condition: personal('person', Condition) })),
  taken: Type.Array(
    Type.Object({
      ...evidence,
      step: Step,
      outcome: Type.Union([Type.Literal('done'), Type.Literal('notApplicable')]),
      reason: Type.Optional(NotApplicable),
    }),
  ),
});
export type FollowUpState = Static<typeof FollowUpState>;

export function followUpKey(round: string, person: string) {
  return `followUp/${round}:${person}` as const;
}
