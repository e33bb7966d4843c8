/**
 * `npm run bench [name …]`: every bench but the long ones, or those named, one after the other, each in a process of its
 * own. One figure a line on stdout. A missed target is a figure like any other; a bench that cannot run is a failure.
 * `npm run bench -- --table < figures` writes such lines into `docs/bench.md` instead.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { tell } from './figures.ts';
import { writeTable } from './table.ts';

type Bench = { file?: string; args?: string[] /** Only when named: it takes an hour, not minutes. */; long?: true };

const benches: { [name: string]: Bench } = {
  bundle: {},
  roster: {},
  coverage: {},
  firstSync: {},
  slowPhone: {},
  ledger: {},
  round: {},
  ingest: {},
  cases: {},
  coverageMillion: { file: 'coverage', args: ['1600000'], long: true },
  ingestMillion: { long: true },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => name !== '--table' && !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  const known = Object.keys(benches).join(' ');
  tell(`没有这个测量：${unknown.join(' ')}。可用的有 · No such bench. There are: ${known}`);
  process.exitCode = 1;
} else if (asked.includes('--table')) {
  await writeTable(process.stdin);
} else {
  const usual = Object.keys(benches).filter((name) => !benches[name]?.long);
  for (const name of asked.length > 0 ? asked : usual) await run(name, benches[name] ?? {});
}

async function run(name: string, { file = name, args = [] }: Bench): Promise<void> {
  tell(`— ${name}`);
  const script = fileURLToPath(new URL(`${file}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exitCode = 1;
}
