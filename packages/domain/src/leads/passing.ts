/**
 * A lead goes where the person is: from a street to its community, or from one community to another that it turned
 * out to be. One lead, one id: what is found there is answered to whoever sent it, and what is not theirs comes back.
 */
import * as Type from 'typebox';
import { divisionKey, nameOfPlace } from '../places/index.ts';
import {
  accepted,
  evidenceOf,
  type FactRecord,
  LogCode,
  type Reaction,
  recordKind,
  refused,
  type SubjectKey,
  Uuid,
  type View,
} from '../records/index.ts';
import { type About, begun, ofLead } from './about.ts';
import { resultOf } from './clock.ts';
import { Found, type LeadPlan, LeadResult, type LeadState, leadKey, leadTold } from './shapes.ts';

const aboutOne = { lead: Uuid, person: Uuid };
const PlaceName = Type.String({ minLength: 1, maxLength: 80 });

const stateOf = ({ body }: FactRecord<About>, view: View) => view.get<LeadState>(leadKey(body.lead));
const evenHere = { reads: ({ log }: FactRecord<About>): SubjectKey[] => [divisionKey(log)] };

/** What goes along: all that was told, and nothing of this place's doors. */
const carried = Type.Object({
  ...leadTold,
  source: Type.Optional(leadTold.source),
  name: Type.Optional(leadTold.name),
  fromLog: LogCode,
  fromName: PlaceName,
});

/** They are not here but there. Waits for an answer from there. */
export const passedOn = recordKind({
  name: 'leads.passedOn',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ ...aboutOne, to: LogCode, toName: PlaceName }, { additionalProperties: false }),
  ...ofLead,
  ...evenHere,
  accept: (record, view) => {
    const state = stateOf(record, view);
    if (!state?.received) return refused('leads.unknown');
    if (record.body.to === record.log) return refused('leads.passedToItself');
    return state.passedTo && !state.passedTo.back ? refused('leads.passedAlready') : accepted;
  },
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => {
      const { to, toName } = record.body;
      return {
        ...begun(state, record.body, context),
        passedTo: { ...evidenceOf(record, context), log: to, name: toName },
      };
    },
  },
  react: (record, view): Reaction[] => {
    const state = stateOf(record, view);
    if (!state) return [];
    const { lead, person, source, batch, row, name, document, phone, from, stayingAt, relative } = state;
    const { arrivedOn, arrivedAsTold, sentAt } = state;
    const told = {
      ...{ source, batch, row, name, document, phone, from, stayingAt, relative },
      ...{ arrivedOn, arrivedAsTold, sentAt },
    };
    const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    const body = { lead, person, ...known, fromLog: record.log, fromName: nameOfPlace(view, record.log) };
    return [{ kind: 'leads.passedHere', key: `${lead} ${record.id}`, to: { log: record.body.to }, body }];
  },
});

/** Comes from another place's log, by the system alone; its clock begins anew here. */
export const passedHere = recordKind({
  name: 'leads.passedHere',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: carried,
  subjects: ({ body }) => [leadKey(body.lead)],
  context: (_record, _view, { policy }) => ({ plan: policy.leads }),
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => {
      const { fromLog: log, fromName: name, ...told } = record.body;
      const { passedTo: _, givenBack: __, ...known } = { found: [], ...state };
      const plan = context.plan as LeadPlan;
      const received = { ...evidenceOf(record, context), plan };
      return { ...told, ...known, lead: told.lead, person: told.person, received, passedFrom: { log, name } };
    },
  },
  returned: ({ body }) => ({
    kind: 'leads.passAnswered',
    key: body.lead,
    body: { lead: body.lead, person: body.person, because: 'nobodyThere' },
  }),
});

/** Not ours: whoever sent it has to look further. */
export const givenBack = recordKind({
  name: 'leads.givenBack',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object(aboutOne, { additionalProperties: false }),
  ...ofLead,
  accept: (record, view) => (stateOf(record, view)?.passedFrom ? accepted : refused('leads.notPassedHere')),
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => ({
      ...begun(state, record.body, context),
      givenBack: evidenceOf(record, context),
    }),
  },
  react: (record, view): Reaction[] => {
    const { lead, person } = record.body;
    const from = stateOf(record, view)?.passedFrom;
    const body = { lead, person, because: 'notOurs' };
    return from ? [{ kind: 'leads.passAnswered', key: `${lead} ${record.id}`, to: { log: from.log }, body }] : [];
  },
});

/** It came back without an answer. */
export const passAnswered = recordKind({
  name: 'leads.passAnswered',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...aboutOne, because: Type.Union([Type.Literal('notOurs'), Type.Literal('nobodyThere')]) }),
  subjects: ({ body }) => [leadKey(body.lead)],
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState =>
      withAnswer(begun(state, record.body, context), { ...evidenceOf(record, context), because: record.body.because }),
  },
});

/** What was found there. */
export const foundElsewhere = recordKind({
  name: 'leads.foundElsewhere',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...aboutOne, result: LeadResult, movedTo: Found.properties.movedTo }),
  subjects: ({ body }) => [leadKey(body.lead)],
  folds: {
    lead: (state: LeadState | undefined, record, context): LeadState => {
      const { result, movedTo } = record.body;
      const now = evidenceOf(record, context);
      const known = begun(state, record.body, context);
      const told = { ...now, result, ...(movedTo !== undefined && { movedTo }) };
      return withAnswer({ ...known, found: [...known.found, told] }, { ...now, because: 'answered' });
    },
  },
  // An office between hears it and tells the one before it; said again, it is no news, and goes round no circle.
  react: (record, view): Reaction[] => {
    const state = stateOf(record, view);
    const isNews = !state || resultOf(state)?.result !== record.body.result;
    return isNews ? answered(record, view) : [];
  },
});

type Back = NonNullable<NonNullable<LeadState['passedTo']>['back']>;

function withAnswer(state: LeadState, back: Back): LeadState {
  return state.passedTo ? { ...state, passedTo: { ...state.passedTo, back } } : state;
}

/** Whoever sent it is told what was found. */
export function answered(record: FactRecord<About & { result: string; movedTo?: unknown }>, view: View): Reaction[] {
  const from = stateOf(record, view)?.passedFrom;
  if (!from) return [];
  const { lead, person, result, movedTo } = record.body;
  const body = { lead, person, result, ...(movedTo !== undefined && { movedTo }) };
  return [{ kind: 'leads.foundElsewhere', key: `${lead} ${record.id}`, to: { log: from.log }, body }];
}
