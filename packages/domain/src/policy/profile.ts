/**
 * The policy profile: every number and list that a rule uses, versioned, with its source.
 * A rule never holds a number of its own; a new order from above is a new version, not a release.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Role } from '../access/index.ts';
import { ContactPolicy, contactSources, firstContacts } from './contactLadder.ts';
import { firstObservation, observationSources } from './firstObservation.ts';
import { ObservationPolicy } from './observation.ts';
import { firstReturns, ReturnsPolicy, returnSources } from './returns.ts';
import { RiskArea } from './riskAreas.ts';

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

/** Where a temperature is measured. */
export const MeasuringSite = Type.Union([Type.Literal('forehead'), Type.Literal('ear'), Type.Literal('armpit')]);
export type MeasuringSite = Static<typeof MeasuringSite>;

const Threshold = {
  thresholdCelsius: Type.Number({ minimum: 35, maximum: 42 }),
  operator: Type.Union([Type.Literal('above'), Type.Literal('atLeast')]),
};

/** 一查二测三登记四对接五跟踪六管控, in that order. */
export const Step = Type.Union([
  Type.Literal('check'),
  Type.Literal('measure'),
  Type.Literal('register'),
  Type.Literal('handOver'),
  Type.Literal('follow'),
  Type.Literal('control'),
]);
export type Step = Static<typeof Step>;
export const steps: readonly Step[] = ['check', 'measure', 'register', 'handOver', 'follow', 'control'];

/** Who takes a step, and within how many hours; for daily tracking, within how many hours of the last word. */
export const StepPlan = Type.Object({
  step: Step,
  owner: Role,
  dueHours: Type.Number({ minimum: 0, maximum: 336 }),
});
export type StepPlan = Static<typeof StepPlan>;

/** Why somebody is to be watched first (重点人员). */
export const PriorityReason = Type.Union([
  Type.Literal('riskArea'),
  Type.Literal('contact'),
  Type.Literal('fever'),
  Type.Literal('chronic'),
  Type.Literal('livingAlone'),
  Type.Literal('child'),
  Type.Literal('pregnant'),
]);
export type PriorityReason = Static<typeof PriorityReason>;

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
    riskAreas: Type.Array(RiskArea, { maxItems: 2000 }),
    /** How many days before the asking a stay in a risk area still counts. */
    riskLookbackDays: Type.Integer({ minimum: 0, maximum: 60 }),
    /** Doors drawn for a spot check unless somebody says otherwise. */
    spotCheckDoors: Type.Integer({ minimum: 1, maximum: 200 }),
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
    ...Threshold,
    /** Where it is measured unless somebody says otherwise. */
    site: MeasuringSite,
    /** Sites that have a threshold of their own. */
    sites: Type.Array(Type.Object({ site: MeasuringSite, ...Threshold }), { maxItems: 3 }),
    /** A fever is measured again after so many minutes, at this site. */
    recheckMinutes: Type.Number({ minimum: 1, maximum: 1440 }),
    recheckSite: MeasuringSite,
    /** Whom to call. */
    call: Role,
  }),
  /** What is done for each person whose answers need attention. */
  followUp: Type.Object({
    steps: Type.Array(Type.Object({ ...StepPlan.properties, name: Text }), { maxItems: 6 }),
    /** Days with a word on the person each, after which daily tracking is done. */
    trackingDays: Type.Integer({ minimum: 1, maximum: 60 }),
  }),
  /** Reasons that are offered, and for how many days somebody is listed unless another day is named. */
  priority: Type.Object({
    reasons: Type.Array(PriorityReason, { minItems: 1, maxItems: 7 }),
    days: Type.Integer({ minimum: 1, maximum: 366 }),
  }),
  /** Hours after a lead came in within which somebody is named for it, and somebody has been there. */
  leads: Type.Object({
    assignHours: Type.Number({ minimum: 0, maximum: 336 }),
    verifyHours: Type.Number({ minimum: 0, maximum: 336 }),
  }),
  contacts: ContactPolicy,
  returns: ReturnsPolicy,
  observation: ObservationPolicy,
  sync: Type.Object({
    /** Days that a signed-in phone works without contact. */
    leaseDays: Type.Number({ minimum: 1, maximum: 31 }),
    /** A phone not heard of for this many hours may hold visits that no figure has yet. */
    quietHours: Type.Number({ minimum: 1, maximum: 168 }),
    /** A record that took effect this many days before it arrived is held for somebody to decide. */
    heldAfterDays: Type.Number({ minimum: 1, maximum: 90 }),
    /** A writer's clock further ahead than this is questioned. Minutes. */
    aheadMinutes: Type.Number({ minimum: 1, maximum: 1440 }),
  }),
  files: Type.Object({
    /** Seconds of a voice note. */
    voiceSeconds: Type.Integer({ minimum: 5, maximum: 60 }),
  }),
  export: Type.Object({
    /** An unmasked export of more rows than this needs a second person. */
    unmaskedRows: Type.Integer({ minimum: 0 }),
    /** Hours for which the second person's word holds. Profiles of before it was asked for do not say. */
    agreedHours: Type.Optional(Type.Number({ minimum: 1, maximum: 168 })),
  }),
  sources: Type.Record(Type.String(), Type.String()),
});
export type PolicyProfile = Static<typeof PolicyProfile>;

