/** The registers of leads: seen by those on duty for health, and by whoever was asked to go there. */
import { hourOf, type Measure, register } from '../records/index.ts';
import { leadDueAt, resultOf, stageOf } from './clock.ts';
import { LeadBatchState, LeadState } from './shapes.ts';

export const lead = register({
  name: 'lead',
  version: 2,
  schema: LeadState,
  // A row of the whole place: rows of a building look alike to all who see that building, and this one does not.
  standing: () => ({}),
  parent: ({ batch }) => batch,
  status: stageOf,
  dueAt: leadDueAt,
  measure,
  mask: (state, { sight, member }) => {
    if (sight.health) return state;
    if (state.assigned?.member !== member || resultOf(state)) return undefined;
    // Enough to knock and to ask: no number of a document, and nothing of how it came to be known.
    const { document: _, through: __, batch: ___, row: ____, ...rest } = state;
    return rest;
  },
});

/**
 * Counted by grid and never by building: a building would say who. One lead stands in several logs when it was passed
 * on: whatever another log counts too says so behind a stroke, so that a place above both counts it once.
 */
function measure(state: LeadState): Measure[] {
  const { received, grid } = state;
  const stage = stageOf(state);
  if (!received || stage === 'double') return [];
  const scope = 'leads';
  const at = { grid };
  const { passedFrom, passedTo } = state;
  const also = (name: string, log: string | undefined) => (log === undefined ? name : `${name}/${log}`);
  const found: Measure[] = [{ scope, name: also('received', passedFrom?.log), day: received.day, value: 1, at }];
  const due = leadDueAt(state);
  if (due !== undefined) {
    const there = stage === 'away' ? passedTo?.log : undefined;
    found.push({ scope, name: 'open', value: 1, at }, { scope, name: also(`open.${stage}`, there), value: 1, at });
    // By the hour in which it is due, so that what is overdue is a sum and no clock has to be recorded.
    found.push({ scope, name: also(`due.${stage}`, there), day: hourOf(due), value: 1, at });
  }
  const result = resultOf(state);
  if (result) {
    const there = passedTo?.back?.because === 'answered' ? passedTo.log : undefined;
    found.push({ scope, name: also(`result.${result.result}`, there), day: result.day, value: 1, at });
  }
  return found;
}

/** A file as an office sent it. */
export const leadBatch = register({
  name: 'leadBatch',
  version: 1,
  schema: LeadBatchState,
  standing: () => ({}),
  mask: (state, { sight }) => (sight.health ? state : undefined),
});
