/** A list that came as plain text goes back as a workbook: its own lines and columns, with what was found beside them. */
import type { SheetRefusal, SheetRow } from '@fangxian/domain/residents';
import { ownCells, textOf } from '@fangxian/domain/residents';
import { sheetFile } from '../forms/sheetFile.ts';
import { type Answered, type Answering, answerFor, headings } from './answering.ts';

const width = 18;

/** @returns undefined where it has no row of headings */
export async function answeredCsv(
  rows: AsyncIterable<SheetRow | SheetRefusal>,
  headingRow: (cells: SheetRow['cells']) => boolean,
  answering: Answering,
): Promise<Answered | undefined> {
  const lines = new Map<number, string[]>();
  let headed: { row: number; result: number; verifier: number } | undefined;
  for await (const row of rows) {
    if ('refused' in row) return undefined;
    const cells = ownCells(row);
    const texts = cells.map(textOf);
    if (!headed && headingRow(cells)) {
      const at = (pattern: RegExp, otherwise: string) => {
        const found = texts.findIndex((text) => pattern.test(text.replace(/\s/g, '')));
        return found < 0 ? texts.push(otherwise) - 1 : found;
      };
      headed = { row: row.row, result: at(headings.result, '核查结果'), verifier: at(headings.verifier, '核查人') };
    }
    lines.set(row.row, texts);
  }
  if (!headed) return undefined;
  let filled = 0;
  for (const [row, texts] of lines) {
    const answer = row > headed.row ? answerFor(row, answering) : undefined;
    if (!answer) continue;
    texts[headed.result] = answer.result;
    if (answer.verifier) texts[headed.verifier] = answer.verifier;
    filled += 1;
  }
  const last = Math.max(...lines.keys());
  const columns = Math.max(...[...lines.values()].map(({ length }) => length));
  const [first = []] = [lines.get(1)];
  const file = sheetFile(
    '线索',
    Array.from({ length: columns }, (_, i) => ({ heading: first[i] ?? '', width })),
  );
  const packed = gathered(file.stream);
  for (let row = 2; row <= last; row += 1) await file.row(lines.get(row) ?? []);
  await file.end();
  return { file: await packed, filled };
}

async function gathered(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
