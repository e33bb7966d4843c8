/** How long the tree of coverage takes to answer, and whether that grows with the visits behind it: it reads tallies alone. */
import { gzipSync } from 'node:zlib';
import type { Chunk, Manifest, PostedRecords, TreeRow } from '@fangxian/domain/exchange';
import { demoEvent } from '../packages/server/src/demonstration/load.ts';
import { demoCommunity, demoDistrict } from '../packages/server/src/demonstration/people.ts';
import { openDemonstration } from './browser/demonstration.ts';
import { quantile, say, tell } from './figures.ts';
import { type Client, connectTo, read } from './town/client.ts';

const asked = 500;
const more = 50_000;

const house = await openDemonstration();
const client = connectTo(house.address, 4);
try {
  const officer = await house.cookie('districtOfficer');
  const secretary = await house.cookie('communitySecretary');
  const { round, households } = await visitable(client, secretary);
  const tree = `/api/tree?root=${demoDistrict}&round=${round}`;
  const before = await timed(tree, officer);
  const visits = visitsIn(await client.get(tree, officer));
  tell(`sending ${more} more visits`);
  await send(secretary, round, households);
  const after = await timed(tree, officer);
  const grown = visitsIn(await client.get(tree, officer));
  if (grown !== visits + more) throw new Error(`${grown} visits are counted, not ${visits + more}`);
  const note = (count: number) => `211 places, ${count} visits`;
  say('coverage.treeP50', quantile(before, 0.5), 'ms', undefined, note(visits));
  say('coverage.treeP99', quantile(before, 0.99), 'ms', { atMost: 50 }, note(visits));
  say('coverage.treeP50AfterVisits', quantile(after, 0.5), 'ms', undefined, note(grown));
  say('coverage.treeP99AfterVisits', quantile(after, 0.99), 'ms', { atMost: 50 }, note(grown));
} finally {
  client.end();
  await house.end();
}

async function timed(path: string, cookie: string): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < asked; i += 1) {
    const began = performance.now();
    read(await client.get(path, cookie));
    found.push(performance.now() - began);
  }
  return found.slice(asked / 10); // The first ones warm up.
}

function visitsIn(answer: Parameters<typeof read>[0]): number {
  return read<TreeRow[]>(answer).find(({ code }) => code === demoDistrict)?.householdVisits ?? 0;
}

/** The open round, and every household that the secretary sees. */
async function visitable(from: Client, cookie: string) {
  const { chunks } = read<Manifest>(await from.get(`/api/logs/${demoCommunity}/manifest`, cookie));
  let round = '';
  const households: string[] = [];
  for (const { building } of chunks) {
    const path = `/api/logs/${demoCommunity}/chunks/${building === '' ? '~' : building}`;
    for (const { key } of read<Chunk>(await from.get(path, cookie)).rows) {
      if (key.startsWith('round/')) round = key.slice('round/'.length);
      if (key.startsWith('household/')) households.push(key.slice('household/'.length));
    }
  }
  return { round, households };
}

/** Everybody is visited again and again. */
async function send(cookie: string, round: string, households: readonly string[]): Promise<void> {
  const at = Date.now();
  for (let sent = 0; sent < more; sent += 500) {
    const records = Array.from({ length: 500 }, (_, i) => {
      const household = households[(sent + i) % households.length];
      const body = { round, household, outcome: 'nobodyHome', channel: 'door', answers: [] };
      return {
        id: idOf(at, sent + i),
        v: 1,
        event: demoEvent,
        log: demoCommunity,
        kind: 'screening.visited',
        at,
        deviceSeq: sent + i,
        policy: 1,
        body,
      };
    });
    const body = gzipSync(JSON.stringify({ records, deviceNow: Date.now() }));
    const { outcomes } = read<PostedRecords>(await client.post('/api/records', cookie, body, true));
    const odd = outcomes.find(({ outcome }) => outcome !== 'accepted');
    if (odd) throw new Error(`not accepted: ${JSON.stringify(odd)}`);
  }
}

/** In order within the instant too: visits out of order would be folded again, each with all before it. */
function idOf(at: number, nth: number): string {
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${nth.toString(16).padStart(12, '0')}`;
}
