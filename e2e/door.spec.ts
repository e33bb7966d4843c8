/** The phone face by itself: what may be undone, what a glove may not do by accident, and whether it can be read and hit. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import * as door from './door.ts';
import { type Caller, callerBy, community, lend, recordsOf, rowsOf, send, uuidv7 } from './people.ts';
import { expect, test } from './test.ts';

test.use({ viewport: door.phoneScreen, isMobile: true, hasTouch: true, locale: 'zh-CN' });

/** A building of one's own for each test, so that none depends on what another left behind. */
async function layOut(page: Page, name: string, shown = name): Promise<void> {
  await page.goto(new URL('/door/lay-out', page.url()).href);
  await page.getByLabel('叫什么').fill(name);
  await door.tap(page, '画好了，共 64 户');
  await expect(door.doorShown(page)).toHaveText(shown);
}

async function backTo(page: Page, building: string): Promise<void> {
  await door.tap(page, '返回');
  await expect(door.doorShown(page)).toHaveText(building);
}

async function openWith(page: Page, house: { address: string }, caller: Caller): Promise<void> {
  await lend(page.context(), house.address, caller);
  await page.goto(`${house.address}/door/buildings`);
  await expect(page.getByRole('link', { name: /^1栋/ })).toBeVisible();
}

let secretary: Caller;
test.beforeAll(async ({ house }) => {
  secretary = await callerBy(house.signIn.communitySecretary ?? '');
});

test('a building without a roster is laid out, counted beside the denominator, and asked door by door', async ({
  house,
  page,
}) => {
  await openWith(page, house, secretary);
  await layOut(page, '试11栋');
  await expect(page.getByText('其中现场新增 64')).toBeVisible();
  await door.tap(page, '下一户 101 ›');
  await expect(door.doorShown(page)).toHaveText(/ 101$/);
  await door.atHumanPace(page);
  await door.tap(page, '3人');
  await expect(page.getByText('第3人')).toBeVisible();
  await door.record(page, '全部正常，已问过');
  await expect(door.doorShown(page)).toHaveText('试11栋 1单元 102');
  await backTo(page, '试11栋');
  expect(await door.figuresOf(page)).toEqual({ settled: 1, tried: 0, notYet: 63, of: 64 });
});

test('ten seconds to take it back: the visit, and the people listed with it, are undone', async ({ house, page }) => {
  await openWith(page, house, secretary);
  await layOut(page, '试12栋');
  await door.tap(page, '下一户 101 ›');
  await expect(door.doorShown(page)).toHaveText(/ 101$/);
  await door.atHumanPace(page);
  await door.tap(page, '2人');
  await door.record(page, '全部正常，已问过');
  await door.tap(page, '撤销');
  await expect(door.doorShown(page)).toHaveText('试12栋 1单元 101');
  await expect(page.getByText('这户几口人')).toBeVisible();
  await backTo(page, '试12栋');
  expect(await door.figuresOf(page)).toEqual({ settled: 0, tried: 0, notYet: 64, of: 64 });
});

test('a second tap of a glove does not answer for the next door', async ({ house, page }) => {
  await openWith(page, house, secretary);
  await layOut(page, '试13栋');
  await door.tap(page, '下一户 101 ›');
  await expect(door.doorShown(page)).toHaveText(/ 101$/);
  await door.atHumanPace(page);
  await page.getByRole('button', { name: '拒访' }).dblclick();
  await expect(door.doorShown(page)).toHaveText('试13栋 1单元 102');
  await backTo(page, '试13栋');
  expect(await door.figuresOf(page)).toEqual({ settled: 0, tried: 1, notYet: 63, of: 64 });
});

