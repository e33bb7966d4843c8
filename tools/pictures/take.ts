/**
 * The README's pictures, taken of a demonstration in a real Chromium: `node tools/pictures/take.ts`. Every name in them
 * is made up, since the demonstration's are.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { openHouse } from '../../e2e/house.ts';
import { chromiumFlags, chromiumPath } from '../chromium/index.ts';
import { ensurePages } from '../launch/pages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'docs', 'pictures');

const languages = { zh: 'zh-CN', en: 'en-GB' } as const;
const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const computer = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.25 };

await ensurePages(root, { node: process.execPath, env: process.env });
mkdirSync(folder, { recursive: true });
const house = await openHouse();
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumFlags] });
try {
  const worker = await sessionBy(house.signIn.gridWorker);
  const secretary = await sessionBy(house.signIn.communitySecretary);
  for (const [language, locale] of Object.entries(languages)) {
    await take(
      await signedIn(browser, { ...phone, locale }, worker),
      `door.${language}`,
      '/door/buildings',
      async (page) => {
        const buildings = page.locator('.door-building');
        await buildings.first().waitFor();
        await buildings.nth(mostLeft(await buildings.allInnerTexts())).click();
        await page.locator('.door-cell').nth(8).waitFor();
      },
    );
    await take(await signedIn(browser, { ...computer, locale }, secretary), `desk.${language}`, '/desk', (page) =>
      page.locator('a[href*="/desk/unreached"]').nth(4).waitFor(),
    );
  }
} finally {
  await browser.close();
  await house.end();
}

/** The cookie of whoever a link of the demonstration belongs to. */
async function sessionBy(link: string | undefined): Promise<string> {
  const { origin, hash } = new URL(link ?? '');
  const answer = await fetch(`${origin}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice(1), deviceName: 'pictures' }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || cookie === undefined) throw new Error(`The link was not taken: ${answer.status}`);
  return cookie;
}

/** Which of the lines "… settled · … tried · … not reached, of …" has most doors left: a picture needs some of each. */
function mostLeft(lines: readonly string[]): number {
  const left = lines.map((line) => Number(/(\d+) (?:未访|not reached)/.exec(line)?.[1] ?? 0));
  return left.indexOf(Math.max(...left));
}

async function signedIn(from: Browser, options: Parameters<Browser['newContext']>[0], cookie: string) {
  const context = await from.newContext({ ...options, colorScheme: 'light', reducedMotion: 'reduce' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: house.address, httpOnly: true, sameSite: 'Strict' }]);
  return context;
}

async function take(
  context: BrowserContext,
  name: string,
  path: string,
  settle: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${house.address}${path}`);
  await settle(page);
  await page
    .getByText(/全部已送达|All sent/)
    .first()
    .waitFor();
  // A machine without Chinese letters is lent some, a moment after the first screen; one with its own never asks.
  await page.waitForFunction('document.fonts.size > 0', undefined, { timeout: 5_000 }).catch(() => undefined);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}
