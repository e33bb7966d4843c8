/** What a policy says of home quarantine: how days are counted, who is asked, what must stand before it begins and ends. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Role } from '../access/index.ts';

const Text = Type.Object({ zh: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }) });

const Hour = Type.Number({ minimum: 0, maximum: 24 });

/** 起算日: the day from which days are counted. Practice used all four; which one applies is the policy's word. */
export const DayZeroRule = Type.Union([
  Type.Literal('leftArea'),
  Type.Literal('arrived'),
  Type.Literal('lastContact'),
  Type.Literal('discovered'),
]);
export type DayZeroRule = Static<typeof DayZeroRule>;

/** Why somebody may be asked to stay at home: a closed list. Nobody is restricted for anything else. */
export const QuarantineReason = Type.Union([
  Type.Literal('riskAreaReturn'),
  Type.Literal('outsideReturn'),
  Type.Literal('closeContact'),
  Type.Literal('cohabitant'),
]);
export type QuarantineReason = Static<typeof QuarantineReason>;

/** 三书一牌一线, and the 解除通知单 at the end. */
export const Paper = Type.Union([
  Type.Literal('responsibilityLetter'),
  Type.Literal('noticeLetter'),
  Type.Literal('pledgeLetter'),
  Type.Literal('supervisionBoard'),
  Type.Literal('quarantineLine'),
  Type.Literal('releaseNotice'),
]);
export type Paper = Static<typeof Paper>;

/** 三包一: who looks after one household together. Which seats there are is the policy's word; a seat is known by its id. */
export const Seat = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,31}$' });
export type Seat = Static<typeof Seat>;

export const TeamSeat = Type.Object({
  seat: Seat,
  name: Text,
  /** Whoever holds this role is offered first; anybody may sit there. */
  role: Role,
  /** Called for a fever. Where no seat is, whoever has the role that the policy calls. */
  fever: Type.Optional(Type.Boolean()),
  /** What a household calls them for. */
  helps: Type.Optional(Text),
});
export type TeamSeat = Static<typeof TeamSeat>;

/** A team in which nobody can say which seat is meant; `office` is what a household reads where no seat has a number. */
export function seatsAreMixedUp(team: readonly TeamSeat[]): boolean {
  const ids = team.map(({ seat }) => seat);
  return ids.includes('office') || new Set(ids).size < ids.length;
}

export const CheckSlot = Type.Union([Type.Literal('morning'), Type.Literal('afternoon')]);
export type CheckSlot = Static<typeof CheckSlot>;

/** How a household was asked. */
export const CheckWay = Type.Union([
  Type.Literal('inPerson'),
  Type.Literal('phone'),
  Type.Literal('video'),
  Type.Literal('self'),
]);
export type CheckWay = Static<typeof CheckWay>;

/** A time of the day at which somebody is asked. `ways`: those that count; absent, each does. */
export const CheckPlan = Type.Object({
  ...{ slot: CheckSlot, from: Hour, until: Hour },
  ways: Type.Optional(Type.Array(CheckWay, { minItems: 1, maxItems: 4 })),
});

/** 包户到人: one name for each part of a day and night. */
export const WatchPart = Type.Union([Type.Literal('day'), Type.Literal('night')]);
export type WatchPart = Static<typeof WatchPart>;

/** What can be observed or is told; nobody is asked to judge. */
export const Symptom = Type.Union([
  Type.Literal('cough'),
  Type.Literal('fatigue'),
  Type.Literal('shortOfBreath'),
  Type.Literal('diarrhoea'),
  Type.Literal('other'),
]);
export type Symptom = Static<typeof Symptom>;

/** What is looked at before somebody is released; each is confirmed by whoever releases. */
export const ReleaseCheck = Type.Union([
  Type.Literal('daysOver'),
  Type.Literal('noSymptoms'),
  Type.Literal('testNegative'),
  Type.Literal('communityVerified'),
]);
export type ReleaseCheck = Static<typeof ReleaseCheck>;

export const AlarmCode = Type.Union([
  Type.Literal('letterNotServed'),
  Type.Literal('noCarer'),
  Type.Literal('manyDependants'),
  Type.Literal('teamIncomplete'),
  Type.Literal('checkMissed'),
  Type.Literal('fever'),
  Type.Literal('breach'),
  Type.Literal('needUnanswered'),
  Type.Literal('objectionUnanswered'),
  Type.Literal('notReleased'),
  Type.Literal('referralUnanswered'),
  Type.Literal('noticeNotServed'),
  Type.Literal('boardStillUp'),
]);
export type AlarmCode = Static<typeof AlarmCode>;

const Hours = Type.Number({ minimum: 0, maximum: 336 });

export const ObservationPolicy = Type.Object({
  /** Whole days of observation. */
  days: Type.Integer({ minimum: 1, maximum: 60 }),
  /** Day zero is itself the first day; else the day after it is. */
  inclusive: Type.Boolean(),
  /** Hour of the last day at which it is over; 24 is the end of that day. */
  dueHour: Hour,
  reasons: Type.Array(Type.Object({ reason: QuarantineReason, name: Text, dayZero: DayZeroRule, basis: Text }), {
    minItems: 1,
    maxItems: 12,
  }),
  checks: Type.Array(CheckPlan, { maxItems: 2 }),
  symptoms: Type.Array(Type.Object({ symptom: Symptom, name: Text }), { maxItems: 12 }),
  team: Type.Array(TeamSeat, { minItems: 1, maxItems: 6 }),
  /** The parts of a day and night for which somebody answers; one that ends before it begins goes over midnight. */
  watch: Type.Array(Type.Object({ part: WatchPart, name: Text, from: Hour, until: Hour }), { maxItems: 2 }),
  papers: Type.Array(Type.Object({ paper: Paper, name: Text }), { maxItems: 6 }),
  /** Papers that must have been served, signed or posted before the restriction begins. */
  papersFirst: Type.Array(Paper, { maxItems: 5 }),
  /** Hours after the proposal within which letters are served and the team stands. */
  serveHours: Hours,
  /** Hours after the proposal within which each dependant has a carer. */
  carerHours: Hours,
  /** One name for more dependants than this is looked at. */
  dependantsPerCarer: Type.Integer({ minimum: 1, maximum: 50 }),
  needHours: Hours,
  objectionHours: Hours,
  /** Hours after the end of the last day within which somebody is released. */
  releaseHours: Hours,
  /** Hours after a referral within which it is known what came of it. Absent in profiles adopted before. */
  referralHours: Type.Optional(Hours),
  /** Hours after a release within which the notice is served and the board is taken down. Absent in profiles adopted before. */
  noticeHours: Type.Optional(Hours),
  release: Type.Object({
    checks: Type.Array(ReleaseCheck, { maxItems: 4 }),
    approvers: Type.Array(Role, { minItems: 1, maxItems: 9 }),
  }),
  /** Days after release on which somebody asks how they are; 0: nobody does. */
  askAgainDays: Type.Integer({ minimum: 0, maximum: 60 }),
  /** Days after the last end of a folder for which the household's own page still opens. */
  linkDays: Type.Integer({ minimum: 0, maximum: 60 }),
  owners: Type.Array(Type.Object({ alarm: AlarmCode, owner: Role }), { maxItems: 20 }),
});
export type ObservationPolicy = Static<typeof ObservationPolicy>;