const usualAgreedHours = 24;

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
    riskAreas: [{ code: '42', name: { zh: '湖北省', en: 'Hubei' }, level: 'high', from: '2020-01-01' }],
    riskLookbackDays: 14,
    spotCheckDoors: 20,
  },
  calls: { holdMinutes: 10 },
  slips: { validDays: 3 },
  fever: {
    thresholdCelsius: 37.3,
    operator: 'atLeast',
    site: 'forehead',
    sites: [],
    recheckMinutes: 30,
    recheckSite: 'armpit',
    call: 'doctor',
  },
  followUp: {
    steps: [
      { step: 'check', name: { zh: '一查', en: '1 Ask' }, owner: 'communityWorker', dueHours: 4 },
      { step: 'measure', name: { zh: '二测', en: '2 Measure' }, owner: 'doctor', dueHours: 2 },
      { step: 'register', name: { zh: '三登记', en: '3 Register' }, owner: 'communityWorker', dueHours: 12 },
      { step: 'handOver', name: { zh: '四对接', en: '4 Hand over' }, owner: 'communityWorker', dueHours: 12 },
      { step: 'follow', name: { zh: '五跟踪', en: '5 Track daily' }, owner: 'doctor', dueHours: 24 },
      { step: 'control', name: { zh: '六管控', en: '6 Measure taken' }, owner: 'communitySecretary', dueHours: 24 },
    ],
    trackingDays: 3,
  },
  priority: {
    reasons: ['riskArea', 'contact', 'fever', 'chronic', 'livingAlone', 'child', 'pregnant'],
    days: 14,
  },
  leads: { assignHours: 2, verifyHours: 12 },
  contacts: firstContacts,
  returns: firstReturns,
  observation: firstObservation,
  sync: { leaseDays: 7, quietHours: 12, heldAfterDays: 14, aheadMinutes: 10 },
  files: { voiceSeconds: 15 },
  export: { unmaskedRows: 50, agreedHours: usualAgreedHours },
  sources: {
    ...contactSources,
    ...observationSources,
    ...returnSources,
    'screening.questions': 'Beibei newspaper page, February 2020: the three questions asked at every door',
    'screening.settles': 'Fangxian proposal: a household speaks for its members; a neighbour does not',
    'screening.nextTryHours': 'Fangxian proposal',
    'screening.riskAreas': 'Beibei newspaper page, February 2020: 去没去过湖北; the first day is a Fangxian proposal',
    'screening.riskLookbackDays': 'Door-to-door form of 2020: 14日内是否到过湖北/风险区',
    'screening.spotCheckDoors': 'Fangxian proposal: what two people ask again in an hour',
    'sync.quietHours': 'Fangxian proposal: one night',
    'calls.holdMinutes': 'Fangxian proposal: longer than a call, shorter than a break',
    'slips.validDays': 'Fangxian proposal: a household answers the same evening or not at all',
    'fever.thresholdCelsius':
      'Yongchuan gate rule says above 37.3, a school rule says 37.3 and above; the stricter is taken',
    'fever.site': 'Fangxian proposal: a forehead thermometer keeps its distance at a door',
    'fever.sites': 'No order with a threshold of its own for a site was found; one threshold holds for all',
    'fever.recheckMinutes': 'Fangxian proposal: half an hour of rest indoors, then under the arm',
    'fever.call': 'Fangxian proposal, after the page: the community health centre is told; nobody else judges',
    'followUp.steps':
      'The page names the six steps (一查二测三登记四对接五跟踪六管控) and does not define them; their content, owners and hours are a Fangxian proposal',
    'followUp.trackingDays': 'Fangxian proposal; somebody under observation is tracked by the case',
    'priority.reasons':
      'The page asks for the control of 重点人员 and does not say who they are; this list is a Fangxian proposal',
    'priority.days': 'Fangxian proposal: one observation period; nobody leaves the list by a clock',
    'sync.leaseDays': 'Fangxian design: a lost phone is locked at the latest after seven days',
    'leads.assignHours': 'Fangxian proposal; the page tells of a lead of 27 January for an arrival of 17 January',
    'leads.verifyHours': 'Fangxian proposal: looked into before the day is over',
    'sync.heldAfterDays': 'Fangxian proposal: one observation period',
    'files.voiceSeconds': 'Fangxian proposal: long enough for one sentence, short enough to be heard by somebody busy',
    'export.unmaskedRows': 'Fangxian proposal, after the leaks of lists in 2020',
    'export.agreedHours': 'Fangxian proposal: a day, so that whoever agreed still knows what to',
  },
};

export function agreedHours({ export: { agreedHours: hours } }: Pick<PolicyProfile, 'export'>): number {
  return hours ?? usualAgreedHours;
}

/** Whether a measured temperature (°C) is one that the policy has somebody look at. Never a diagnosis. */
export function isFever(
  celsius: number,
  { fever }: { fever: Pick<PolicyProfile['fever'], 'site' | 'sites' | 'thresholdCelsius' | 'operator'> },
  site: MeasuringSite = fever.site,
): boolean {
  const { thresholdCelsius, operator } = fever.sites.find((one) => one.site === site) ?? fever;
  return operator === 'above' ? celsius > thresholdCelsius : celsius >= thresholdCelsius;
}
