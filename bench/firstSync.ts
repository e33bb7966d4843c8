/**
 * How long somebody who has just signed in waits, in a real browser with an empty profile, for what they came for: a
 * grid worker of 1,000 households for the buildings as they stand, a community's desk for every household of 36,000
 * persons; and what a pull costs when there is nothing new. Server and browser share the machine.
 */

import type { Chunk, Manifest } from '@fangxian/domain/exchange';
import type { Browser } from 'playwright-core';
import { openBrowser, signedIn } from './browser/open.ts';
import { ensureBuilt } from './browser/pages.ts';
import { median, say, tell } from './figures.ts';
import { openRound } from './ingest/visits.ts';
import { read } from './town/client.ts';
import { communityLog } from './town/plan.ts';
import { openTown, type Town } from './town/town.ts';

const times = Number(process.env.BENCH_PASSES ?? 5);
const log = communityLog(0);
/** `node bench/firstSync.ts [households] [persons]` takes another community than the usual one. */
const households = Number(process.argv[2] ?? 16_403);
const persons = Number(process.argv[3] ?? 36_000);
/** 128 doors each. */
const phoneBuildings = Math.max(1, Math.min(8, Math.floor(households / 128)));

await ensureBuilt();
const town = await openTown({ communities: [{ log, households, persons, workers: 0, phoneBuildings }] });
const browser = await openBrowser();
try {
  const client = town.client(1);
  await openRound(town, client, log);
  const doors = phoneBuildings * 128;
  await measured('phone', doors, { atMost: 1000 }, `${doors} households, buildings drawn`, () =>
    shown(browser, town, 'phone', '/door/buildings', doors),
  );
  await tenAtOnce(doors);
  await measured(
    'desk',
    households,
    { atMost: 5000 },
    `${households} households, ${persons} persons, coverage shown`,
    () => shown(browser, town, 'secretary', '/desk', households),
  );
  say('sync.pullNothingNew', await nothingNew(town), 'ms', { atMost: 5 }, 'median round trip over loopback, 500 pulls');
} finally {
  await browser.close();
  await town.end();
}

async function measured(
  who: string,
  count: number,
  target: { atMost: number },
  note: string,
  once: () => Promise<number>,
): Promise<void> {
  const found: number[] = [];
  for (let time = 0; time <= times; time += 1) {
    const ms = await once();
    tell(`${who}, ${count} households: ${Math.round(ms)} ms`);
    // The server's first time makes the chunks, for all who see the same.
    if (time === 0) say(`firstSync.${who}ChunksNotYetMade`, ms, 'ms');
    else found.push(ms);
  }
  say(`firstSync.${who}`, median(found), 'ms', target, note);
}

/** Ten phones of ten people, in one browser on this machine: what the slowest waits. */
async function tenAtOnce(doors: number): Promise<void> {
  const found: number[] = [];
  for (let time = 0; time < Math.min(times, 3); time += 1) {
    const ten = Array.from({ length: 10 }, () => shown(browser, town, 'phone', '/door/buildings', doors));
    found.push(Math.max(...(await Promise.all(ten))));
  }
  say(
    'firstSync.tenPhonesAtOnce',
    median(found),
    'ms',
    { atMost: 5000 },
    `the slowest of ten, ${doors} households each, all in one browser beside the server`,
  );
  const cookie = await town.cookie(log, 'phone');
  const served: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const took = await Promise.all(Array.from({ length: 10 }, () => pulledWhole(town, cookie)));
    served.push(Math.max(...took));
  }
  say(
    'firstSync.tenServedAtOnce',
    median(served),
    'ms',
    { atMost: 5000 },
    `the slowest of ten, ${doors} households each: all rows fetched and parsed, without a browser`,
  );
}

/** What the server's part of one first sync takes, four requests at a time as a phone sends them. */
async function pulledWhole(town: Town, cookie: string): Promise<number> {
  const client = town.client(4);
  const began = performance.now();
  try {
    const { chunks } = read<Manifest>(await client.get(`/api/logs/${log}/manifest`, cookie));
    const waiting = chunks.map(({ building }) => (building === '' ? '~' : encodeURIComponent(building)));
    const lane = async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        read<Chunk>(await client.get(`/api/logs/${log}/chunks/${one}`, cookie));
      }
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    return performance.now() - began;
  } finally {
    client.end();
  }
}

/** Milliseconds from navigation until `count` doors are drawn, or counted in words. */
async function shown(
  browser: Browser,
  town: Town,
  seat: 'phone' | 'secretary',
  path: string,
  count: number,
): Promise<number> {
  const size = seat === 'phone' ? 'phone' : 'desk';
  const context = await signedIn(browser, town.address, await town.cookie(log, seat), size);
  try {
    const page = await context.newPage();
    await page.addInitScript((wanted) => {
      const drawn = () =>
        [...document.querySelectorAll('.door-building svg path')]
          .map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0)
          .reduce((sum, squares) => sum + squares, 0);
      // On the desk each building says how many of its doors are left: the round's own total comes long before them.
      const left = () =>
        [...(document.body?.textContent ?? '').matchAll(/还有 (\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0);
      const look = () => {
        if (drawn() < wanted && left() < wanted) return;
        watcher.disconnect();
        // Painted, not only in the document.
        requestAnimationFrame(() => setTimeout(() => Object.assign(window, { shownAt: performance.now() })));
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    }, count);
    await page.goto(town.address + path, { waitUntil: 'commit' });
    const found = await page.waitForFunction(() => (window as { shownAt?: number }).shownAt, undefined, {
      timeout: 300_000,
    });
    if (process.env.BENCH_SCREENSHOTS) await page.screenshot({ path: `${process.env.BENCH_SCREENSHOTS}/${seat}.png` });
    return (await found.jsonValue()) as number;
  } finally {
    await context.close();
  }
}

async function nothingNew(town: Town): Promise<number> {
  const client = town.client(1);
  const cookie = await town.cookie(log, 'phone');
  const { cursor } = read<Manifest>(await client.get(`/api/logs/${log}/manifest`, cookie));
  const query = new URLSearchParams({ ...cursor, seq: String(cursor.seq) });
  const found: number[] = [];
  for (let i = 0; i < 500; i += 1) {
    const began = performance.now();
    read(await client.get(`/api/logs/${log}/tail?${query}`, cookie));
    found.push(performance.now() - began);
  }
  return median(found.slice(50));
}
