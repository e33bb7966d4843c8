/**
 * How fast visits are taken in, durable, over HTTP, with everything on (session, validation, authority, folds,
 * tallies, chain), against the bare rows on the same PostgreSQL in the same run, in turns. Load and server share the machine.
 */
import { median, say, type Target, tell } from './figures.ts';
import {
  type Bare,
  type Before,
  bareOn,
  copyDatabase,
  headOf,
  statesBefore,
  type Written,
  writtenSince,
} from './ingest/bare.store.ts';
import { type Batch, batchesOf, openRound, post } from './ingest/visits.ts';
import type { Client } from './town/client.ts';
import { type Community, communityLog, type Household, householdsOf, type Seat } from './town/plan.ts';
import { database, openTown, type Town } from './town/town.ts';

const passes = Number(process.env.BENCH_PASSES ?? 5);
const workers = 8;
/** Households of a community; `node bench/ingest.ts [households]` takes fewer. */
const perLog = Number(process.argv[2] ?? 2500);
const communities: Community[] = Array.from({ length: 4 }, (_, i) => ({
  log: communityLog(i),
  households: perLog,
  persons: perLog * 2.5,
  workers,
}));
const households = new Map(communities.map((one) => [one.log, householdsOf(one)]));

type Spread = 'several' | 'one';
/** `lanes` connections, each sending its own batches, one after the other. */
type Shape = { spread: Spread; lanes: number; size: number; each: number };

const shapes = {
  batches: { spread: 'several', lanes: 4, size: 500, each: perLog },
  batchesOne: { spread: 'one', lanes: 4, size: 500, each: perLog },
  singles: { spread: 'several', lanes: 8, size: 1, each: perLog / 10 },
  singlesOne: { spread: 'one', lanes: 8, size: 1, each: perLog / 10 },
} as const satisfies Record<string, Shape>;
type Name = keyof typeof shapes;

/** Visits per second: through the server, the same rows bare, and of these the log's alone. */
type Rates = { server: number; bare: number; bareLog: number };

const town = await openTown({ communities });
try {
  await town.whileStopped(async () => {
    for (const copy of ['bare', 'bare_log']) await copyDatabase(town.url('postgres'), database, copy);
  });
  report(await measured(town));
} finally {
  await town.end();
}

async function measured(town: Town): Promise<Record<Name, Rates[]>> {
  const found: Record<Name, Rates[]> = { batches: [], batchesOne: [], singles: [], singlesOne: [] };
  const client = town.client(8);
  const bare = bareOn(town.url('bare'), 8);
  const bareLog = bareOn(town.url('bare_log'), 8);
  try {
    // The first pass warms up all sides, and is not counted.
    for (let pass = 0; pass <= passes; pass += 1) {
      for (const name of Object.keys(shapes) as Name[]) {
        const rates = await onePass(town, client, { bare, bareLog }, shapes[name]);
        if (pass > 0) found[name].push(rates);
        const { server, bare: same, bareLog: alone } = rates;
        tell(`${pass} ${name}: ${[server, same, alone].map(Math.round).join(' / ')} visits/s`);
      }
    }
  } finally {
    await bare.end();
    await bareLog.end();
  }
  return found;
}

async function onePass(
  town: Town,
  client: Client,
  { bare, bareLog }: { bare: Bare; bareLog: Bare },
  shape: Shape,
): Promise<Rates> {
  const logs = communities.map(({ log }) => log).slice(0, shape.spread === 'one' ? 1 : communities.length);
  const work: Batch[][] = [];
  for (let lane = 0; lane < shape.lanes; lane += 1) work.push(await laneOf(town, client, shape, lane, logs));
  const before = new Map<string, { head: number; states: Before }>();
  for (const log of logs) {
    const [head, states] = [await headOf(town.url(database), log), await statesBefore(town.url(database), log)];
    before.set(log, { head, states });
  }

  const began = performance.now();
  await Promise.all(work.map((lane) => sendAll(client, lane)));
  const server = performance.now() - began;

  const written: Written[] = [];
  for (const [log, { head, states }] of before)
    written.push(...(await writtenSince(town.url(database), log, head, shape.size, states)));
  // Each connection stays with one log, where there are several: nobody waits for anybody's tallies without need.
  const lanes = dealt(written, shape.lanes, shape.spread === 'several');
  const visits = shape.lanes * shape.each;
  const rate = (ms: number) => (visits / ms) * 1000;
  const same = await bare.write(lanes, 'all');
  const alone = await bareLog.write(lanes, 'records');
  return { server: rate(server), bare: rate(same), bareLog: rate(alone) };
}

