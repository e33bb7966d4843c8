/** The rows of a .csv: UTF-8 or GB18030 (or UTF-16, as Excel calls "Unicode text"), whatever separates its cells. */
import type { SheetRow } from '@fangxian/domain/residents';
import iconv from 'iconv-lite';
import { type Limits, Unreadable } from './limits.ts';
import { portions, type Source } from './source.ts';

export async function* csvRows(
  source: Source,
  name: string,
  limits: Limits,
  onRead?: (bytes: number) => void,
): AsyncGenerator<SheetRow> {
  if (source.size > limits.unpackedMegabytes * 1_048_576) {
    throw new Unreadable('roster.tooLarge', { megabytes: limits.unpackedMegabytes });
  }
  const sheet =
    name
      .replace(/^.*[\\/]/, '')
      .replace(/\.\w{1,5}$/, '')
      .slice(0, 80) || 'csv';
  const decoder = iconv.getDecoder(await encodingOf(source));
  let split: ReturnType<typeof splitter> | undefined;
  for await (const bytes of portions(source, 0, source.size)) {
    onRead?.(bytes.length);
    const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    split ??= splitter(sheet, separatorOf(text), limits);
    yield* split.take(text);
  }
  if (split) {
    yield* split.take(decoder.end() ?? '');
    yield* split.finish();
  }
}

/** What is sound UTF-8 is taken for it: Chinese in GB18030 never is, but for a few bytes. */
async function encodingOf(source: Source): Promise<string> {
  const head = await source.read(0, 3);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of portions(source, 0, source.size)) {
      // No text holds these: a picture or a program that somebody called .csv.
      if (bytes.includes(0)) throw new Unreadable('roster.notAFile');
      strict.decode(bytes, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault;
    return 'gb18030';
  }
}

function separatorOf(text: string): string {
  const top = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const times = (sign: string) => top.split(sign).length;
  return ['\t', ';', ','].reduce((best, sign) => (times(sign) > times(best) ? sign : best), ',');
}

function splitter(sheet: string, separator: string, limits: Limits) {
  let cells: (string | undefined)[] = [];
  let cell = '';
  let quoted = false;
  let closed = false;
  let row = 1;
  let first = true;
  let lastWasReturn = false;

  const endCell = () => {
    if (cells.length >= limits.columns) throw new Unreadable('roster.tooManyColumns', { row, columns: limits.columns });
    cells.push(cell === '' ? undefined : cell);
    cell = '';
    closed = false;
  };
  const endRow = (): SheetRow => {
    endCell();
    const ended = { sheet, row, cells };
    cells = [];
    row += 1;
    return ended;
  };
  return {
    *take(text: string): Generator<SheetRow> {
      for (const sign of first && text.startsWith('\ufeff') ? text.slice(1) : text) {
        const afterReturn = lastWasReturn;
        lastWasReturn = sign === '\r' && !quoted;
        if (quoted) {
          if (sign === '"') {
            quoted = false;
            closed = true;
          } else cell += sign;
        } else if (sign === '"' && (cell === '' || closed)) {
          if (closed) cell += '"';
          quoted = true;
        } else if (sign === separator) endCell();
        else if (sign === '\n' && afterReturn) continue;
        else if (sign === '\n' || sign === '\r') yield endRow();
        else cell += sign;
        if (cell.length > 32_768) throw new Unreadable('roster.notAFile');
      }
      if (text !== '') first = false;
    },
    *finish(): Generator<SheetRow> {
      if (cells.length || cell !== '') yield endRow();
    },
  };
}
