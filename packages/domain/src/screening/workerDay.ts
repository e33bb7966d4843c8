/** Staff-times (出动人次): one worker out on one day of one round, however many doors. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Context, type FactRecord, register, type SubjectKey, Uuid } from '../records/index.ts';

const WorkerDayState = Type.Object({
  round: Uuid,
  member: Type.String(),
  days: Type.Record(Type.String(), Type.Integer()),
  /** Visits by hour, for each day: the hours at which somebody was out, and no others. */
  hours: Type.Record(Type.String(), Type.Record(Type.String(), Type.Integer())),
});
type WorkerDayState = Static<typeof WorkerDayState>;

export const workerDay = register({
  name: 'workerDay',
  version: 2,
  schema: WorkerDayState,
  standing: () => ({}),
  parent: (state) => state.round,
  measure: (state) => [
    ...Object.keys(state.days).map((day) => ({ scope: state.round, name: 'staffTimes', day, value: 1 })),
    ...Object.entries(state.hours).flatMap(([day, hours]) =>
      Object.entries(hours).map(([name, value]) => ({ scope: hoursOf(state.round, day), name, value })),
    ),
  ],
  mask: (state, { sight }) => (sight.desk ? state : undefined),
});

/** A scope of its own for each day: its hours would weigh on everybody who reads the round's other figures. */
export function hoursOf(round: string, day: string): string {
  return `${round}/hours/${day}`;
}

/** Of paper that another types, the day is that of whoever was at the doors. */
type Asked = { readonly round: string; readonly askedBy?: string };

/** One row a worker and round; its days are in the state, since the civil day is known only once pinned. */
export function workerDayKey(record: FactRecord<Asked>): SubjectKey {
  return `workerDay/${record.body.round}:${record.body.askedBy ?? record.by}`;
}

export function workerDayOf(
  state: WorkerDayState | undefined,
  record: FactRecord<Asked>,
  { day, hour }: Context,
): WorkerDayState {
  const days = state?.days ?? {};
  const hours = state?.hours ?? {};
  const today = hours[day];
  const at = String(hour ?? 0);
  return {
    round: record.body.round,
    member: record.body.askedBy ?? record.by,
    days: { ...days, [day]: (days[day] ?? 0) + 1 },
    hours: { ...hours, [day]: { ...today, [at]: (today?.[at] ?? 0) + 1 } },
  };
}
