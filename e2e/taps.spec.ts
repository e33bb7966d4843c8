/** How many taps the usual doors take, counted by the page itself; the table in the documents says the same. */
import { readFileSync } from 'node:fs';
import { buildingId } from '@fangxian/domain/places';
import { caseId } from '@fangxian/domain/quarantine';
import { civilDay, daysAfter } from '@fangxian/domain/records';
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
  await countingTaps(page);
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
    ['All away: where, and who said so', '全家在外：在哪里、谁说的', await counted(page, () => allAway(page))],
  ] as const;
  const [well, fever, nobody, , phone, away] = table.map(([, , one]) => one);
  expect(well).toEqual({ taps: 1, letters: 0 });
  expect(fever?.taps).toBeLessThanOrEqual(4);
  expect(away).toEqual({ taps: 2, letters: 0 });
  for (const one of [fever, nobody, phone, away]) expect(one?.letters).toBe(0);
  const rows = table.map(
    ([en, zh, one]) => `| ${en} · ${zh} | ${one.taps} | ${one.letters} | ${seconds(one).toFixed(1)} |`,
  );
  expect(inDocuments().slice(0, rows.length)).toEqual(rows);
});

test('P150 twenty daily checks take two taps each, and a family of five takes six', async ({ house, page }) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const recordOf = recordsOf(secretary);
  const building = buildingId(community, '85');
  const day = civilDay(Date.now(), 'Asia/Shanghai');
  const observed = Array.from({ length: 21 }, (_, nth) => {
    const household = uuidv7();
    const [storey, number] = [1 + Math.floor(nth / 3), 1 + (nth % 3)];
    const persons = Array.from({ length: nth === 20 ? 5 : 1 }, (_, i) => ({
      person: uuidv7(),
      name: `试${'甲乙丙丁戊'[i]}`,
    }));
    const at = { label: `${storey}0${number}`, storey, number };
    const listed = { household, building, stairwell: '1', door: at, dwellingState: 'ownerOccupied', persons };
    const proposed = persons.map(({ person }) => ({
      ...{ person, reason: 'riskAreaReturn', rule: 'leftArea', dayZero: daysAfter(day, -3) },
    }));
    const folder = caseId(secretary.session.event, household, 0);
    return [
      recordOf('residents.householdListed', { ...listed, source: 'desk' }, { event: 'base' }),
      recordOf('quarantine.proposed', { case: folder, household, persons: proposed }),
    ];
  });
  const layout = { shape: 'storeys', stairwells: [{ stairwell: '1', storeys: 7, perStorey: 3 }] };
  const named = { building, key: '85', name: '试85栋', kind: 'apartments', layout };
  const sent = await send(secretary, recordOf('places.buildingListed', named, { event: 'base' }), ...observed.flat());
  expect(new Set(sent.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));

  await lend(page.context(), house.address, secretary);
  await countingTaps(page);
  await page.goto(`${house.address}/door/today`);
  await page.getByRole('button', { name: /^开始检查，\d+ 人还没问$/ }).click();
  let twenty = 0;
  let family = 0;
  for (let households = 0; households < 21; ) {
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const left = await page.locator('.fx-head p').textContent();
    if (!title.includes('试85栋')) {
      // Somebody else's story on the same house.
      await page.getByRole('button', { name: '这户晚点再问' }).click();
    } else {
      const fields = page.locator('.fx-usual');
      const persons = await fields.count();
      const { taps } = await counted(page, async () => {
        for (let i = 0; i < persons; i += 1) await fields.nth(i).getByRole('button', { name: '36.5' }).click();
        await page.getByRole('button', { name: /^(都)?没有不适，记下/ }).click();
      });
      households += 1;
      if (persons === 1) twenty += taps;
      else family = taps;
    }
    await expect(page.locator('.fx-page')).not.toContainText(`${title}${left}`);
  }
  expect(twenty).toBeLessThanOrEqual(40);
  expect(family).toBeLessThanOrEqual(12);
  const row = (words: string, taps: number) =>
    `| ${words} | ${taps} | 0 | ${seconds({ taps, letters: 0 }).toFixed(1)} |`;
  expect(inDocuments().slice(-2)).toEqual([
    row('Twenty daily checks of people under observation · 二十人的每日检查', twenty),
    row('The daily check of a family of five · 五口之家的每日检查', family),
  ]);
});

/** The rows of the table in the documents. */
function inDocuments(): string[] {
  const told = readFileSync(new URL('../docs/taps.md', import.meta.url), 'utf8');
  return told.split('\n').filter((line) => / \d+\.\d \|$/.test(line));
}

async function countingTaps(page: Page): Promise<void> {
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
}

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

async function allAway(page: Page): Promise<void> {
  await door.tap(page, '全家在外 市内');
  await page.getByRole('button', { name: /电话/ }).last().click();
  await expect(door.doorShown(page)).not.toHaveText(/试81栋/);
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
