/** The phone face by its words: what somebody in a stairwell taps. */
import { mkdirSync } from 'node:fs';
import { type BrowserContext, chromium, expect, type Page, type TestInfo } from '@playwright/test';

export const phoneScreen = { width: 390, height: 844 };

/** A phone that keeps what it stores: closed and opened again, it is the same. */
export async function openPhone(
  testInfo: TestInfo,
  { offline = false, flags = [] as readonly string[] } = {},
): Promise<BrowserContext> {
  const profile = testInfo.outputPath('phone');
  mkdirSync(profile, { recursive: true });
  const { launchOptions, actionTimeout = 0 } = testInfo.project.use;
  const phone = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), ...flags],
    viewport: phoneScreen,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    offline,
  });
  phone.setDefaultTimeout(actionTimeout);
  return phone;
}

export async function onlyPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}

/** The roster is here and the pages are stored: from now on no network is needed. */
export async function readyForOffline(page: Page): Promise<void> {
  await expect(network(page)).toContainText('全部已送达');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect(page.getByText('正在取名册')).toHaveCount(0);
}

export const network = (page: Page) => page.getByRole('button', { name: /全部已送达|没有网络|未送|还没有联系上/ });

export const doorShown = (page: Page) => page.getByRole('heading', { level: 1 });

/** A tap that follows the last one too soon is taken for a tremble of the glove; people are slower than that. */
export async function atHumanPace(page: Page): Promise<void> {
  // Nobody taps on a page that is not there yet: the time counts from its heading.
  await doorShown(page).waitFor();
  const arrived = await page.evaluate(() => performance.now());
  await page.waitForFunction((from) => performance.now() - from > 650, arrived);
}

export type Figures = { settled: number; tried: number; notYet: number; of: number };

/** The three numbers at the foot of a building, and what they are out of. */
export async function figuresOf(page: Page): Promise<Figures> {
  const of = page.getByText(/^共 \d+ 户$/);
  await expect(of).toBeVisible();
  const number = async (word: string) => {
    const term = page.getByRole('term').filter({ hasText: new RegExp(`^${word}$`) });
    return Number(await term.locator('xpath=..').getByRole('definition').innerText());
  };
  return {
    settled: await number('已核清'),
    tried: await number('访过未核清'),
    notYet: await number('未访'),
    of: Number(/\d+/.exec(await of.innerText())?.[0]),
  };
}

/** What the drawing says of each door: 304 → 未访. */
export async function statesOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const cells = page.getByRole('button', { name: /^\d+ / });
  const names = await cells.evaluateAll((found) => found.map((cell) => cell.getAttribute('aria-label') ?? ''));
  return new Map(names.map((name) => [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)]));
}

export async function openBuilding(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '楼栋' }).click();
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await expect(doorShown(page)).toHaveText(name);
}

export async function tap(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** 2幢 1单元 104 → 104 */
export async function doorNumber(page: Page): Promise<string> {
  return (await doorShown(page).innerText()).split(' ').at(-1) ?? '';
}

/** The one button of the sheet; what follows (the next door, or the call to the doctor) is waited for. */
export async function record(page: Page, name: string | RegExp, { stays = false } = {}): Promise<string> {
  await atHumanPace(page);
  const title = await doorShown(page).innerText();
  await tap(page, name);
  const door = title.split(' ').at(-1) ?? '';
  await expect(page.getByText(`${door} 已保存`)).toBeVisible();
  if (!stays) await expect(doorShown(page)).not.toHaveText(title);
  return door;
}

/** Empty dwellings on the way are looked at and recorded as such, until somebody lives behind the door. */
export async function passVacant(page: Page): Promise<readonly string[]> {
  const passed: string[] = [];
  const lived = page.getByRole('button', { name: '全部正常，已问过' });
  const vacant = page.getByRole('button', { name: '名册上空置：看过，确实空着' });
  for (;;) {
    await expect(lived.or(vacant)).toBeVisible();
    if (await lived.isVisible()) return passed;
    passed.push(await record(page, '名册上空置：看过，确实空着'));
  }
}

/** Nothing to report, or nobody living there: what most doors end with. */
export const plainEnding = /^(全部正常，已问过|名册上空置：看过，确实空着)$/;

export const recordPlainly = (page: Page) => record(page, plainEnding);

export const person = (page: Page, nth = 0) => page.getByRole('main').getByRole('button', { expanded: false }).nth(nth);
