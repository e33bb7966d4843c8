/** Leads, as records; what an office's file of them says; how they hang together. */
import type { Area } from '../records/index.ts';
import { assigned, batchReceived, doubled, placed, received, toldApart, verified } from './kinds.ts';
import { foundElsewhere, givenBack, passAnswered, passedHere, passedOn } from './passing.ts';
import { lead, leadBatch } from './register.ts';

export { isOverdue, leadDueAt, resultOf, type Stage, stageOf } from './clock.ts';
export { maybeToldBefore, toldBefore } from './doubles.ts';
export { type Linked, linksOf } from './links.ts';
export { isLeadHeading } from './reading/columns.ts';
export { type Match, type Matcher, matcherOf } from './reading/matching.ts';
export { type LeadRead, type LeadsRead, readLeads } from './reading/readLeads.ts';
export { type PlaceBelow, type WhereTo, whereTo } from './reading/whereTo.ts';
export { LeadBatchState, LeadResult, LeadSource, LeadState, leadBatchKey, leadKey, leadPerson } from './shapes.ts';

export const leads: Area = {
  name: 'leads',
  kinds: [
    ...[received, batchReceived, assigned, placed, verified, doubled, toldApart],
    ...[passedOn, passedHere, givenBack, passAnswered, foundElsewhere],
  ],
  registers: [lead, leadBatch],
};
