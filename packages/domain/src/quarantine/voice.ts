/** What a household says, and what is said of it: needs, objections, breaches. Each waits for an answer. */
import * as Type from 'typebox';
import { accepted, evidenceOf, personal, question, recordKind, Uuid } from '../records/index.ts';
import { begun, folderOf, ofFolder } from './folder.ts';
import { inCare } from './phase.ts';
import type { CaseState } from './shapes.ts';

const about = { case: Uuid, household: Uuid };
const words = (maxLength: number) => personal('household', Type.String({ minLength: 1, maxLength }));

export const needTold = recordKind({
  name: 'quarantine.needTold',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, need: Uuid, what: words(300) }, { additionalProperties: false }),
  ...ofFolder,
  accept: (record, view) => (folderOf(record, view) ? accepted : question('quarantine.unknown')),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { need, what } = record.body;
      return { ...known, needs: [...known.needs, { ...evidenceOf(record, context), need, what }] };
    },
  },
});

export const needMet = recordKind({
  name: 'quarantine.needMet',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, need: Uuid }, { additionalProperties: false }),
  ...ofFolder,
  accept: (record, view) => {
    const known = folderOf(record, view)?.needs.some(({ need }) => need === record.body.need);
    return known ? accepted : question('quarantine.unknown');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const now = evidenceOf(record, context);
      const needs = known.needs.map((one) => (one.need === record.body.need && !one.met ? { ...one, met: now } : one));
      return { ...known, needs };
    },
  },
});

/** 异议: a household says that this is wrong. It has a clock and gets an answer. */
export const objected = recordKind({
  name: 'quarantine.objected',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ ...about, objection: Uuid, words: words(2000) }, { additionalProperties: false }),
  ...ofFolder,
  accept: (record, view) => (folderOf(record, view) ? accepted : question('quarantine.unknown')),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { objection, words: said } = record.body;
      const told = { ...evidenceOf(record, context), objection, words: said };
      return { ...known, objections: [...known.objections, told] };
    },
  },
});

export const objectionAnswered = recordKind({
  name: 'quarantine.objectionAnswered',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    {
      ...about,
      objection: Uuid,
      words: words(2000),
      result: Type.Union([Type.Literal('upheld'), Type.Literal('rejected')]),
    },
    { additionalProperties: false },
  ),
  ...ofFolder,
  accept: (record, view) => {
    const known = folderOf(record, view)?.objections.find(({ objection }) => objection === record.body.objection);
    return known ? accepted : question('quarantine.unknown');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { objection: id, words: said, result } = record.body;
      const answer = { ...evidenceOf(record, context), words: said, result };
      const objections = known.objections.map((one) =>
        one.objection === id && !one.answer ? { ...one, answer } : one,
      );
      return { ...known, objections };
    },
  },
});

/** Somebody went out, or had guests. What was seen, by whom; never a score. */
export const breached = recordKind({
  name: 'quarantine.breached',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    { ...about, breach: Uuid, person: Type.Optional(Uuid), words: words(300) },
    { additionalProperties: false },
  ),
  ...ofFolder,
  accept: (record, view) => (folderOf(record, view) ? accepted : question('quarantine.unknown')),
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { breach, person, words: said } = record.body;
      const told = { ...evidenceOf(record, context), breach, ...(person && { person }), words: said };
      return { ...known, breaches: [...known.breaches, told] };
    },
  },
});

/** The folder is put away: everybody in it is elsewhere or released. */
export const archived = recordKind({
  name: 'quarantine.archived',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(about, { additionalProperties: false }),
  ...ofFolder,
  accept: (record, view) => {
    const folder = folderOf(record, view);
    if (!folder) return question('quarantine.unknown');
    return folder.persons.every((line) => !inCare(line)) ? accepted : question('quarantine.stillInCare');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      return { ...known, archived: known.archived ?? evidenceOf(record, context) };
    },
  },
});
