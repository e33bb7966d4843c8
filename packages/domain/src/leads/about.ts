/** What the records of one lead have in common: which row, where it points, who says so when. */
import * as Type from 'typebox';
import {
  accepted,
  type Context,
  type FactRecord,
  question,
  type Standing,
  type SubjectKey,
  spotIn,
  Uuid,
  type View,
} from '../records/index.ts';
import { spotOfHousehold } from '../residents/index.ts';
import { type LeadState, leadKey } from './shapes.ts';

export type About = { lead: string; person: string; household?: string };
export const about = { lead: Uuid, person: Uuid, household: Type.Optional(Uuid) };

const behind = (household: string | undefined): SubjectKey[] => (household ? [`household/${household}`] : []);

/** Subjects, reads and standing of every record about a lead. */
export const ofLead = {
  subjects: ({ body }: FactRecord<About>): SubjectKey[] => [leadKey(body.lead)],
  reads: ({ body }: FactRecord<About>): SubjectKey[] => behind(body.household),
  // Whoever goes there answers for the door; a lead without one is the whole place's.
  standing: ({ body }: FactRecord<About>, view: View): Standing => spotOfHousehold(body.household, view),
  context: ({ body }: FactRecord<About>, view: View): { [name: string]: unknown } => ({
    ...spotOfHousehold(body.household, view),
  }),
};

/** Where it points may be learnt from whichever record knows it. */
export function begun(state: LeadState | undefined, { lead, person, household }: About, context: Context): LeadState {
  return { found: [], ...state, lead, person, ...(household && { household, ...spotIn(context as Standing) }) };
}

export function unlessUnknown({ body }: FactRecord<About>, view: View) {
  return view.get<LeadState>(leadKey(body.lead))?.received ? accepted : question('leads.unknown');
}
