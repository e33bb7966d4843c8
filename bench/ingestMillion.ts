/** Single visits a second into empty logs, and again when a million records stand there. `node bench/ingestMillion.ts [records]` */
import { median, say, tell } from './figures.ts';
import { type Batch, batchesOf, openRound, post } from './ingest/visits.ts';
import { type Community, communityLog, householdsOf } from './town/plan.ts';
import { openTown, type Town } from './town/town.ts';

const records = Number(process.argv[2] ?? 1_000_000);
const passes = Number(process.env.BENCH_PASSES ?? 5);
/** Of each connection, in each pass: fewer where fewer records are to stand there. */
const perLane = Math.max(10, Math.min(250, Math.round(records / 400)));
const workers = 8;
const connections = 8;
const communities: Community[] = Array.from({ length: 4 }, (_, i) => ({
  log: communityLog(i),
  households: 2500,
  persons: 6250,
  workers,
}));

const town = await openTown({ communities });
try {
  const empty = await singles(town);
  say('ingestMillion.singlesWhenEmpty', empty, 'visits/s', undefined, `${connections} connections, 4 communities`);
  await fill(town);
  const full = await singles(town);
  say('ingestMillion.singlesWhenFull', full, 'visits/s', undefined, `${records} records later`);
  say('ingestMillion.drop', (1 - full / empty) * 100, '%', { atMost: 10 });
} finally {
  await town.end();
}

/** Visits a second, one a request, in rounds of their own. */
async function singles(town: Town): Promise<number> {
  const client = town.client(connections);
  const found: number[] = [];
  for (let pass = 0; pass <= passes; pass += 1) {
    const lanes: Batch[][] = [];
    for (let lane = 0; lane < connections; lane += 1) {
      const community = communities[lane % communities.length] as Community;
      const { log } = community;
      const round = await openRound(town, client, log);
      const households = householdsOf(community).slice(0, perLane);
      lanes.push(await batchesOf(town, { log, round, seat: `worker-${lane}`, households }, 1));
    }
    const began = performance.now();
    await Promise.all(
      lanes.map(async (lane) => lane.reduce((last, one) => last.then(() => post(client, one)), Promise.resolve())),
    );
    const rate = ((connections * perLane) / (performance.now() - began)) * 1000;
    tell(`${pass}: ${Math.round(rate)} visits/s`);
    if (pass > 0) found.push(rate);
  }
  client.end();
  return median(found);
}

/** Every household is visited in one round after the other. */
async function fill(town: Town): Promise<void> {
  const client = town.client(communities.length);
  const each = records / communities.length;
  const fillOne = async (community: Community) => {
    const { log } = community;
    const households = householdsOf(community);
    for (let sent = 0; sent < each; ) {
      const round = await openRound(town, client, log);
      const seat = `worker-${(sent / households.length) % workers}` as const;
      for (const batch of await batchesOf(town, { log, round, seat, households }, 500)) await post(client, batch);
      sent += households.length;
      if (log === communities[0]?.log && sent % 25_000 === 0) tell(`${sent * communities.length} records`);
    }
  };
  await Promise.all(communities.map(fillOne));
  client.end();
}
