/**
 * A visit that finds somebody well and measures them. For whom nobody follows up that is all there is to it; where six
 * steps are open, it closes the second (二测), and a fever has been measured again. The follow-up may be open already,
 * or its visit may still lie unsent on another phone: the reading is kept either way, so that the order of arrival
 * makes no difference, and nobody sees it unless something opens.
 */
import type { PolicyProfile } from '../../policy/index.ts';
import { type Context, evidenceOf, type FactRecord, type SubjectKey } from '../../records/index.ts';
import type { PersonAnswer } from '../shapes.ts';
import { begun } from './kinds.ts';
import { type FollowUpState, followUpKey } from './shapes.ts';

type Asked = { round: string; household: string; answers: readonly PersonAnswer[] };

const measuredWell = ({ answers }: Asked) =>
  answers.filter(({ state, temperature }) => state === 'well' && temperature !== undefined);

export function rowsMeasured({ body }: FactRecord<Asked>): readonly SubjectKey[] {
  return [...new Set(measuredWell(body).map(({ person }) => followUpKey(body.round, person)))];
}

export function pinnedForMeasuring(body: Asked, { fever }: PolicyProfile): { recheckMinutes?: number } {
  return measuredWell(body).length > 0 ? { recheckMinutes: fever.recheckMinutes } : {};
}

type Pinned = { recheckMinutes?: number; fevers?: readonly string[]; settlesPerson?: readonly string[] };

export function measuredAt(
  state: FollowUpState | undefined,
  record: FactRecord<Asked>,
  context: Context,
  id: string,
): FollowUpState {
  const { round, household } = record.body;
  const person = id.slice(id.indexOf(':') + 1);
  const known = begun(state, { round, household, person }, context);
  const now = evidenceOf(record, context);
  const { recheckMinutes = 0, fevers = [], settlesPerson = [] } = context as Pinned;
  const told = measuredWell(record.body).filter((one) => one.person === person);
  const checked = known.checked ?? (told.some(({ source }) => settlesPerson.includes(source)) ? now : undefined);
  const fever = fevers.includes(person);
  return {
    ...known,
    // Before anything was opened, that somebody was asked says nothing of a later trouble.
    ...(known.opened && checked && { checked }),
    readings: [
      ...known.readings,
      ...told.map(({ temperature }) => {
        const celsius = temperature as number;
        return { ...now, celsius, fever, recheckMinutes, atVisit: true as const };
      }),
    ],
  };
}
