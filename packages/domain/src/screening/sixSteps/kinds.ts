/** What opens a person's six steps, and what is recorded of them from then on. */
import * as Type from 'typebox';
import { AnswerSource, isFever, MeasuringSite, Step } from '../../policy/index.ts';
import {
  accepted,
  type Context,
  evidenceOf,
  type FactRecord,
  personal,
  question,
  recordKind,
  type Standing,
  saidBy,
  spotIn,
  Uuid,
  type View,
} from '../../records/index.ts';
import { type PersonState, spotOfHousehold } from '../../residents/index.ts';
import { AttentionReason } from '../shapes.ts';
import type { FollowedState } from './followUp.ts';
import { Condition, type FollowUpState, followUpKey, HandedTo, NotApplicable } from './shapes.ts';

const about = { round: Uuid, household: Uuid, person: Uuid };
type About = { round: string; household: string; person: string };

/** What the records of a follow-up have in common: of which person, where they live, and that somebody opened it. */
const ofOnePerson = {
  subjects: ({ body }: FactRecord<About>) => [followUpKey(body.round, body.person)],
  reads: ({ body }: FactRecord<About>) => [`household/${body.household}` as const],
  standing: ({ body }: FactRecord<About>, view: View): Standing => spotOfHousehold(body.household, view),
  accept: ({ body }: FactRecord<About>, view: View) =>
    view.get<FollowUpState>(followUpKey(body.round, body.person))?.opened ? accepted : question('screening.noFollowUp'),
  context: ({ body }: FactRecord<About>, view: View): { [name: string]: unknown } =>
    spotOfHousehold(body.household, view),
};

/** Where somebody lives may be learnt from whichever record knows it. */
export function begun(
  state: FollowUpState | undefined,
  { round, household, person }: About,
  context: Context,
): FollowUpState {
  return {
    readings: [],
    handedOver: [],
    daily: [],
    taken: [],
    ...state,
    round,
    household,
    person,
    ...spotIn(context as Standing),
  };
}

/** 三登记: known by name, and by a number or a document. Whether it is known, not what it is: values are sealed here. */
export function isRegistered(person: Partial<PersonState> | undefined): boolean {
  return person?.name !== undefined && (person.phone !== undefined || person.document !== undefined);
}

/** A visit's answer needs attention: six steps begin. Void with its visit. */
const followUpOpened = recordKind({
  name: 'screening.followUpOpened',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({
    ...about,
    source: AnswerSource,
    /** The source's word settles who this is and where they have been: the first step is taken. */
    checked: Type.Boolean(),
    reasons: Type.Optional(personal('person', Type.Array(AttentionReason))),
    temperature: Type.Optional(personal('person', Type.Number())),
    fever: Type.Boolean(),
  }),
  subjects: ({ body }) => [followUpKey(body.round, body.person), `followed/${body.person}`],
  reads: ({ body }) => [`household/${body.household}`, `person/${body.person}`, `underCare/${body.person}`],
  context: ({ body }, view, { policy }) => ({
    ...spotOfHousehold(body.household, view),
    plan: policy.followUp.steps.map(({ step, owner, dueHours }) => ({ step, owner, dueHours })),
    trackingDays: policy.followUp.trackingDays,
    recheckMinutes: policy.fever.recheckMinutes,
    registered: isRegistered(view.get<PersonState>(`person/${body.person}`)),
    inCase: view.get<InCases>(`underCare/${body.person}`)?.cases.some(({ over }) => !over) ?? false,
  }),
  folds: {
    followUp: (state: FollowUpState | undefined, record, context): FollowUpState => {
      const { body } = record;
      const known = begun(state, body, context);
      const now = evidenceOf(record, context);
      const { plan, trackingDays, recheckMinutes, registered, inCase } = context as unknown as Planned;
      const checked = known.checked ?? (body.checked ? now : undefined);
      const listed = known.registered ?? (registered ? now : undefined);
      return {
        ...known,
        opened: known.opened ?? { ...now, plan, trackingDays },
        ...(body.reasons !== undefined && { reasons: body.reasons }),
        ...(checked && { checked }),
        ...(listed && { registered: listed }),
        ...(inCase && { controlled: known.controlled ?? now }),
        ...(body.temperature !== undefined && {
          readings: [...known.readings, { ...now, celsius: body.temperature, fever: body.fever, recheckMinutes }],
        }),
      };
    },
    followed: (state: FollowedState | undefined, { body }, context): FollowedState => ({
      person: body.person,
      household: body.household,
      ...(typeof context.building === 'string' && { building: context.building }),
      rounds: [...new Set([...(state?.rounds ?? []), body.round])].sort(),
    }),
  },
});

