/**
 * The rows of a roster file that somebody has to look at, kept as they stood in it: so that they can be had as a
 * workbook for as long as one of them is in question, whatever became of the file and of the server that read it.
 * They hold names and numbers, sealed under their household's key, and go to no device: whoever wants them asks, and
 * that they left is on record.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { personal, recordKind, register, Uuid } from '../records/index.ts';

const Line = Type.Object({
  row: Type.Integer({ minimum: 1 }),
  /** As text or number, in the order of the columns. */
  cells: personal('household', Type.Array(Type.Union([Type.String(), Type.Number(), Type.Null()]), { maxItems: 500 })),
  asked: Type.Array(
    Type.Object({
      question: Uuid,
      /** They may quote the file. */
      params: Type.Optional(
        personal('household', Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
      ),
    }),
    { maxItems: 100 },
  ),
});

/** A household's rows: all of them, so that nobody seems to be missing when they stand alone. */
const Family = Type.Object({
  rows: Uuid,
  /** Whose rows they are. Where the file does not tell, nobody's but their own. */
  household: Uuid,
  sheet: Type.String({ maxLength: 80 }),
  lines: Type.Array(Line, { minItems: 1, maxItems: 2000 }),
});

const RowsInQuestion = Type.Object({
  ...Family.properties,
  import: Uuid,
  columns: Type.Array(
    Type.Object({ heading: Type.String({ maxLength: 200 }), field: Type.Optional(Type.String({ maxLength: 40 })) }),
    { maxItems: 500 },
  ),
});
export type RowsInQuestion = Static<typeof RowsInQuestion>;

const rosterRows = register({
  name: 'rosterRows',
  version: 1,
  schema: RowsInQuestion,
  standing: () => ({}),
  parent: (state) => state.import,
  conceals: () => true,
  mask: () => undefined,
});

/** What a file left in question is kept with the file's own words; households of one sheet together. */
const rosterRowsKept = recordKind({
  name: 'residents.rosterRowsKept',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      import: Uuid,
      columns: RowsInQuestion.properties.columns,
      families: Type.Array(Family, { minItems: 1, maxItems: 50 }),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => body.families.map(({ rows }) => `rosterRows/${rows}` as const),
  folds: {
    rosterRows: (state: RowsInQuestion | undefined, { body }, _context, id): RowsInQuestion => {
      const family = body.families.find(({ rows }) => rows === id);
      return family ? { ...family, import: body.import, columns: body.columns } : (state as RowsInQuestion);
    },
  },
});

export const questionRows = { kinds: [rosterRowsKept], registers: [rosterRows] };
