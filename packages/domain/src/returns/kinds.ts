/** People away and coming back, as records: noted, advised, foretold by themselves, back, registered. */
import * as Type from 'typebox';
import { isFever, type PolicyProfile } from '../policy/index.ts';
import {
  accepted,
  type Context,
  evidenceOf,
  type FactRecord,
  Instant,
  personal,
  question,
  recordKind,
  type Standing,
  type SubjectKey,
  type Surroundings,
  saidBy,
  spotIn,
  Uuid,
  type View,
} from '../records/index.ts';
import { spotOfHousehold } from '../residents/index.ts';
import { exposureOf, measureFor, originAsOf } from './journey.ts';
import {
  type About,
  about,
  arrival,
  ClosedBecause,
  Foretold,
  planned,
  type ReturneeState,
  type ReturnPlan,
  returneeKey,
  unlisted,
  whereabouts,
} from './shapes.ts';

/** Subjects, reads and standing of every record about somebody away. */
export const ofReturnee = {
  subjects: ({ body }: FactRecord<About>): SubjectKey[] => [returneeKey(body.person)],
  reads: ({ body }: FactRecord<About>): SubjectKey[] => (body.household ? [`household/${body.household}`] : []),
  standing: ({ body }: FactRecord<About>, view: View): Standing => spotOfHousehold(body.household, view),
  context: ({ body }: FactRecord<About>, view: View, { policy }: Surroundings): { [name: string]: unknown } => ({
    ...spotOfHousehold(body.household, view),
    plan: planOf(policy),
  }),
};

export function planOf({ returns, zone }: PolicyProfile): ReturnPlan {
  const { adviseHours, askAgainHours, registerHours, measureHours } = returns;
  return { adviseHours, askAgainHours, registerHours, measureHours, zone };
}

/** The row with what any record may know of it: who, and where they live. */
function known(state: ReturneeState | undefined, { person, household }: About, context: Context): ReturneeState {
  return { advised: [], ...state, person, ...(household && { household, ...spotIn(context as Standing) }) };
}

/** At another door from now on, with the spot that is its own. */
export function livesThere(state: ReturneeState, household: string, context: Context): ReturneeState {
  const { grid: _, building: __, stairwell: ___, ...rest } = state;
  return { ...rest, household, ...spotIn(context as Standing) };
}

/** The row with a beginning. Whoever leaves again after having come back begins anew. */
export function begun(
  state: ReturneeState | undefined,
  record: FactRecord<About>,
  context: Context,
): ReturneeState & { noted: NonNullable<ReturneeState['noted']> } {
  const noted = { ...evidenceOf(record, context), plan: context.plan as ReturnPlan };
  const before = known(state, record.body, context);
  const over = before.back ?? before.registered ?? before.closed;
  if (!over) return { ...before, noted: before.noted ?? noted };
  const { person, household, grid, building, stairwell, name, phone } = before;
  return {
    ...{ person, advised: [], noted, ...spotIn({ grid, building, stairwell }) },
    ...(household && { household }),
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
  };
}

type Told = 'place' | 'area' | 'whereabouts' | 'plannedOn' | 'name' | 'phone';
type Where = { readonly [name in Told]?: ReturneeState[name] | undefined };

/** What was told of where they are. A new place is another place: what was said of the old one goes. */
export function placed(state: ReturneeState, told: Where): ReturneeState {
  const { place, area, whereabouts: words, plannedOn, name, phone } = told;
  const moved = place !== undefined && place !== state.place;
  const { area: _, whereabouts: __, ...elsewhere } = state;
  return {
    ...(moved ? elsewhere : state),
    ...(place && { place }),
    ...(area !== undefined && { area }),
    ...(words !== undefined && { whereabouts: words }),
    ...(plannedOn !== undefined && { plannedOn }),
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
  };
}

export const noted = recordKind({
  name: 'returns.noted',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, ...unlisted, ...whereabouts, ...planned }, { additionalProperties: false }),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState =>
      placed(begun(state, record, context), record.body),
  },
});

