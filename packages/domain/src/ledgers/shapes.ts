/**
 * 完整导出: a ledger with whole names leaves only when a second person agreed. One row an asking: who, which ledger,
 * of what place, what for, how many rows; and the answer, with how long it holds. The office above has a row of its own
 * for what a community asks, since a small community has nobody else.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Evidence, evidence, Instant, LogCode, personal, register, Uuid } from '../records/index.ts';

export const LedgerName = Type.Union([
  Type.Literal('householdScreening'),
  Type.Literal('closing'),
  Type.Literal('quarantine'),
  Type.Literal('returnees'),
]);
export type LedgerName = Static<typeof LedgerName>;

export const PlaceName = Type.String({ minLength: 1, maxLength: 80 });

export const about = {
  asking: Uuid,
  /** Who asks. */
  member: Uuid,
};

export const told = {
  ...about,
  ledger: LedgerName,
  round: Type.Optional(Type.String({ maxLength: 80 })),
  roundName: Type.Optional(Type.String({ maxLength: 80 })),
  rows: Type.Integer({ minimum: 1 }),
  /** Free text: it may name somebody. */
  purpose: personal('member', Type.String({ minLength: 1, maxLength: 200 })),
};

const Answer = Type.Object({
  ...evidence,
  agreed: Type.Boolean(),
  /** Until when it holds. */
  until: Instant,
  /** The office that said so, where it was another's. */
  place: Type.Optional(PlaceName),
});

export const AskingState = Type.Object({
  ...told,
  asked: Evidence,
  /** In the log of the office above: where it comes from, and who asks there. */
  from: Type.Optional(LogCode),
  fromName: Type.Optional(PlaceName),
  name: Type.Optional(personal('member', Type.String({ maxLength: 60 }))),
  answer: Type.Optional(Answer),
});
export type AskingState = Static<typeof AskingState>;

export function askingKey(asking: string) {
  return `ledgerAsking/${asking}` as const;
}

export function askingStatus({ answer }: AskingState): 'waiting' | 'agreed' | 'refused' {
  if (!answer) return 'waiting';
  return answer.agreed ? 'agreed' : 'refused';
}

/** What the file says of the consent it left under, short enough to be read out; the access log tells it too. */
export function consentNumber(asking: string): string {
  const last = asking.replaceAll('-', '').slice(-8).toUpperCase();
  return `${last.slice(0, 4)}-${last.slice(4)}`;
}

/** Whether what was asked for may leave now. It opens one ledger to one person, for a while. */
export function holdsFor(
  { member, ledger, round, answer }: AskingState,
  wanted: { member: string; ledger: string; round?: string | undefined },
  now: number,
): boolean {
  if (!answer?.agreed || now >= answer.until) return false;
  return member === wanted.member && ledger === wanted.ledger && round === wanted.round;
}

export const ledgerAsking = register({
  name: 'ledgerAsking',
  version: 1,
  schema: AskingState,
  standing: () => ({}),
  status: askingStatus,
  mask: (state, { sight, member }) => {
    if (sight.desk || state.member === member) return state;
    // An office above answers in its own log, where it sees what came in.
    return state.from !== undefined && sight.health ? state : undefined;
  },
});
