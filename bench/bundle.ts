/** What a phone has to fetch before the door shows: the scripts that the browser itself loaded, as they travelled. */
import { openDemonstration } from './browser/demonstration.ts';
import { openBrowser, signedIn } from './browser/open.ts';
import { ensureBuilt } from './browser/pages.ts';
import { say } from './figures.ts';

await ensureBuilt();
const house = await openDemonstration();
const browser = await openBrowser();
try {
  const context = await signedIn(browser, house.address, await house.cookie('gridWorker'), 'phone');
  const page = await context.newPage();
  await page.goto(`${house.address}/door/buildings`);
  await page.waitForSelector('.door-building svg path', { timeout: 60_000 });
  const loaded = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
      ({ name, encodedBodySize, decodedBodySize }) => ({ name, encodedBodySize, decodedBodySize }),
    ),
  );
  const sum = (ending: string) => {
    const found = loaded.filter(({ name }) => new URL(name).pathname.endsWith(ending));
    return { files: found.length, kilobytes: found.reduce((all, one) => all + one.encodedBodySize, 0) / 1024 };
  };
  const scripts = sum('.js');
  const note = `compressed, ${scripts.files} files, as loaded for /door`;
  say('bundle.doorScripts', scripts.kilobytes, 'KB', { atMost: 220 }, note);
  say('bundle.doorStyles', sum('.css').kilobytes, 'KB');
} finally {
  await browser.close();
  await house.end();
}
