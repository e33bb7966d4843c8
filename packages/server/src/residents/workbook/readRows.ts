/** An office's file as rows: .xlsx, or .csv in UTF-8 or GB18030, told apart by what is in it and not by its name. */
import type { SheetRow, SheetRows } from '@fangxian/domain/residents';
import { csvRows } from './csv.ts';
import { type Limits, Unreadable, usualLimits } from './limits.ts';
import { dateStyles, sharedStrings, sheetsOf } from './parts.ts';
import { sheetRows } from './sheet.ts';
import { openSource, type Source } from './source.ts';
import { openZip } from './zip.ts';

export type ReadingOptions = {
  readonly limits?: Partial<Limits>;
  /** How far the reading got, in bytes of the file that hold rows. */
  readonly onProgress?: (done: number, of: number) => void;
};

/**
 * Rows as they are unpacked: whoever reads them slowly slows the unpacking. If the file cannot be
 * read (further), the last thing that comes is `{ refused }`.
 *
 * @param from the bytes, or the path of a file
 */
export async function* readRows(
  from: Uint8Array | string,
  fileName: string,
  options: ReadingOptions = {},
): SheetRows & AsyncGenerator {
  const limits = { ...usualLimits, ...options.limits };
  const source = await openSource(from);
  let rows = 0;
  try {
    for await (const row of rowsIn(source, fileName, limits, options.onProgress)) {
      rows += 1;
      if (rows > limits.rows) throw new Unreadable('roster.tooManyRows', { rows: limits.rows });
      yield row;
    }
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    yield { refused: fault.code, ...(fault.params ? { params: fault.params } : {}) };
  } finally {
    await source.close();
  }
}

async function* rowsIn(
  source: Source,
  fileName: string,
  limits: Limits,
  onProgress?: ReadingOptions['onProgress'],
): AsyncGenerator<SheetRow> {
  const head = Buffer.from(await source.read(0, 8)).toString('hex');
  if (head.startsWith('d0cf11e0')) throw new Unreadable('roster.oldFormat');
  if (!head.startsWith('504b')) {
    let done = 0;
    const onRead = (bytes: number) => {
      done += bytes;
      onProgress?.(done, source.size);
    };
    yield* csvRows(source, fileName, limits, onRead);
    return;
  }
  const zip = await openZip(source, limits);
  const { sheets, dates1904 } = await sheetsOf(zip);
  const book = { strings: await sharedStrings(zip), dates: await dateStyles(zip), dates1904 };
  const of = sheets.reduce((sum, { part }) => sum + zip.packedSize(part), 0);
  let done = 0;
  for (const sheet of sheets) {
    yield* sheetRows(zip, sheet, book, limits, (bytes) => {
      done += bytes;
      onProgress?.(done, of);
    });
  }
}
