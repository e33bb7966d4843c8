/** Staff-times (出动人次): one worker out on one day of one round, however many doors. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Context, type FactRecord, register, type SubjectKey, Uuid } from '../records/index.ts';

const WorkerDayState = Type.Object({
  round: Uuid,
  member: Type.String(),
  days: Type.Record(Type.String(), Type.Integer()),
});
type WorkerDayState = Static<typeof WorkerDayState>;

export const workerDay = register({
  name: 'workerDay',
  version: 1,
  schema: WorkerDayState,
  standing: () => ({}),
  parent: (state) => state.round,
  measure: (state) => Object.keys(state.days).map((day) => ({ scope: state.round, name: 'staffTimes', day, value: 1 })),
  mask: (state, { sight }) => (sight.desk ? state : undefined),
});

/** One row a worker and round; its days are in the state, since the civil day is known only once pinned. */
export function workerDayKey(record: FactRecord<{ round: string }>): SubjectKey {
  return `workerDay/${record.body.round}:${record.by}`;
}

export function workerDayOf(
  state: WorkerDayState | undefined,
  record: FactRecord<{ round: string }>,
  { day }: Context,
): WorkerDayState {
  const days = state?.days ?? {};
  return { round: record.body.round, member: record.by, days: { ...days, [day]: (days[day] ?? 0) + 1 } };
}