test('a neighbour’s word is kept and settles nothing; the property office settles an empty dwelling', async ({
  house,
  page,
}) => {
  await openWith(page, house, secretary);
  await layOut(page, '试14栋');
  await door.tap(page, '下一户 101 ›');
  await expect(door.doorShown(page)).toHaveText(/ 101$/);
  await door.atHumanPace(page);
  await door.tap(page, '全家在外 市内');
  await door.tap(page, /邻居转述.*仍要再问/);
  await expect(door.doorShown(page)).toHaveText('试14栋 1单元 102');
  await door.atHumanPace(page);
  await door.tap(page, '空置');
  await door.tap(page, '物业');
  await expect(door.doorShown(page)).toHaveText('试14栋 1单元 103');
  await backTo(page, '试14栋');
  expect(await door.figuresOf(page)).toEqual({ settled: 1, tried: 1, notYet: 62, of: 64 });
});

test('two people who lay out one building without a network have laid out one', async ({ house, page }) => {
  await openWith(page, house, secretary);
  await layOut(page, '试15栋');
  await layOut(page, '试15幢', '试15栋');
  await expect(page.getByText('共 64 户')).toBeVisible();
});

test('an urgent notice stands on top until it is answered', async ({ house, page }) => {
  const recordOf = recordsOf(secretary);
  const notice = { notice: uuidv7(), title: '试发通知', text: '今晚八点前核对一遍门牌。' };
  await send(secretary, recordOf('notices.published', notice));
  await openWith(page, house, secretary);
  await page.getByRole('link', { name: '今天' }).click();
  await expect(page.getByRole('heading', { name: '试发通知' })).toBeVisible();
  await door.tap(page, '收到');
  await expect(page.getByRole('heading', { name: '试发通知' })).toHaveCount(0);
});

/** Sizes are held to our own, larger measure below; axe's own takes a cell half under the fixed line for a small one. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).disableRules(['target-size']);

/** Smaller than a gloved thumb, or smaller than tired eyes: everything that is, by what it says. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const one of document.querySelectorAll('button, a, input, summary')) {
      const { width, height } = one.getBoundingClientRect();
      if (width > 0 && (width < 47.5 || height < 47.5)) found.push(`${one.textContent} ${width}×${height}`);
    }
    const least = document.documentElement.dataset.print === 'large' ? 24 : 16;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent?.trim();
      if (!text || !parent || parent.closest('.fx-hidden, noscript, script, sup')) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < least - 0.1) found.push(`${text} ${size}px`);
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the screen');
    return found;
  });

for (const [language, theme, print] of [
  ['zh', 'light', 'ordinary'],
  // Longer words, larger letters: what fits here fits in between.
  ['en', 'dark', 'large'],
] as const) {
  test(`every screen can be read and hit: ${language}, ${theme}, ${print}`, async ({ house, page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 360, height: 640 });
    await page.addInitScript(
      ([speak, look]) => {
        localStorage.setItem('fangxian.language', speak);
        localStorage.setItem('fangxian.look', look);
      },
      [language, JSON.stringify({ theme, print })] as const,
    );
    await lend(page.context(), house.address, secretary);
    const [household] = (await rowsOf(secretary, await firstBuilding()))
      .filter(({ key, state }) => key.startsWith('household/') && (state?.persons as string[] | undefined)?.length)
      .map(({ key }) => key.slice('household/'.length));
    for (const path of [
      'today',
      'buildings',
      `building/${await firstBuilding()}`,
      `household/${household}`,
      'search',
      'me',
      'lay-out',
    ]) {
      await page.goto(`${house.address}/door/${path}`);
      await expect(door.doorShown(page)).toBeVisible();
      // What is not here yet cannot be too small.
      await expect(page.locator('.fx-network')).toContainText(language === 'zh' ? '全部已送达' : 'All sent');
      expect(await tooSmall(page), path).toEqual([]);
      const { violations } = await axe(page).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
        path,
      ).toEqual([]);
    }
  });
}

async function firstBuilding(): Promise<string> {
  const manifest = await secretary.get<{ chunks: { building: string }[] }>(`/api/logs/${community}/manifest`);
  return manifest.chunks.find(({ building }) => building !== '')?.building ?? '';
}