type Planned = Pick<NonNullable<FollowUpState['opened']>, 'plan' | 'trackingDays'> & {
  recheckMinutes: number;
  registered: boolean;
  inCase: boolean;
};

/** In which folders of home quarantine somebody is: all that is looked at here. */
type InCases = { cases: readonly { over?: boolean }[] };

/** 二测, or a fever measured again. */
const temperatureTaken = recordKind({
  name: 'screening.temperatureTaken',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { ...about, celsius: personal('person', Type.Number({ minimum: 30, maximum: 45 })), site: MeasuringSite },
    { additionalProperties: false },
  ),
  ...ofOnePerson,
  context: (record, view, around) => ({
    ...spotOfHousehold(record.body.household, view),
    fever: isFever(saidBy(record, around).celsius as number, around.policy, record.body.site),
    recheckMinutes: around.policy.fever.recheckMinutes,
  }),
  folds: {
    followUp: (state: FollowUpState | undefined, record, context): FollowUpState => {
      const { celsius, site } = record.body;
      const known = begun(state, record.body, context);
      const { fever, recheckMinutes } = context as unknown as { fever: boolean; recheckMinutes: number };
      const reading = { ...evidenceOf(record, context), celsius, site, fever, recheckMinutes };
      return { ...known, readings: [...known.readings, reading] };
    },
  },
});

/** 四对接: somebody who takes it on from here was told. */
const handedOver = recordKind({
  name: 'screening.handedOver',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, to: HandedTo }, { additionalProperties: false }),
  ...ofOnePerson,
  folds: {
    followUp: (state: FollowUpState | undefined, record, context): FollowUpState => {
      const known = begun(state, record.body, context);
      const handed = { ...evidenceOf(record, context), to: record.body.to };
      return { ...known, handedOver: [...known.handedOver, handed] };
    },
  },
});

/** 五跟踪: how they are today. */
const followedUp = recordKind({
  name: 'screening.followedUp',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, condition: personal('person', Condition) }, { additionalProperties: false }),
  ...ofOnePerson,
  folds: {
    followUp: (state: FollowUpState | undefined, record, context): FollowUpState => {
      const known = begun(state, record.body, context);
      const told = { ...evidenceOf(record, context), condition: record.body.condition };
      return { ...known, daily: [...known.daily, told] };
    },
  },
});

/**
 * A step was taken outside of what is recorded here, or does not apply: the sixth (管控) too, where no case of
 * home quarantine closes it (see control.ts).
 */
const stepTaken = recordKind({
  name: 'screening.stepTaken',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Union([
    Type.Object({ ...about, step: Step, outcome: Type.Literal('done') }, { additionalProperties: false }),
    Type.Object(
      { ...about, step: Step, outcome: Type.Literal('notApplicable'), reason: NotApplicable },
      { additionalProperties: false },
    ),
  ]),
  ...ofOnePerson,
  folds: {
    followUp: (state: FollowUpState | undefined, record, context): FollowUpState => {
      const { body } = record;
      const known = begun(state, body, context);
      const reason = body.outcome === 'notApplicable' ? { reason: body.reason } : {};
      const taken = { ...evidenceOf(record, context), step: body.step, outcome: body.outcome, ...reason };
      return { ...known, taken: [...known.taken, taken] };
    },
  },
});

/** Name and number, or a document, became known later. */
const personRegistered = recordKind({
  name: 'screening.personRegistered',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object(about),
  subjects: ({ body }) => [followUpKey(body.round, body.person)],
  reads: ({ body }) => [`household/${body.household}`],
  context: ({ body }, view) => spotOfHousehold(body.household, view),
  folds: {
    followUp: (state: FollowUpState | undefined, record, context): FollowUpState => {
      const known = begun(state, record.body, context);
      return { ...known, registered: known.registered ?? evidenceOf(record, context) };
    },
  },
});

export const sixStepKinds = [
  followUpOpened,
  temperatureTaken,
  handedOver,
  followedUp,
  stepTaken,
  personRegistered,
] as const;
