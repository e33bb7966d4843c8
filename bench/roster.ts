/**
 * Reads a made-up roster of 100,000 persons, as .xlsx (merged cells, shared strings) and as .csv, compares it with an
 * empty register, and says how long that took and how much memory. `node bench/roster.ts [persons]` takes another size.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { diffRoster, readRoster } from '../packages/domain/src/residents/index.ts';
import { readRows } from '../packages/server/src/residents/workbook/index.ts';
import { xlsxOf } from '../packages/server/src/residents/workbook/testing/smallXlsx.ts';
import { say } from './figures.ts';
import { csvOf, heading, madeUp } from './town/madeUpRoster.ts';

const [command = '100000', path] = process.argv.slice(2);

if (command === 'read' && path) await read(path);
else await compare(Number(command));

/** In a process of its own, so that its memory is its own. */
async function read(file: string): Promise<void> {
  const started = performance.now();
  const roster = await readRoster({ log: '500109007017', salt: 'bench', rows: readRows(file, file), pause });
  const readMs = performance.now() - started;
  if (roster.stage !== 'read') throw new Error(JSON.stringify(roster));
  const nothing = {
    grids: new Map(),
    compounds: new Map(),
    buildings: new Map(),
    households: new Map(),
    persons: new Map(),
  };
  const { records } = diffRoster(nothing, roster);
  const totalMs = performance.now() - started;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    JSON.stringify({
      ...roster.counts,
      oddities: undefined,
      questions: roster.questions.length,
      records: records.length,
      readMs: Math.round(readMs),
      totalMs: Math.round(totalMs),
      megabytes,
    }),
  );
}

async function compare(persons: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'roster-'));
  try {
    const rows = madeUp(persons);
    const csv = join(folder, 'roster.csv');
    writeFileSync(csv, csvOf(rows));
    const xlsx = join(folder, 'roster.xlsx');
    writeFileSync(xlsx, workbookOf(rows));
    for (const file of [xlsx, csv]) {
      const said = execFileSync(
        process.execPath,
        ['--max-old-space-size=400', fileURLToPath(import.meta.url), 'read', file],
        { encoding: 'utf8' },
      );
      const { persons: found, totalMs, megabytes } = JSON.parse(said) as { [name: string]: number };
      if (found !== persons) throw new Error(`${found} persons were read, not ${persons}`);
      const [kind, words] = [file.slice(file.lastIndexOf('.') + 1), `${persons} persons`];
      say(`roster.${kind}Seconds`, (totalMs ?? Number.NaN) / 1000, 's', { atMost: 60 }, words);
      say(`roster.${kind}Memory`, megabytes ?? Number.NaN, 'MB', undefined, 'the most that the process held');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function workbookOf(rows: readonly string[][]): Buffer {
  const strings = new Map<string, number>();
  const index = (text: string) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const merges: string[] = [];
  let began = 2;
  const lines = [heading, ...rows].map((cells, at) => {
    const row = at + 1;
    if (cells[0] !== '' && at > 0) began = row;
    const ends = at > 0 && rows[at]?.[0] !== '';
    if (ends && row > began)
      for (const column of 'ABCDEFG') merges.push(`<mergeCell ref="${column}${began}:${column}${row}"/>`);
    const written = cells.map((cell, column) =>
      cell === '' ? '' : `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${index(cell)}</v></c>`,
    );
    return `<row r="${row}">${written.join('')}</row>`;
  });
  const sheet = `<sheetData>${lines.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`;
  const shared = `<sst>${[...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
  return xlsxOf({ 名册: sheet }, { 'xl/sharedStrings.xml': shared });
}
