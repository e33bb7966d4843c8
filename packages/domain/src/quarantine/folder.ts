/** What the records of one folder have in common: where it stands, and how a line of it is changed. */
import type { ObservationPolicy } from '../policy/index.ts';
import {
  type Context,
  civilDay,
  type FactRecord,
  type Standing,
  type SubjectKey,
  type Surroundings,
  spotIn,
  type View,
} from '../records/index.ts';
import { spotOfHousehold } from '../residents/index.ts';
import { type CasePerson, type CasePlan, type CaseState, caseKey } from './shapes.ts';

export type About = { case: string; household: string };

/** Subjects, reads and standing of every record about a folder. */
export const ofFolder = {
  subjects: ({ body }: FactRecord<About>): SubjectKey[] => [caseKey(body.case)],
  reads: ({ body }: FactRecord<About>): SubjectKey[] => [`household/${body.household}`],
  standing: ({ body }: FactRecord<About>, view: View): Standing => ({
    ...spotOfHousehold(body.household, view),
    case: body.case,
  }),
  context: ({ body }: FactRecord<About>, view: View, around?: Surroundings): { [name: string]: unknown } => ({
    ...spotOfHousehold(body.household, view),
    ...heardLater(around),
  }),
};

/** The day on which a record arrived, where it was a later one than its own: so that a day is restated visibly. */
function heardLater(around: Surroundings | undefined): { heard?: string } {
  if (!around) return {};
  const heard = civilDay(around.receivedAt, around.policy.zone);
  return heard > around.day ? { heard } : {};
}

export function folderOf({ body }: FactRecord<About>, view: View): CaseState | undefined {
  const state = view.get<CaseState>(caseKey(body.case));
  return state?.opened ? state : undefined;
}

/** Where the household stands may be learnt from whichever record knows it. */
export function begun(state: CaseState | undefined, { case: id, household }: About, context: Context): CaseState {
  const followed = state?.followed?.household;
  return {
    ...{ persons: [], team: [], papers: [], dependants: [], breaches: [], needs: [], objections: [], closedAlarms: [] },
    ...state,
    case: id,
    ...(followed && followed !== household ? { household: followed } : { household, ...spotIn(context as Standing) }),
  };
}

/** Changes the lines of these persons; a person who has no line in this folder has none afterwards. */
export function withLines(
  state: CaseState,
  persons: readonly string[],
  change: (line: CasePerson) => CasePerson,
): CaseState {
  return { ...state, persons: state.persons.map((line) => (persons.includes(line.person) ? change(line) : line)) };
}

export function planOf(policy: ObservationPolicy, zone: string): CasePlan {
  const { checks, team, papersFirst, serveHours, carerHours, dependantsPerCarer } = policy;
  const { needHours, objectionHours, releaseHours, referralHours, noticeHours, owners } = policy;
  const hours = { serveHours, carerHours, needHours, objectionHours, releaseHours };
  const watch = policy.watch.map(({ part, from, until }) => ({ part, from, until }));
  return {
    checks,
    seats: team.map(({ seat }) => seat),
    team,
    papersFirst,
    dependantsPerCarer,
    ...hours,
    ...(referralHours !== undefined && { referralHours }),
    ...(noticeHours !== undefined && { noticeHours }),
    owners,
    watch,
    zone,
  };
}
