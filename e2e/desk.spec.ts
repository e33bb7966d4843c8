/** The desk and the command view over one morning: numbers that open, calls that count, a round seen from above. */
import type { Browser, Page } from '@playwright/test';
import { type Caller, callerBy, community, lend, recordsOf, send, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

const district = '500109';
const wide = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };

async function seated(browser: Browser, address: string, caller: Caller): Promise<Page> {
  const context = await browser.newContext(wide);
  await lend(context, address, caller);
  return context.newPage();
}

const numberIn = (text: string | null) => Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''));

test('P64 every number of the coverage page opens into exactly that many doors', async ({ house, browser }) => {
  const page = await seated(browser, house.address, await callerBy(house.signIn.communityWorker ?? ''));
  for (const name of ['已核清', '访过未核清', '未访', '应排查户']) {
    await page.goto(`${house.address}/desk/coverage`);
    const figure = page.locator('a.fx-figure').filter({ hasText: new RegExp(`${name}(（|$)`) });
    const told = numberIn(await figure.locator('b').textContent());
    expect(told).toBeGreaterThan(0);
    await figure.click();
    await expect(page.locator('.dk-head p')).toContainText(`${told.toLocaleString('en')} 户，`);
  }
});

test('P203 where numbers stand whole the screen says who is looking, and since when', async ({ house, browser }) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const desk = await seated(browser, house.address, secretary);
  const looking = /演示·社区书记在看 · \d+月\d+日 \d\d:\d\d/;
  await desk.goto(`${house.address}/desk/unreached?due=never`);
  await expect(desk.locator('.dk-head p')).toContainText('户，');
  await desk.keyboard.press('j');
  const beside = desk.locator('[data-detail]');
  await expect(beside.locator('a[href^="tel:"]').first()).toBeVisible();
  await expect(beside.locator('[data-figure=seenBy]')).toHaveText(looking);
  await desk.goto(`${house.address}/desk/unreached`);
  await desk.getByRole('link', { name: '打电话问' }).click();
  await expect(desk.locator('.dk-numbers a').first()).toBeVisible();
  await expect(desk.locator('[data-figure=seenBy]')).toHaveText(looking);
  await desk.context().close();
});

test('P65 a call recorded at the desk counts like a visit, and the district sees the number move', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const officer = await callerBy(house.signIn.districtOfficer ?? '');
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');

  const known = await openedBy(officer);
  const command = await seated(browser, house.address, officer);
  await command.goto(`${house.address}/command`);
  await command.getByRole('button', { name: '开一轮排查' }).click();
  await command.getByRole('button', { name: '为北碚区开这一轮' }).click();
  const notYet = command.locator('[data-figure="notYet"] b');
  await expect(command.locator('[data-figure="settled"] b')).toHaveText('0', { timeout: 30_000 });
  await expect(notYet).not.toHaveText('0', { timeout: 30_000 });
  const before = numberIn(await notYet.textContent());

  const desk = await seated(browser, house.address, secretary);
  await desk.goto(`${house.address}/desk/unreached?due=never`);
  await expect(desk.locator('.dk-head p')).toContainText(`${before.toLocaleString('en')} 户，`);
  await desk.keyboard.press('j');
  await desk.getByRole('button', { name: '打过电话了，记下来' }).click();
  await desk.getByRole('button', { name: '全部正常，已问过' }).click();
  await expect(desk.getByRole('status')).toContainText('已存');
  await expect(desk.locator('.dk-head p')).toContainText(`${(before - 1).toLocaleString('en')} 户，`);

  await expect(command.locator('[data-figure="settled"] b')).toHaveText('1', { timeout: 20_000 });
  await expect(notYet).toHaveText((before - 1).toLocaleString('en'));
  expect(await command.locator('body').textContent()).not.toContain('户主');
  const [round = ''] = (await openedBy(officer)).filter((one) => !known.includes(one));
  expect((await talliesOf(secretary, round)).settled).toBe(1);

  // The same once more, and then only the rented dwellings of one community, found by part of its name.
  const again = await openedFrom(command, officer, { mode: '滚动' });
  expect(again).toMatchObject({ mode: 'rolling', follows: round, scope: {} });
  const rented = await openedFrom(command, officer, { mode: '精准', place: '缙云新居', tick: '出租户' });
  const scope = { places: [community], criteria: { dwellings: ['rented'] } };
  expect(rented).toMatchObject({ mode: 'targeted', scope });
  await expect.poll(async () => (await talliesOf(secretary, rented.round)).roster ?? 0).toBeGreaterThan(0);
  expect((await talliesOf(secretary, rented.round)).roster).toBeLessThan(before);
  await desk.goto(`${house.address}/desk/unreached?due=never&round=${again.round}`);
  await expect(desk.getByText('上轮没见到').first()).toBeVisible();

  // The other tests on this house go on with the round they know.
  const closing = recordsOf(officer);
  for (const one of [round, again.round, rented.round]) {
    const closed = closing('screening.roundClosed', { round: one }, { log: district });
    expect((await send(officer, closed)).outcomes).toMatchObject([{ outcome: 'accepted' }]);
  }
});

type Opened = { round: string; mode: string; scope: object; follows?: string };

/** On the district's screen: another round, and what was told of it. */
async function openedFrom(page: Page, officer: Caller, how: { mode: string; place?: string; tick?: string }) {
  const known = await openedBy(officer);
  await page.getByRole('button', { name: '开一轮排查' }).click();
  const form = page.getByRole('region', { name: '开一轮排查' });
  await form.getByText(how.mode, { exact: true }).click();
  if (how.place) {
    await form.getByLabel('哪些地方').fill(how.place);
    await page.getByRole('treeitem').filter({ hasText: how.place }).locator('.ant-select-tree-checkbox').click();
    await page.keyboard.press('Escape');
  }
  if (how.tick) await form.getByLabel(how.tick).check();
  await form.getByRole('button', { name: '为北碚区开这一轮' }).click();
  let found: string | undefined;
  await expect
    .poll(async () => {
      found = (await openedBy(officer)).find((one) => !known.includes(one));
      return found;
    })
    .toBeTruthy();
  const chunk = await officer.get<{ rows: { key: string; state: Opened }[] }>(`/api/logs/${district}/chunks/~`);
  return chunk.rows.find(({ key }) => key === `roundOpening/${found}`)?.state as Opened;
}

/** The rounds that the district opened. */
async function openedBy(officer: Caller): Promise<readonly string[]> {
  const chunk = await officer.get<{ rows: { key: string }[] }>(`/api/logs/${district}/chunks/~`);
  const found = chunk.rows.filter(({ key }) => key.startsWith('roundOpening/'));
  return found.map(({ key }) => key.slice('roundOpening/'.length));
}
