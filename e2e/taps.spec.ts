/** How many taps the usual doors take, counted by the page itself; the table in the documents says the same. */
import { readFileSync } from 'node:fs';
import { buildingId } from '@fangxian/domain/places';
import type { Page } from '@playwright/test';
import * as door from './door.ts';
import { callerBy, community, lend, recordsOf, send, uuidv7 } from './people.ts';
import { expect, test } from './test.ts';

test.use({ viewport: door.phoneScreen, isMobile: true, hasTouch: true, locale: 'zh-CN' });

type Counted = { taps: number; letters: number };

/** Estimated, and said to be: a tap with looking for its target, and a letter on a phone's keyboard. */
const seconds = ({ taps, letters }: Counted) => taps * 1.2 + letters * 0.6;

test('P81 the usual doors take as few taps as the documents say, and only a name is typed', async ({ house, page }) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const recordOf = recordsOf(secretary);
  const building = buildingId(community, '81');
  const households = ['101', '102', '201', '202', '301', '302'].map(() => uuidv7());
  const listing = (household: string, nth: number) => {
    const [storey, number] = [1 + (nth >> 1), 1 + (nth % 2)];
    const at = { label: `${storey}0${number}`, storey, number };
    const persons = ['甲', '乙'].map((name, i) => ({ person: uuidv7(), name: `试${name}`, phone: `1900008110${i}` }));
    const body = { household, building, stairwell: '1', door: at, dwellingState: 'ownerOccupied' };
    return recordOf('residents.householdListed', { ...body, persons, source: 'desk' }, { event: 'base' });
  };
  const listed = households.map(listing);
  const layout = { shape: 'storeys', stairwells: [{ stairwell: '1', storeys: 3, perStorey: 2 }] };
  const named = { building, key: '81', name: '试81栋', kind: 'apartments', layout };
  const sent = await send(secretary, recordOf('places.buildingListed', named, { event: 'base' }), ...listed);
  expect(new Set(sent.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));

  await lend(page.context(), house.address, secretary);
  await page.addInitScript(() => {
    const counted = { taps: 0, letters: 0 };
    Object.assign(window, { counted });
    // There is no dialler here; the browser's question for one would lie over the page and take the next tap.
    addEventListener('click', (event) => {
      if ((event.target as Element).closest('a[href^="tel:"]')) event.preventDefault();
    });
    addEventListener('pointerdown', ({ isTrusted }) => (counted.taps += isTrusted ? 1 : 0), { capture: true });
    addEventListener('input', ({ isTrusted }) => (counted.letters += isTrusted ? 1 : 0), { capture: true });
  });
  await page.goto(`${house.address}/door/household/${households[0]}`);
  await expect(door.doorShown(page)).toHaveText(/ 101$/);

  const table = [
    [
      'A well household',
      '一户都好',
      await counted(page, async () => void (await door.record(page, '全部正常，已问过'))),
    ],
    ['One fever', '一人发热', await counted(page, () => oneFever(page))],
    ['Nobody home', '没人在家', await counted(page, () => nobodyHome(page))],
    ['A move-in, with a name', '新搬来一人，记名字', await counted(page, () => moveIn(page))],
    ['Asked by phone', '打电话问到', await counted(page, () => byPhone(page))],
  ] as const;
  const [well, fever, nobody, , phone] = table.map(([, , one]) => one);
  expect(well).toEqual({ taps: 1, letters: 0 });
  expect(fever?.taps).toBeLessThanOrEqual(4);
  for (const one of [fever, nobody, phone]) expect(one?.letters).toBe(0);
  const rows = table.map(
    ([en, zh, one]) => `| ${en} · ${zh} | ${one.taps} | ${one.letters} | ${seconds(one).toFixed(1)} |`,
  );
  const told = readFileSync(new URL('../docs/taps.md', import.meta.url), 'utf8');
  expect(told.split('\n').filter((line) => / \d+\.\d \|$/.test(line))).toEqual(rows);
});

/** From a household's sheet in hand until it is saved. */
async function counted(page: Page, work: () => Promise<void>): Promise<Counted> {
  const read = () => page.evaluate(() => ({ ...(window as unknown as { counted: Counted }).counted }));
  await door.atHumanPace(page);
  const before = await read();
  await work();
  const after = await read();
  return { taps: after.taps - before.taps, letters: after.letters - before.letters };
}

async function oneFever(page: Page): Promise<void> {
  await door.person(page).click();
  await door.tap(page, '发热');
  await door.record(page, /^已问过：.*1人有情况/, { stays: true });
  await page.evaluate(() => {
    // On to the next door is no part of this household.
    (window as unknown as { counted: Counted }).counted.taps -= 1;
  });
  await door.tap(page, /^下一户 /);
  await expect(door.doorShown(page)).toHaveText(/ 201$/);
}

async function nobodyHome(page: Page): Promise<void> {
  await door.tap(page, '没人');
  await page.getByRole('button', { name: /小时后/ }).click();
  await expect(door.doorShown(page)).toHaveText(/ 202$/);
}

async function moveIn(page: Page): Promise<void> {
  await door.tap(page, '＋ 新增人员');
  const name = page.getByLabel('姓名');
  await expect(name).toBeVisible();
  if (!(await name.evaluate((field) => field === document.activeElement))) await name.click();
  await page.keyboard.type('试新来');
  await door.tap(page, '好了');
  await door.record(page, '全部正常，已问过');
}

async function byPhone(page: Page): Promise<void> {
  await door.tap(page, '打电话');
  await page
    .getByRole('link', { name: /^☎ 拨打/ })
    .first()
    .click();
  await door.tap(page, '关闭');
  await door.record(page, /^全部正常，/);
}
