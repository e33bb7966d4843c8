/**
 * What a file left in question, kept with its rows and had again: the file itself is kept nowhere, and whoever mends
 * its questions does so days later, at another server's run. The rows are records like all else, sealed.
 */
import type { ProblemCode } from '@fangxian/domain/problems';
import { derivedId, type Params, plain } from '@fangxian/domain/records';
import type { RosterField, RosterQuestion, RosterRecord } from '@fangxian/domain/residents';
import { type AskedBefore, type Registers, rowsInQuestion } from './known.view.ts';
import { type Asked, type Family, familiesInQuestion } from './workbook/index.ts';

const together = 50;

/** Records that keep the rows of these questions, as few as the sheets allow. */
export async function* keepingRows(
  read: Parameters<typeof familiesInQuestion>[0],
  salt: string,
): AsyncGenerator<RosterRecord> {
  let waiting: Family[] = [];
  const record = (): RosterRecord[] => {
    const [first] = waiting;
    if (!first) return [];
    const families = waiting.map((family) => familyOf(family, salt));
    waiting = [];
    return [{ kind: 'residents.rosterRowsKept', body: { import: read.file, columns: first.columns, families } }];
  };
  for await (const family of familiesInQuestion(read)) {
    if (waiting.length === together || (waiting[0] && waiting[0].sheet !== family.sheet)) yield* record();
    waiting.push(family);
  }
  yield* record();
}

function familyOf({ file, sheet, lines }: Family, salt: string) {
  const rows = derivedId(salt, file, 'rows', sheet, String(lines[0]?.row));
  const known = lines.flatMap(({ asked }) => asked.flatMap(({ household }) => household ?? []));
  return {
    ...{ rows, household: known[0] ?? rows, sheet: sheet.slice(0, 80) },
    lines: lines.map(({ row, cells, asked }) => ({
      ...{ row, cells },
      asked: asked.map(({ question, params }) => ({ question, ...(params && { params }) })),
    })),
  };
}

/** Of one import or of all: the families in which something is in question to this day, in the order of their files. */
export async function familiesKept(
  registers: Registers,
  log: string,
  only?: string,
): Promise<{ families: readonly Family[]; questions: number }> {
  const { rows, asked } = await rowsInQuestion(registers, log, only);
  const families = rows.map(
    ({ import: file, sheet, columns, lines }): Family => ({
      ...{ file, sheet },
      columns: columns.map(({ heading, field }) => ({ heading, ...(field && { field: field as RosterField }) })),
      // Whoever is erased has no row any more.
      lines: lines.flatMap(({ row, cells, asked: here }) => {
        const written = plain(cells);
        return written ? [{ row, cells: written, asked: here.flatMap((one) => openOne(one, asked)) }] : [];
      }),
    }),
  );
  const told = families.filter(({ lines }) => lines.length > 0);
  const place = ({ file, sheet }: Family) => `${file} ${sheet}`;
  const first = ({ lines }: Family) => lines[0]?.row ?? 0;
  told.sort((a, b) => place(a).localeCompare(place(b)) || first(a) - first(b));
  const questions = told.flatMap(({ lines }) => lines.flatMap((line) => line.asked)).length;
  return { families: told, questions };
}

function openOne(
  { question, params }: { question: string; params?: unknown },
  asked: ReadonlyMap<string, AskedBefore>,
): readonly Asked[] {
  const open = asked.get(question);
  if (!open) return [];
  const quoted = plain(params as Params | undefined);
  return [{ question, code: open.code as ProblemCode, ...(quoted && { params: quoted }) }];
}

/** Questions of this reading, and those that only an earlier one could raise: all that the rows are kept for. */
export function allAsked(
  now: readonly RosterQuestion[],
  before: readonly AskedBefore[],
): Parameters<typeof familiesInQuestion>[0]['questions'] {
  return [...now, ...before.map((one) => ({ ...one, code: one.code as ProblemCode }))];
}
