/**
 * `npm run bench [name …]`: every bench, or those named, one after the other, each in a process of its own.
 * One figure a line on stdout. A missed target is a figure like any other; a bench that cannot run is a failure.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { tell } from './figures.ts';

const benches = ['bundle', 'roster', 'coverage', 'firstSync', 'round', 'ingest'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  tell(`没有这个测量:${unknown.join(' ')}。可用的有 · No such bench. There are: ${benches.join(' ')}`);
  process.exitCode = 1;
} else {
  for (const name of asked.length > 0 ? asked : benches) await run(name);
}

async function run(name: string): Promise<void> {
  tell(`— ${name}`);
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exitCode = 1;
}
