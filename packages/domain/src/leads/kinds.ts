/** Leads as records: told, given to somebody, looked into, found to be one already known. */
import * as Type from 'typebox';
import { accepted, evidenceOf, question, recordKind, Uuid } from '../records/index.ts';
import { about, begun, ofLead, unlessUnknown } from './about.ts';
import { resultOf } from './clock.ts';
import { answered } from './passing.ts';
import {
  Found,
  LeadBatchState,
  type LeadPlan,
  LeadResult,
  type LeadState,
  leadBatchKey,
  leadKey,
  leadTold,
} from './shapes.ts';

export const received = recordKind({
  name: 'leads.received',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(leadTold, { additionalProperties: false }),
  ...ofLead,
  context: (record, view, { policy }) => ({ ...ofLead.context(record, view), plan: policy.leads }),
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => {
      const { body } = record;
      // The first word stands; told again (the same file, sent twice), it is the same lead.
      if (state?.received) return state;
      const known = begun(state, body, context);
      const plan = context.plan as LeadPlan;
      return { ...body, ...known, received: { ...evidenceOf(record, context), plan } };
    },
  },
});

/** A file came in; its leads are records of their own. */
export const batchReceived = recordKind({
  name: 'leads.batchReceived',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    {
      batch: Uuid,
      source: LeadBatchState.properties.source,
      fileName: LeadBatchState.properties.fileName,
      rows: LeadBatchState.properties.rows,
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [leadBatchKey(body.batch)],
  folds: {
    leadBatch: (state: LeadBatchState | undefined, { body, by, effectiveAt }): LeadBatchState =>
      state ?? { ...body, member: by, at: effectiveAt },
  },
});

/** Somebody is to go there. The latest word holds. */
export const assigned = recordKind({
  name: 'leads.assigned',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { ...about, member: Type.String({ minLength: 1, maxLength: 80 }) },
    { additionalProperties: false },
  ),
  ...ofLead,
  accept: unlessUnknown,
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => ({
      ...begun(state, record.body, context),
      assigned: { ...evidenceOf(record, context), member: record.body.member },
    }),
  },
});

/** At which door they are to be looked for, and whom of the roster it is: where no address could be read by itself. */
export const placed = recordKind({
  name: 'leads.placed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, household: Uuid, is: Type.Optional(Uuid) }, { additionalProperties: false }),
  ...ofLead,
  accept: unlessUnknown,
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => {
      const { is: _, ...known } = begun(state, record.body, context);
      const { is } = record.body;
      return { ...known, ...(is !== undefined && is !== known.person && { is }) };
    },
  },
});

/** What was found there. Every word is kept; the latest one is the answer. */
export const verified = recordKind({
  name: 'leads.verified',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { ...about, result: LeadResult, movedTo: Found.properties.movedTo },
    { additionalProperties: false },
  ),
  // No standing: whoever was sent there may live by another part of the place than the one they answer for.
  subjects: ofLead.subjects,
  reads: ofLead.reads,
  context: ofLead.context,
  accept: (record, view) => {
    const state = view.get<LeadState>(leadKey(record.body.lead));
    if (!state?.received) return question('leads.unknown');
    const before = resultOf(state);
    return before && before.result !== record.body.result ? question('leads.answeredOtherwise') : accepted;
  },
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => {
      const { result, movedTo } = record.body;
      const known = begun(state, record.body, context);
      const told = { ...evidenceOf(record, context), result, ...(movedTo !== undefined && { movedTo }) };
      return { ...known, found: [...known.found, told] };
    },
  },
  react: answered,
});

/** They look alike and are two persons: nobody is asked again. */
export const toldApart = recordKind({
  name: 'leads.toldApart',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, from: Uuid }, { additionalProperties: false }),
  ...ofLead,
  accept: unlessUnknown,
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => {
      const known = begun(state, record.body, context);
      const others = (known.toldApart ?? []).filter(({ lead }) => lead !== record.body.from);
      return { ...known, toldApart: [...others, { ...evidenceOf(record, context), lead: record.body.from }] };
    },
  },
});

/** The same person was told of before: one of the two goes on. */
export const doubled = recordKind({
  name: 'leads.doubled',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, of: Uuid }, { additionalProperties: false }),
  ...ofLead,
  accept: (record, view) =>
    record.body.of === record.body.lead ? question('leads.doubleOfItself') : unlessUnknown(record, view),
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => {
      const known = begun(state, record.body, context);
      if (record.body.of === record.body.lead) return known;
      return { ...known, doubleOf: { ...evidenceOf(record, context), lead: record.body.of } };
    },
  },
});
