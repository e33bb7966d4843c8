/**
 * The table of `docs/bench.md`, made from the figures that a bench has said. What bounds a figure is written here, beside
 * nothing but its name: it is knowledge, not a measurement.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { bounds } from './bounds.ts';
import type { Figure } from './figures.ts';

const file = fileURLToPath(new URL('../docs/bench.md', import.meta.url));
const [begin, end] = ['<!-- figures -->', '<!-- /figures -->'];

/** Figures that are not told again keep their row, so that a long bench need not be run for every table. */
export async function writeTable(lines: Readable): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = text.split(begin);
  const [old = '', after = ''] = rest.split(end);
  const rows = new Map(old.split('\n').flatMap((line) => (line.startsWith('| `') ? [[nameIn(line), line]] : [])));
  for await (const line of createInterface(lines)) {
    if (!line.startsWith('{')) continue;
    const figure = JSON.parse(line) as Figure;
    rows.set(figure.name, rowOf(figure));
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const head = [
    '| Figure | Value | Target | | Measured with | What bounds it |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  writeFileSync(file, `${before}${begin}\n${[...head, ...sorted].join('\n')}\n${end}${after}`);
}

function rowOf({ name, value, unit, target, ok, note }: Figure): string {
  const met = target === undefined ? '' : ok ? 'met' : '**missed**';
  return `| \`${name}\` | ${value} ${unit} | ${target ?? ''} | ${met} | ${note ?? ''} | ${bounds[name] ?? ''} |`;
}

function nameIn(row: string): string {
  return row.split('`')[1] ?? '';
}
