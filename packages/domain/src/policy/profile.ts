/**
 * The policy profile: every number and list that a rule uses, versioned, with its source.
 * A rule never holds a number of its own; a new order from above is a new version, not a release.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';

/** Where an answer comes from. Which of them settle what is the policy's word. */
export const AnswerSource = Type.Union([
  Type.Literal('door'),
  Type.Literal('phone'),
  Type.Literal('message'),
  Type.Literal('self'),
  Type.Literal('neighbour'),
  Type.Literal('buildingLead'),
  Type.Literal('property'),
  Type.Literal('roster'),
]);
export type AnswerSource = Static<typeof AnswerSource>;

const Text = Type.Object({ zh: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }) });

export const ScreeningQuestion = Type.Object({
  code: Type.Union([Type.Literal('riskArea'), Type.Literal('contact'), Type.Literal('unwell')]),
  text: Text,
});

export const PolicyProfile = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  /** IANA zone in which days are counted. */
  zone: Type.String({ maxLength: 60 }),
  screening: Type.Object({
    questions: Type.Array(ScreeningQuestion, { maxItems: 12 }),
    /** Sources whose word on a person settles it; any other is kept and leaves the person to be asked. */
    settlesPerson: Type.Array(AnswerSource),
    settlesAway: Type.Array(AnswerSource),
    settlesVacant: Type.Array(AnswerSource),
    /** Hours after which a door without an answer is tried again. */
    nextTryHours: Type.Number({ minimum: 0, maximum: 168 }),
  }),
  calls: Type.Object({
    /** Minutes for which a household being called is held for the others. */
    holdMinutes: Type.Number({ minimum: 1, maximum: 120 }),
  }),
  slips: Type.Object({
    /** Days for which the code on a slip left at a door can be answered. */
    validDays: Type.Integer({ minimum: 1, maximum: 14 }),
  }),
  fever: Type.Object({
    thresholdCelsius: Type.Number({ minimum: 35, maximum: 42 }),
    operator: Type.Union([Type.Literal('above'), Type.Literal('atLeast')]),
  }),
  sync: Type.Object({
    /** Days that a signed-in phone works without contact. */
    leaseDays: Type.Number({ minimum: 1, maximum: 31 }),
    /** A record that took effect this many days before it arrived is held for somebody to decide. */
    heldAfterDays: Type.Number({ minimum: 1, maximum: 90 }),
    /** A writer's clock further ahead than this is questioned. Minutes. */
    aheadMinutes: Type.Number({ minimum: 1, maximum: 1440 }),
  }),
  export: Type.Object({
    /** An unmasked export of more rows than this needs a second person. */
    unmaskedRows: Type.Integer({ minimum: 0 }),
  }),
  sources: Type.Record(Type.String(), Type.String()),
});
export type PolicyProfile = Static<typeof PolicyProfile>;

/** Version 1: what the page and the orders of February 2020 say, as far as they say it. */
export const firstProfile: PolicyProfile = {
  version: 1,
  zone: 'Asia/Shanghai',
  screening: {
    questions: [
      { code: 'riskArea', text: { zh: '去没去过风险地区？', en: 'Been to a risk area?' } },
      { code: 'contact', text: { zh: '有没有接触过从那里回来的人？', en: 'In contact with anyone back from there?' } },
      { code: 'unwell', text: { zh: '身体有没有异常？', en: 'Anyone unwell?' } },
    ],
    settlesPerson: ['door', 'phone', 'message', 'self'],
    settlesAway: ['door', 'phone', 'message', 'self'],
    settlesVacant: ['door', 'phone', 'property', 'buildingLead'],
    nextTryHours: 4,
  },
  calls: { holdMinutes: 10 },
  slips: { validDays: 3 },
  fever: { thresholdCelsius: 37.3, operator: 'atLeast' },
  sync: { leaseDays: 7, heldAfterDays: 14, aheadMinutes: 10 },
  export: { unmaskedRows: 50 },
  sources: {
    'screening.questions': 'Beibei newspaper page, February 2020: the three questions asked at every door',
    'screening.settles': 'Fangxian proposal: a household speaks for its members; a neighbour does not',
    'screening.nextTryHours': 'Fangxian proposal',
    'calls.holdMinutes': 'Fangxian proposal: longer than a call, shorter than a break',
    'slips.validDays': 'Fangxian proposal: a household answers the same evening or not at all',
    'fever.thresholdCelsius':
      'Yongchuan gate rule says above 37.3, a school rule says 37.3 and above; the stricter is taken',
    'sync.leaseDays': 'Fangxian design: a lost phone is locked at the latest after seven days',
    'sync.heldAfterDays': 'Fangxian proposal: one observation period',
    'export.unmaskedRows': 'Fangxian proposal, after the leaks of lists in 2020',
  },
};

/** Whether a measured temperature (°C) is one that the policy has somebody look at. Never a diagnosis. */
export function isFever(celsius: number, profile: PolicyProfile): boolean {
  const { thresholdCelsius, operator } = profile.fever;
  return operator === 'above' ? celsius > thresholdCelsius : celsius >= thresholdCelsius;
}
