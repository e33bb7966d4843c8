/**
 * A cheap phone: Chromium with its processor slowed four times (the protocol's own throttle). What counts is how long the
 * page's main thread is busy, script, style, layout and painting together; where somebody waits for a picture, the wait.
 * Taps are those of a thumb, at a place found out before: the driver's own looking for a button is none of the page's work.
 * Once with a fresh round, once with a hundred past visits behind each door. `node bench/slowPhone.ts [households]
 * [past visits a round]` takes another size.
 */
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { openBrowser, signedIn } from './browser/open.ts';
import { ensureBuilt } from './browser/pages.ts';
import { median, quantile, say, tell } from './figures.ts';
import { batchesOf, closeRound, openRound, post } from './ingest/visits.ts';
import { type Community, communityLog, householdsOf, type Seat } from './town/plan.ts';
import { openTown, type Town } from './town/town.ts';

const slowdown = 4;
const log = communityLog(0);
const [households = 16_403, visitsPerRound = 10] = process.argv.slice(2).map(Number);
const persons = Math.round((households * 36_000) / 16_403);
const community: Community = {
  log,
  households,
  persons,
  workers: 1,
  phoneBuildings: 4,
  building: { stairwells: 1, storeys: 32, perStorey: 8 },
};
const doors = 256;
const doorsAsked = 12;
const past = { rounds: 10, visitsEach: visitsPerRound };
/** What most doors end with. */
const plain = /^(全部正常，已问过|名册上空置：看过，确实空着)$/;
const typed = ['yang', '1204', '3-1-1204', '00012345'];

await ensureBuilt();
const town = await openTown({ communities: [community] });
const browser = await openBrowser();
try {
  const client = town.client(1);
  await openRound(town, client, log);
  await search(browser, town);
  await atTheDoor(browser, town, '');
  await visitOften(town);
  await openRound(town, client, log);
  await atTheDoor(browser, town, 'WithPast');
} finally {
  await browser.close();
  await town.end();
}

/** Somebody of the community's, with every household of it on the phone. */
async function search(browser: Browser, town: Town): Promise<void> {
  const { context, page, cdp } = await loaded(browser, town, 'worker-0');
  await page.goto(`${town.address}/door/search`);
  const field = page.getByRole('searchbox');
  await field.focus();
  await slow(cdp);
  const found: number[] = [];
  for (const text of typed) {
    for (const letter of text) {
      const ms = await busy(cdp, async () => {
        await page.keyboard.insertText(letter);
        await painted(page);
      });
      if (found.length === 0)
        say('slowPhone.searchFirstKeystroke', ms, 'ms', undefined, 'the first after the page was opened');
      found.push(ms);
    }
    await field.fill('');
    await painted(page);
  }
  tell(`keystrokes: ${found.map(Math.round).join(' ')}`);
  const note = `${persons} persons, ${found.length} keystrokes, processor slowed ${slowdown} times`;
  say('slowPhone.searchKeystroke', median(found), 'ms', { atMost: 50 }, note);
  say('slowPhone.searchKeystrokeP95', quantile(found, 0.95), 'ms', { atMost: 50 }, note);
  await context.close();
}

