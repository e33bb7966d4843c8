/** What the records of one folder have in common: where it stands, and how a line of it is changed. */
import type { ObservationPolicy } from '../policy/index.ts';
import {
  type Context,
  civilDay,
  type FactRecord,
  type Standing,
  type SubjectKey,
  type Surroundings,
  type View,
} from '../records/index.ts';
import type { HouseholdState } from '../residents/index.ts';
import { type CasePerson, type CasePlan, type CaseState, caseKey, type Evidence } from './shapes.ts';

export type About = { case: string; household: string };

export function spotOf(household: string, view: View): Standing {
  const { grid, building, stairwell } = view.get<HouseholdState>(`household/${household}`) ?? {};
  return { ...(grid && { grid }), ...(building && { building }), ...(stairwell && { stairwell }) };
}

/** Subjects, reads and standing of every record about a folder. */
export const ofFolder = {
  subjects: ({ body }: FactRecord<About>): SubjectKey[] => [caseKey(body.case)],
  reads: ({ body }: FactRecord<About>): SubjectKey[] => [`household/${body.household}`],
  standing: ({ body }: FactRecord<About>, view: View): Standing => spotOf(body.household, view),
  context: ({ body }: FactRecord<About>, view: View, around?: Surroundings): { [name: string]: unknown } => ({
    ...spotOf(body.household, view),
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
  const { grid, building, stairwell } = context as Standing;
  const spot = { ...(grid && { grid }), ...(building && { building }), ...(stairwell && { stairwell }) };
  return {
    ...{ persons: [], team: [], papers: [], dependants: [], breaches: [], needs: [], objections: [], closedAlarms: [] },
    ...state,
    case: id,
    household,
    ...spot,
  };
}

export function evidenceOf(
  { effectiveAt, by }: Pick<FactRecord, 'effectiveAt' | 'by'>,
  { day, heard }: Context,
): Evidence {
  return { at: effectiveAt, by, day, ...(typeof heard === 'string' && { heard }) };
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
  const { needHours, objectionHours, releaseHours, owners } = policy;
  const hours = { serveHours, carerHours, needHours, objectionHours, releaseHours };
  const watch = policy.watch.map(({ part, from, until }) => ({ part, from, until }));
  return {
    checks,
    seats: team.map(({ seat }) => seat),
    papersFirst,
    dependantsPerCarer,
    ...hours,
    owners,
    watch,
    zone,
  };
}
