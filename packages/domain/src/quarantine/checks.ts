/** Daily checks: the whole household in one record, each person's values their own. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { CheckSlot, CheckWay, isFever, MeasuringSite, Symptom } from '../policy/index.ts';
import {
  accepted,
  civilHour,
  Day,
  evidenceOf,
  type FactRecord,
  Instant,
  LogCode,
  personal,
  question,
  recordKind,
  register,
  type Standing,
  saidBy,
  spotIn,
  Uuid,
} from '../records/index.ts';
import { slotAt } from './alarms.ts';
import { begun, folderOf, ofFolder, withLines } from './folder.ts';
import { leftAt } from './phase.ts';
import { type CaseState, caseKey } from './shapes.ts';
import { doesCount } from './slots.ts';

const about = { case: Uuid, household: Uuid };

const answer = {
  person: Uuid,
  celsius: Type.Optional(personal('person', Type.Number({ minimum: 30, maximum: 45 }))),
  site: Type.Optional(MeasuringSite),
  /** An empty list: asked, and nothing found. */
  symptoms: personal('person', Type.Array(Symptom, { maxItems: 12 })),
};

export const Reading = Type.Object({
  ...{ ...answer, at: Instant, by: Type.String(), way: CheckWay, slot: CheckSlot },
  /** Taken in another community, which counts it: it came along with the case. */
  from: Type.Optional(LogCode),
});
export type Reading = Static<typeof Reading>;

/** One day of a folder: every value that was told, none taken out. Read when the folder is opened, and by ledgers. */
export const CheckDayState = Type.Object({
  case: Uuid,
  household: Uuid,
  day: Day,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  readings: Type.Array(Reading),
});
export type CheckDayState = Static<typeof CheckDayState>;

export function checkDayKey(id: string, day: string) {
  return `checkDay/${id}:${day}` as const;
}

export const checkDay = register({
  name: 'checkDay',
  version: 1,
  schema: CheckDayState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  whose: ({ case: id }) => ({ case: id }),
  parent: (state) => state.case,
  measure: ({ day, grid, readings }) => [
    { scope: 'quarantine', name: 'checks', day, value: readings.filter(({ from }) => !from).length, at: { grid } },
  ],
  conceals: ({ sight }) => !sight.health,
  mask: (state, { sight }) => (sight.health ? state : undefined),
});

/** How they are, morning or afternoon. The slot and the day follow from the time, so nobody chooses them. */
export const checked = recordKind({
  name: 'quarantine.checked',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    {
      ...about,
      /** The civil day, as the writer's device counts it: names the row before anything is judged. */
      day: Day,
      way: CheckWay,
      persons: Type.Array(Type.Object(answer, { additionalProperties: false }), { minItems: 1, maxItems: 30 }),
    },
    { additionalProperties: false },
  ),
  ...ofFolder,
  subjects: ({ body }) => [caseKey(body.case), checkDayKey(body.case, body.day)],
  accept: (record, view, around) => {
    const folder = folderOf(record, view);
    if (!folder) return question('quarantine.unknown');
    if (record.body.day !== around.day) return question('quarantine.otherDay');
    const lines = record.body.persons.map(({ person }) => folder.persons.find((line) => line.person === person));
    // Taken before the release and sent after it, it counts as it did then; a fever in it is looked at now.
    if (lines.some((line) => !line || (leftAt(line) ?? Number.POSITIVE_INFINITY) <= record.effectiveAt)) {
      return question('quarantine.notUnderCare');
    }
    const fevers = feversIn(record, around);
    const late = lines.some((line) => line && leftAt(line) !== undefined && fevers.includes(line.person));
    return late ? question('quarantine.feverBeforeRelease') : accepted;
  },
  context: (record, view, around) => ({
    ...ofFolder.context(record, view),
    slot: slotAt(around.policy.observation.checks, civilHour(record.effectiveAt, around.policy.zone)),
    fevers: feversIn(record, around),
  }),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const { slot, fevers } = context as unknown as { slot: CheckSlot; fevers: readonly string[] };
      const now = evidenceOf(record, context);
      const { day, way, persons } = record.body;
      const asked = persons.map(({ person }) => person);
      const known = begun(state, record.body, context);
      const counts = !known.opened || doesCount(known.opened.plan, slot, way);
      const key = `${day} ${slot}`;
      return withLines(known, asked, (line) => ({
        ...line,
        ...(counts
          ? { checked: [...new Set([...line.checked, key])].sort() }
          : { otherwise: [...new Set([...(line.otherwise ?? []), `${key} ${way}`])].sort() }),
        ...(fevers.includes(line.person) && { fevers: [...line.fevers, { ...now, slot }] }),
      }));
    },
    checkDay: (state: CheckDayState | undefined, record, context): CheckDayState => {
      const { case: id, household, day, way, persons } = record.body;
      const { slot } = context as unknown as { slot: CheckSlot };
      const spot = spotIn(context as Standing);
      const { effectiveAt: at, by } = record;
      const told = persons.map((one) => ({ ...one, at, by, way, slot }));
      return { case: id, household, day, ...spot, readings: [...(state?.readings ?? []), ...told] };
    },
  },
});

/** Whose temperature the policy has somebody look at. Only that is pinned, never the value. */
function feversIn(
  record: FactRecord<{ persons: { person: string; site?: MeasuringSite; celsius?: unknown }[] }>,
  around: Parameters<typeof saidBy>[1],
): string[] {
  const said = saidBy(record, around) as typeof record.body;
  return said.persons
    .filter(({ celsius, site }) => typeof celsius === 'number' && isFever(celsius, around.policy, site))
    .map(({ person }) => person);
}
