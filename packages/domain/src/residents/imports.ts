/** Roster files, as records: what an office's headings mean, and what a file told and left in doubt. */
import * as Type from 'typebox';
import { type Area, recordKind, register, Uuid } from '../records/index.ts';
import { questionRows } from './questionRows.ts';

const MappingState = Type.Object({ columns: Type.Record(Type.String(), Type.String()) });

const headingMapping = register({
  name: 'headingMapping',
  version: 1,
  schema: MappingState,
  standing: () => ({}),
  mask: (state, { sight }) => (sight.desk ? state : undefined),
});

/** Somebody said what the headings of an office's file mean; the next file of that shape needs no asking. */
const headingsMapped = recordKind({
  name: 'residents.headingsMapped',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    { signature: Type.String({ maxLength: 80 }), columns: Type.Record(Type.String(), Type.String()) },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`headingMapping/${body.signature}`],
  folds: { headingMapping: (_state, { body }) => ({ columns: body.columns }) },
});

const RosterQuestion = Type.Object({
  question: Uuid,
  code: Type.String({ maxLength: 60 }),
  sheet: Type.String({ maxLength: 80 }),
  row: Type.Integer({ minimum: 1 }),
  /** Whose record the doubt is about; a doubt never keeps a person out of the roster. */
  household: Type.Optional(Uuid),
  person: Type.Optional(Uuid),
});

const RosterImportState = Type.Object({
  households: Type.Integer({ minimum: 0 }),
  persons: Type.Integer({ minimum: 0 }),
  questions: Type.Array(RosterQuestion),
  fileHash: Type.String(),
});

const rosterImport = register({
  name: 'rosterImport',
  version: 1,
  schema: RosterImportState,
  standing: () => ({}),
  measure: (state) => [{ scope: 'desk', name: 'rosterQuestions', value: state.questions.length }],
  mask: (state, { sight }) => (sight.desk ? state : undefined),
});

/** A roster file was taken in: how many it tells of, and what somebody has to look at. */
const rosterImported = recordKind({
  name: 'residents.rosterImported',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      import: Uuid,
      fileHash: Type.String({ maxLength: 64 }),
      households: Type.Integer({ minimum: 0 }),
      persons: Type.Integer({ minimum: 0 }),
      questions: Type.Array(RosterQuestion, { maxItems: 20_000 }),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`rosterImport/${body.import}`],
  folds: {
    rosterImport: (_state, { body }) => {
      const { import: _, ...told } = body;
      return told;
    },
  },
});

export const imports = {
  kinds: [headingsMapped, rosterImported, ...questionRows.kinds],
  registers: [headingMapping, rosterImport, ...questionRows.registers],
} satisfies Pick<Area, 'kinds' | 'registers'>;
