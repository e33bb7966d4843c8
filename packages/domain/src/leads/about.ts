/** What the records of one lead have in common: which row, where it points, who says so when. */
import * as Type from 'typebox';
import {
  accepted,
  type Context,
  type FactRecord,
  question,
  type Standing,
  type SubjectKey,
  Uuid,
  type View,
} from '../records/index.ts';
import type { HouseholdState } from '../residents/index.ts';
import { type Evidence, type LeadState, leadKey } from './shapes.ts';

export type About = { lead: string; person: string; household?: string };
export const about = { lead: Uuid, person: Uuid, household: Type.Optional(Uuid) };

const behind = (household: string | undefined): SubjectKey[] => (household ? [`household/${household}`] : []);

function spotOf(household: string | undefined, view: View): Standing {
  const state = household === undefined ? undefined : view.get<HouseholdState>(`household/${household}`);
  const { grid, building, stairwell } = state ?? {};
  return { ...(grid && { grid }), ...(building && { building }), ...(stairwell && { stairwell }) };
}

/** Subjects, reads and standing of every record about a lead. */
export const ofLead = {
  subjects: ({ body }: FactRecord<About>): SubjectKey[] => [leadKey(body.lead)],
  reads: ({ body }: FactRecord<About>): SubjectKey[] => behind(body.household),
  // Whoever goes there answers for the door; a lead without one is the whole place's.
  standing: ({ body }: FactRecord<About>, view: View): Standing => spotOf(body.household, view),
  context: ({ body }: FactRecord<About>, view: View): { [name: string]: unknown } => ({
    ...spotOf(body.household, view),
  }),
};

export function evidenceOf({ effectiveAt, by }: Pick<FactRecord, 'effectiveAt' | 'by'>, { day }: Context): Evidence {
  return { at: effectiveAt, by, day };
}

/** Where it points may be learnt from whichever record knows it. */
export function begun(state: LeadState | undefined, { lead, person, household }: About, context: Context): LeadState {
  const { grid, building, stairwell } = context as Standing;
  const spot = { ...(grid && { grid }), ...(building && { building }), ...(stairwell && { stairwell }) };
  return { found: [], ...state, lead, person, ...(household && { household, ...spot }) };
}

export function unlessUnknown({ body }: FactRecord<About>, view: View) {
  return view.get<LeadState>(leadKey(body.lead))?.received ? accepted : question('leads.unknown');
}