/** They were reached and told what the policy advises; and they told where they are and when they mean to come. */
export const advised = recordKind({
  name: 'returns.advised',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { ...about, ...whereabouts, ...planned, nextAt: Type.Optional(Instant) },
    { additionalProperties: false },
  ),
  ...ofReturnee,
  context: (record, view, around) => {
    const { policy, day } = around;
    const origin = originAsOf(record.body, day, policy);
    const advice = policy.returns.advice.find(({ place }) => place === origin)?.advice;
    return { ...ofReturnee.context(record, view, around), policy: policy.version, ...(advice && { advice }) };
  },
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => {
      const { nextAt: _, plannedOn: __, ...before } = begun(state, record, context);
      const { advice, policy } = context as unknown as Pick<ReturneeState['advised'][number], 'advice' | 'policy'>;
      const told = { ...evidenceOf(record, context), policy, ...(advice && { advice }) };
      const { nextAt } = record.body;
      return {
        ...placed({ ...before, advised: [...before.advised, told] }, record.body),
        ...(nextAt !== undefined && { nextAt }),
      };
    },
  },
});

/** They wrote it themselves, by the community's link. */
export const foretold = recordKind({
  name: 'returns.foretold',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, ...Foretold.properties }, { additionalProperties: false }),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => {
      const { person: _, household: __, ...form } = record.body;
      const { nextAt: ___, ...before } = begun(state, record, context);
      return placed({ ...before, foretold: { ...evidenceOf(record, context), ...form } }, form);
    },
  },
});

/** They are here. Somebody saw them, or they said so. */
export const back = recordKind({
  name: 'returns.back',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(about, { additionalProperties: false }),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => isBack(state, record, context),
  },
});

export function isBack(state: ReturneeState | undefined, record: FactRecord<About>, context: Context): ReturneeState {
  const row = known(state, record.body, context);
  const now = evidenceOf(record, context);
  return { ...row, noted: row.noted ?? { ...now, plan: context.plan as ReturnPlan }, back: row.back ?? now };
}

/** 信息登记. What the policy sets is computed from what was told and pinned; the latest registration counts. */
export const registered = recordKind({
  name: 'returns.registered',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, ...unlisted, ...arrival }, { additionalProperties: false }),
  ...ofReturnee,
  accept: ({ body }, _view, { day }) => {
    if (body.arrivedOn > day) return question('returns.arrivesLater', { day: body.arrivedOn });
    return body.leftOn !== undefined && body.leftOn > body.arrivedOn ? question('returns.leftAfterArriving') : accepted;
  },
  context: (record, view, around) => {
    const { policy } = around;
    const said = saidBy(record, around);
    const origin = originAsOf(said, said.arrivedOn, policy);
    const feverish = typeof said.celsius === 'number' && isFever(said.celsius, policy);
    const measure = measureFor(origin, exposureOf(said, feverish), policy);
    return { ...ofReturnee.context(record, view, around), policy: policy.version, origin, measure };
  },
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => {
      const { person: _, household: __, name, phone, ...form } = record.body;
      const now = evidenceOf(record, context);
      const { origin, measure, policy } = context as unknown as NonNullable<ReturneeState['registered']>;
      const row = known(state, record.body, context);
      const { closed: ___, ...open } = row;
      return {
        ...placed(open, { name, phone }),
        noted: row.noted ?? { ...now, plan: context.plan as ReturnPlan },
        back: row.back ?? now,
        registered: { ...now, ...form, origin, measure, policy },
      };
    },
  },
});

/** Where they stay, or belong: somebody whom no roster knew, once they are listed. */
export const housed = recordKind({
  name: 'returns.housed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, household: Uuid }, { additionalProperties: false }),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState =>
      livesThere(known(state, record.body, context), record.body.household, context),
  },
});

/** What the policy sets stands: seen by a doctor, or under observation elsewhere. A case here says so by itself. */
export const settled = recordKind({
  name: 'returns.settled',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { ...about, how: Type.Optional(personal('person', Type.String({ maxLength: 200 }))) },
    { additionalProperties: false },
  ),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => ({
      ...known(state, record.body, context),
      settled: evidenceOf(record, context),
    }),
  },
});

/** Nobody waits for them any more. */
export const closed = recordKind({
  name: 'returns.closed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, because: ClosedBecause }, { additionalProperties: false }),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => ({
      ...known(state, record.body, context),
      closed: { ...evidenceOf(record, context), because: record.body.because },
    }),
  },
});
