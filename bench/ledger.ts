/**
 * An office's roster of 100,000 persons taken in over HTTP, from the file to the last household; and the ledger of a
 * round over them all, as .xlsx: how long, and how much memory above idle the server takes for it.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { RosterProgress } from '@fangxian/domain/exchange';
import { say, tell } from './figures.ts';
import { openRound } from './ingest/visits.ts';
import { csvOf, madeUp } from './town/madeUpRoster.ts';
import { communityLog } from './town/plan.ts';
import { openTown, type Town } from './town/town.ts';

const persons = Number(process.argv[2] ?? 100_000);
const log = communityLog(0);

const town = await openTown({ communities: [{ log, households: 0, persons: 0, workers: 0 }] });
try {
  const cookie = await town.cookie(log, 'secretary');
  const imported = await importRoster(town, cookie);
  say('ledger.rosterImport', imported / 1000, 's', { atMost: 60 }, `${persons} persons, .csv, from file to register`);
  const client = town.client(1);
  const round = await openRound(town, client, log);
  client.end();
  await exported(town, cookie, round);
} finally {
  await town.end();
}

async function importRoster({ address }: Town, cookie: string): Promise<number> {
  const rosters = `${address}/api/logs/${log}/rosters`;
  const began = performance.now();
  const headers = { cookie, 'content-type': 'text/csv', 'x-file-name': 'roster.csv' };
  const sent = await fetch(rosters, { method: 'POST', headers, body: csvOf(madeUp(persons)) });
  const { import: id } = (await sent.json()) as { import: string };
  const until = async (stage: RosterProgress['stage']): Promise<RosterProgress> => {
    for (;;) {
      const told = (await (await fetch(`${rosters}/${id}`, { headers: { cookie } })).json()) as RosterProgress;
      if (told.stage === stage) return told;
      if (told.stage === 'failed') throw new Error(JSON.stringify(told.problem));
      await wait(100);
    }
  };
  const { persons: read } = await until('preview');
  if (read.new !== persons) throw new Error(`${read.new} persons were read, not ${persons}`);
  tell(`read in ${Math.round(performance.now() - began)} ms`);
  await fetch(`${rosters}/${id}/apply`, { method: 'POST', headers: { cookie } });
  await until('done');
  return performance.now() - began;
}

async function exported({ address, process: pid }: Town, cookie: string, round: string): Promise<void> {
  const idle = residentMegabytes(pid);
  let most = idle;
  const looking = setInterval(() => {
    most = Math.max(most, residentMegabytes(pid));
  }, 50);
  const began = performance.now();
  const path = `/api/logs/${log}/ledgers/household-screening.xlsx?round=${round}`;
  const answer = await fetch(address + path, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  const rows = Number(answer.headers.get('x-row-count'));
  const { byteLength } = await answer.arrayBuffer();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(looking);
  if (rows < persons) throw new Error(`${rows} rows, of ${persons} persons`);
  say('ledger.exportSeconds', seconds, 's', { atMost: 10 }, `D1, ${rows} rows, ${Math.round(byteLength / 1024)} KB`);
  say('ledger.exportMemory', most - idle, 'MB', { atMost: 200 }, `above idle at ${Math.round(idle)} MB`);
}

/** Where there is no /proc, there is no such figure. */
function residentMegabytes(pid: number): number {
  const [, kilobytes = ''] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