/** A grid worker's phone of 1,024 households: drawing a building, asking at doors, starting without a network. */
async function atTheDoor(browser: Browser, town: Town, suffix: string): Promise<void> {
  const { context, page, cdp } = await loaded(browser, town, 'phone');
  const records = suffix === '' ? 0 : past.rounds * past.visitsEach;
  const note = `${records} past visits a household, processor slowed ${slowdown} times`;
  await slow(cdp);
  const drawn: number[] = [];
  for (let nth = 0; nth < 4; nth += 1) {
    await page.goto(`${town.address}/door/buildings`);
    const link = page.getByRole('listitem').getByRole('link').nth(nth);
    await link.waitFor();
    await painted(page);
    drawn.push(await tappedUntil(page, link, `document.querySelectorAll('.door-cell').length >= ${doors}`));
  }
  say(
    `slowPhone.buildingDrawn${suffix}`,
    median(drawn),
    'ms',
    { atMost: 200 },
    `${doors} doors, tap to paint; ${note}`,
  );

  await context.setOffline(true);
  await page.getByRole('button', { name: /^下一户 / }).click();
  await page.getByRole('button', { name: plain }).waitFor();
  const asked: number[] = [];
  for (let nth = 0; nth < doorsAsked; nth += 1) {
    await painted(page);
    // A second tap too soon is taken for a tremble of the glove.
    await page.waitForTimeout(700);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    const thumb = await over(page.getByRole('button', { name: plain }));
    await watch(page, `document.querySelector('h1')?.textContent !== ${JSON.stringify(title)}`);
    // Saved, and the next household is open: one turn of the work.
    const ms = await busy(cdp, async () => {
      await thumb();
      await there(page);
    });
    if (nth > 0) asked.push(ms);
  }
  const turn = `a tap, saved on the phone, the next household open; ${note}`;
  say(`slowPhone.household${suffix}`, median(asked), 'ms', { atMost: 100 }, turn);

  const started: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const fresh = await context.newPage();
    await slow(await context.newCDPSession(fresh));
    await fresh.goto(town.address, { waitUntil: 'commit' });
    await fresh.waitForFunction(() => document.querySelector('h1') && document.querySelector('.fx-network'));
    await painted(fresh);
    started.push(await fresh.evaluate(() => performance.now()));
    await fresh.close();
  }
  const home = `without a network, until the first page can be used; ${note}`;
  say(`slowPhone.startOffline${suffix}`, median(started), 'ms', { atMost: 1500 }, home);
  await context.close();
}

/** Signed in, with all rows and pages stored. */
async function loaded(browser: Browser, town: Town, seat: Seat) {
  const context: BrowserContext = await signedIn(browser, town.address, await town.cookie(log, seat), 'phone');
  context.setDefaultTimeout(600_000);
  const page = await context.newPage();
  await page.goto(`${town.address}/door/buildings`);
  await page.getByRole('button', { name: /全部已送达/ }).waitFor();
  await page.waitForFunction(() => !document.body.textContent?.includes('正在取名册'));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const cdp = await context.newCDPSession(page);
  return { context, page, cdp };
}

async function slow(cdp: CDPSession): Promise<void> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Milliseconds for which the main thread worked while `act` was done. */
async function busy(cdp: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await worked(cdp);
  await act();
  return ((await worked(cdp)) - before) * 1000;
}

async function worked(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Milliseconds from a tap until what it leads to is there and painted, by the page's own clock. */
async function tappedUntil(page: Page, link: Locator, condition: string): Promise<number> {
  const thumb = await over(link);
  await watch(page, condition);
  await thumb();
  return there(page);
}

/** A thumb over the middle of something: lets it come down. */
async function over(what: Locator): Promise<() => Promise<void>> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error('nothing to tap');
  return () => what.page().touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** From the next tap on, looks once a frame whether something is there. */
async function watch(page: Page, condition: string): Promise<void> {
  await page.evaluate((condition) => {
    const isThere = new Function(`return ${condition}`) as () => boolean;
    const taken = new Promise<number>((resolve) => {
      const begin = () => {
        const began = performance.now();
        const look = () => {
          if (!isThere()) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        };
        look();
      };
      addEventListener('click', begin, { once: true, capture: true });
    });
    Object.assign(window, { taken });
  }, condition);
}

/** Resolves once what was watched for is there and painted; to how long after the tap that was. */
function there(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { taken: Promise<number> }).taken);
}

/** A hundred visits to each household of the phone's, in rounds that are over. */
async function visitOften(town: Town): Promise<void> {
  const households = householdsOf(community).slice(0, doors * (community.phoneBuildings ?? 0));
  const client = town.client(1);
  for (let nth = 0; nth < past.rounds; nth += 1) {
    const round = await openRound(town, client, log);
    for (let time = 0; time < past.visitsEach; time += 1) {
      for (const batch of await batchesOf(town, { log, round, seat: 'worker-0', households }, 500)) {
        await post(client, batch);
      }
    }
    await closeRound(town, client, log, round);
  }
  client.end();
}
