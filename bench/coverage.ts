/**
 * How long the tree of coverage takes to answer, and whether that grows with the visits behind it: it reads tallies alone.
 * `node bench/coverage.ts [person-screenings]`; `npm run bench coverageMillion` takes 1.6 million.
 */
import { gzipSync } from 'node:zlib';
import type { Chunk, LinkTold, Manifest, PostedRecords, TreeRow } from '@fangxian/domain/exchange';
import { demoEvent } from '../packages/server/src/demonstration/load.ts';
import { demoCommunity, demoDistrict } from '../packages/server/src/demonstration/people.ts';
import { openDemonstration } from './browser/demonstration.ts';
import { quantile, say, tell } from './figures.ts';
import { type Client, connectTo, join, read } from './town/client.ts';

type Asked = { household: string; persons: readonly string[] };

const asked = 500;
const screenings = Number(process.argv[2] ?? 160_000);
/** Two persons are asked at each. */
const more = screenings / 2;
const workers = 20;

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
  const size = screenings >= 1_000_000 ? `${screenings / 1_000_000}Million` : `${screenings / 1000}Thousand`;
  say('coverage.treeP50', quantile(before, 0.5), 'ms', undefined, note(visits));
  say('coverage.treeP99', quantile(before, 0.99), 'ms', { atMost: 20 }, note(visits));
  say(`coverage.treeP50At${size}`, quantile(after, 0.5), 'ms', undefined, note(grown));
  say(
    `coverage.treeP99At${size}`,
    quantile(after, 0.99),
    'ms',
    { atMost: 20 },
    `${note(grown)}, ${screenings} person-screenings`,
  );
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
  const households: Asked[] = [];
  for (const { building } of chunks) {
    const path = `/api/logs/${demoCommunity}/chunks/${building === '' ? '~' : building}`;
    for (const { key, state } of read<Chunk>(await from.get(path, cookie)).rows) {
      if (key.startsWith('round/')) round = key.slice('round/'.length);
      const one = state as Asked | null;
      if (key.startsWith('household/') && one && one.persons.length >= 2) households.push(one);
    }
  }
  return { round, households };
}

/** Everybody is visited again and again, by one worker after the other, over the last hours. */
async function send(secretary: string, round: string, households: readonly Asked[]): Promise<void> {
  const each = more / workers;
  const began = Date.now() - 3 * 3_600_000;
  for (let worker = 0; worker < workers; worker += 1) {
    const cookie = await joined(secretary, began - 3_600_000);
    for (let from = 0; from < each; from += 500) {
      const records = Array.from({ length: Math.min(500, each - from) }, (_, i) => {
        const nth = worker * each + from + i;
        const { household, persons } = households[nth % households.length] as Asked;
        const answers = persons.slice(0, 2).map((person) => ({ person, state: 'well', source: 'door' }));
        const body = { round, household, outcome: 'met', channel: 'door', answers };
        const [at, kind] = [began + nth * 100, 'screening.visited'];
        return { id: idOf(nth), v: 1, event: demoEvent, log: demoCommunity, kind, at, deviceSeq: nth, policy: 1, body };
      });
      const body = gzipSync(JSON.stringify({ records, deviceNow: Date.now() }));
      const { outcomes } = read<PostedRecords>(await client.post('/api/records', cookie, body, true));
      const odd = outcomes.find(({ outcome }) => outcome !== 'accepted');
      if (odd) throw new Error(`not accepted: ${JSON.stringify(odd)}`);
    }
  }
}

/** A new worker of the community, at work since then. */
async function joined(secretary: string, from: number): Promise<string> {
  const grants = [{ role: 'communityWorker', scope: { place: demoCommunity }, from }];
  const invited = Buffer.from(JSON.stringify({ name: '示例·社区干部', grants }));
  const { link } = read<LinkTold>(await client.post('/api/invitations', secretary, invited, false));
  return join(house.address, link.split('#')[1] ?? '', '482915');
}

function idOf(nth: number): string {
  return `00000000-0000-7000-8000-${nth.toString(16).padStart(12, '0')}`;
}
