/** Who depends on a household under observation, and who looks after them: the question nobody may skip. */

import * as Type from 'typebox';
import { divisionKey } from '../places/index.ts';
import {
  accepted,
  type Context,
  evidenceOf,
  type FactRecord,
  personal,
  question,
  recordKind,
  Uuid,
  type View,
} from '../records/index.ts';
import { askEnded } from './above.ts';
import { type About, begun, folderOf, ofFolder } from './folder.ts';
import { type Carer, type CaseState, caseKey, type Dependant, Need } from './shapes.ts';

const about = { case: Uuid, household: Uuid };
export const aboutOne = { ...about, dependant: Uuid };
const CarerId = Type.String({ minLength: 1, maxLength: 80 });

const told = Type.Object({
  dependant: Uuid,
  person: Type.Optional(Uuid),
  name: personal('household', Type.String({ minLength: 1, maxLength: 60 })),
  need: Need,
  lives: Type.Union([Type.Literal('here'), Type.Literal('elsewhere')]),
});

/**
 * The question was put. An empty answer is an answer. A later asking adds, and takes nobody away: that needs
 * `quarantine.dependantEnded`, so that no second asking makes somebody be forgotten.
 */
export const dependantsAsked = recordKind({
  name: 'quarantine.dependantsAsked',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, dependants: Type.Array(told, { maxItems: 30 }) }, { additionalProperties: false }),
  ...ofFolder,
  accept: (record, view) => (folderOf(record, view) ? accepted : question('quarantine.unknown')),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const now = evidenceOf(record, context);
      let dependants = known.dependants;
      for (const one of record.body.dependants) dependants = changed(dependants, one.dependant, now, { ...one });
      return { ...known, dependantsAsked: known.dependantsAsked ?? now, dependants };
    },
  },
});

type Now = ReturnType<typeof evidenceOf>;
export const unknownDependant = { name: '?', need: 'ill', lives: 'elsewhere' } as const;

/** A word on somebody nobody told of yet makes a line: the naming may still be on its way. */
function changed(
  dependants: readonly Dependant[],
  id: string,
  now: Now,
  change: Partial<Dependant> | ((line: Dependant) => Dependant),
): Dependant[] {
  const line = dependants.find(({ dependant }) => dependant === id);
  const before: Dependant = line ?? { ...unknownDependant, ...now, dependant: id, carers: [] };
  const after = typeof change === 'function' ? change(before) : { ...before, ...change };
  return line ? dependants.map((one) => (one === line ? after : one)) : [...dependants, after];
}

function withCarer(line: Dependant, id: string, now: Now, change: Partial<Carer>): Dependant {
  const known = line.carers.find(({ carer }) => carer === id);
  const before: Carer = known ?? { ...now, carer: id, name: '?', caresFor: 0 };
  const after = { ...before, ...change };
  const carers = known ? line.carers.map((one) => (one === known ? after : one)) : [...line.carers, after];
  return { ...line, carers };
}

/** A fold that changes the line of one dependant. */
export function onDependant<Body extends About & { dependant: string }>(
  change: (line: Dependant, record: FactRecord<Body>, now: Now, context: Context) => Dependant,
) {
  return (state: CaseState | undefined, record: FactRecord<Body>, context: Context): CaseState => {
    const known = begun(state, record.body, context);
    const now = evidenceOf(record, context);
    const one = (line: Dependant) => change(line, record, now, context);
    return { ...known, dependants: changed(known.dependants, record.body.dependant, now, one) };
  };
}

export function lineOf(
  { body }: FactRecord<About & { dependant: string }>,
  view: Pick<View, 'get'>,
): Dependant | undefined {
  const folder = view.get<CaseState>(caseKey(body.case));
  return folder?.dependants.find(({ dependant }) => dependant === body.dependant);
}

export const ofDependant = {
  ...ofFolder,
  accept: (record: FactRecord<About & { dependant: string }>, view: View) => {
    if (!folderOf(record, view)) return question('quarantine.unknown');
    return lineOf(record, view) ? accepted : question('quarantine.unknownDependant');
  },
};

/** Somebody is to look after a dependant. A name alone cares for nobody yet. */
export const carerNamed = recordKind({
  name: 'quarantine.carerNamed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    {
      ...aboutOne,
      carer: CarerId,
      name: personal('household', Type.String({ minLength: 1, maxLength: 60 })),
      phone: Type.Optional(personal('household', Type.String({ maxLength: 40 }))),
    },
    { additionalProperties: false },
  ),
  ...ofDependant,
  tallies: ({ body }) => [[carerScope(body.carer), 'dependants']],
  context: (record, view) => ({
    ...ofFolder.context(record, view),
    caresFor: caresElsewhere(record.body.carer, folderOf(record, view), view),
  }),
  folds: {
    quarantine: onDependant((line, { body }, now, { caresFor }) => {
      const { carer, name, phone } = body;
      const known = line.carers.find((one) => one.carer === carer);
      // Whoever withdrew and is named again is asked again.
      const before = known?.withdrawn ? {} : known;
      const others = { ...line, carers: line.carers.filter((one) => one.carer !== carer) };
      const count = typeof caresFor === 'number' ? caresFor : 0;
      return withCarer(others, carer, now, { ...before, name, ...(phone !== undefined && { phone }), caresFor: count });
    }),
  },
});

/** Dependants of other folders: those of this one are counted from its own state, which goes on changing. */
function caresElsewhere(carer: string, folder: CaseState | undefined, view: View): number {
  const all = view.tally(carerScope(carer), 'dependants').reduce((sum, { value }) => sum + value, 0);
  const here = (folder?.dependants ?? []).filter(
    ({ ended, carers }) => !ended && carers.some((one) => one.carer === carer && !one.withdrawn),
  );
  // A device keeps no tallies of the whole log.
  return Math.max(0, all - here.length);
}

/** How many dependants somebody is named for, over all folders of a log. */
export function carerScope(carer: string): string {
  return `carer:${carer}`;
}

/** They answered 收到, or somebody spoke to them: from now on they count. */
export const carerReached = recordKind({
  name: 'quarantine.carerReached',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { ...aboutOne, carer: CarerId, how: Type.Union([Type.Literal('answered'), Type.Literal('phone')]) },
    { additionalProperties: false },
  ),
  ...ofDependant,
  reads: (record) => [...ofFolder.reads(record), divisionKey(record.log)],
  folds: {
    quarantine: onDependant((line, { body }, now) => {
      const reached = { ...now, how: body.how };
      return withCarer(line, body.carer, now, { reached });
    }),
  },
  react: (record, view) => askEnded(view, record.log, lineOf(record, view), 'carerFound'),
});

/** They cannot, or can no longer. */
export const carerWithdrew = recordKind({
  name: 'quarantine.carerWithdrew',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...aboutOne, carer: CarerId }, { additionalProperties: false }),
  ...ofDependant,
  folds: { quarantine: onDependant((line, { body }, now) => withCarer(line, body.carer, now, { withdrawn: now })) },
});

/** Nobody depends on them any more, or never did. */
export const dependantEnded = recordKind({
  name: 'quarantine.dependantEnded',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(aboutOne, { additionalProperties: false }),
  ...ofDependant,
  reads: (record) => [...ofFolder.reads(record), divisionKey(record.log)],
  folds: { quarantine: onDependant((line, _record, now) => ({ ...line, ended: line.ended ?? now })) },
  react: (record, view) => askEnded(view, record.log, lineOf(record, view), 'noLongerNeeded'),
});
