/** Pages that everybody must be able to read: by the rules of WCAG 2.2 AA, as far as a machine can tell. */
import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { phoneScreen } from './door.ts';
import { type Caller, callerBy, lend } from './people.ts';
import { expect, test } from './test.ts';

const deskScreen = { width: 1440, height: 900 };
const areas = [
  'coverage',
  'unreached',
  'followUps',
  'quarantine',
  'residents',
  'moves',
  'import',
  'rounds',
  'people',
  'look',
  'summary',
  'ledgers',
  'notices',
];

let people: { office: Caller; street: Caller };
test.beforeAll(async ({ house }) => {
  const [office, street] = await Promise.all([
    callerBy(house.signIn.communityWorker ?? ''),
    callerBy(house.signIn.streetOfficer ?? ''),
  ]);
  people = { office, street };
});

/** Colours know no language: each scheme once, the darker one where the words are longer. */
for (const [language, locale, schemes] of [
  ['Chinese', 'zh-CN', ['light']],
  ['English', 'en-GB', ['dark']],
] as const) {
  test(`P68 every page can be read, light and dark: ${language}`, async ({ house, browser }) => {
    test.setTimeout(240_000);
    const found: string[] = [];
    const { office, street } = people;
    const look = async (page: Page, where: string) => {
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        for (const fault of await faultsOf(page)) found.push(`${where}, ${colorScheme}: ${fault}`);
      }
    };
    const open = async (who: Caller | undefined, viewport: typeof deskScreen, path: string) => {
      const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' });
      if (who) await lend(context, house.address, who);
      const page = await context.newPage();
      await page.goto(`${house.address}${path}`);
      return page;
    };

    const join = await open(undefined, phoneScreen, '/join');
    await join.getByRole('button', { name: '5', exact: true }).waitFor();
    await look(join, 'join');
    await join.context().close();

    const door = await open(office, phoneScreen, '/door/buildings');
    const main = door.getByRole('main');
    const notReached = main.getByRole('button', { name: /^\S+ (未访|Not reached)$/ }).first();
    await main.getByRole('link', { name: /^2幢/ }).click();
    await notReached.waitFor();
    await look(door, 'building');
    await notReached.click();
    await door.getByRole('textbox').first().waitFor();
    await look(door, 'sheet');
    await door.context().close();

    const desk = await open(office, deskScreen, '/desk/coverage');
    await desk.getByRole('table').first().waitFor();
    for (const area of areas) {
      await desk.getByRole('navigation').locator(`a[href="/desk/${area}"]`).click();
      await desk.getByRole('heading', { level: 1 }).waitFor();
      await look(desk, area);
    }
    await desk.context().close();

    const command = await open(street, deskScreen, '/command');
    await command.getByRole('main').getByRole('term').first().waitFor();
    await look(command, 'command');
    await command.context().close();
    expect(found).toEqual([]);
  });
}