/** A round of its own over the households of a community, each batch by another worker. */
async function laneOf(
  town: Town,
  client: Client,
  shape: Shape,
  lane: number,
  logs: readonly string[],
): Promise<Batch[]> {
  const log = logs[lane % logs.length] as string;
  const round = await openRound(town, client, log);
  const all = (households.get(log) as Household[]).slice(0, shape.each);
  const batches: Batch[] = [];
  // A worker's own visits are in order; out of order they would be folded again, which is not what most do.
  const turn = Math.min(shape.each, 500);
  for (let from = 0; from < all.length; from += turn) {
    const seat: Seat = `worker-${(from / turn + lane) % workers}`;
    const work = { log, round, seat, households: all.slice(from, from + turn) };
    batches.push(...(await batchesOf(town, work, shape.size)));
  }
  return batches;
}

async function sendAll(client: Client, lane: readonly Batch[]): Promise<void> {
  for (const one of lane) await post(client, one);
}

function dealt(written: readonly Written[], hands: number, inRow: boolean): Written[][] {
  const each = Math.ceil(written.length / hands);
  return Array.from({ length: hands }, (_, hand) =>
    written.filter((__, i) => (inRow ? Math.floor(i / each) : i % hands) === hand),
  );
}

function report(found: Record<Name, Rates[]>): void {
  for (const [name, suffix, note] of [
    ['batches', '', '4 connections, 4 communities, batches of 500, gzip'],
    ['batchesOne', 'OneCommunity', '4 connections, one community, batches of 500, gzip'],
  ] as const) {
    const { server, bare, toBare, toLog } = summed(found[name]);
    say(`ingest.visitsPerSecond${suffix}`, server, 'visits/s', undefined, note);
    say(`ingest.personAnswersPerSecond${suffix}`, server * 2.5, 'answers/s');
    say(`ingest.bareSameRowsPerSecond${suffix}`, bare, 'visits/s', undefined, 'the limit: the same rows, same run');
    say(`ingest.ratioToBareSameRows${suffix}`, toBare, 'ratio', name === 'batches' ? { atLeast: 0.4 } : undefined);
    say(`ingest.ratioToLogRowsAlone${suffix}`, toLog, 'ratio');
  }
  for (const [name, suffix, note] of [
    ['singles', '', '8 connections, 4 communities'],
    ['singlesOne', 'OneCommunity', '8 connections, one community'],
  ] as const) {
    const { server, bare, toBare } = summed(found[name]);
    const target: Target | undefined = name === 'singles' ? { atLeast: 2000 } : undefined;
    say(`ingest.singleVisitPerRequest${suffix}`, server, 'visits/s', target, note);
    say(
      `ingest.bareSingleSameRows${suffix}`,
      bare,
      'visits/s',
      undefined,
      'the same rows, a transaction a visit, no HTTP',
    );
    say(`ingest.singleRatioToBareSameRows${suffix}`, toBare, 'ratio');
  }
}

function summed(rates: readonly Rates[]) {
  return {
    server: median(rates.map(({ server }) => server)),
    bare: median(rates.map(({ bare }) => bare)),
    toBare: median(rates.map(({ server, bare }) => server / bare)),
    toLog: median(rates.map(({ server, bareLog }) => server / bareLog)),
  };
}
