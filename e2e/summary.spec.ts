/** The evening: the day told in figures and words, and doors drawn by lot, asked again without a network. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SummaryTold } from '@fangxian/domain/exchange';
import exceljs from 'exceljs';
import * as door from './door.ts';
import { callerBy, community, lend, recordsOf, roundOf, rowsOf, send, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

const wide = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };

test('P76 the day is told in the same figures on the page, in the text for the group and in the office’s form', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const told = await secretary.get<SummaryTold>(`/api/summary?root=${community}&round=${round}`);
  const context = await browser.newContext({ ...wide, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: house.address });
  await lend(context, house.address, secretary);
  const page = await context.newPage();
  await page.goto(`${house.address}/desk/summary?round=${round}`);
  const total = page.locator('tr[data-total]');
  await expect(total.locator('td').first()).toHaveText(told.self.day.householdVisits.toLocaleString('en'), {
    timeout: 60_000,
  });

  await page.getByRole('button', { name: '复制文字' }).click();
  await expect(page.getByText('已复制，可以贴到群里')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const number = (n: number) => n.toLocaleString('en');
  expect(text).toContain(`今日排查 ${number(told.self.day.householdVisits)} 户次`);
  expect(text).toContain(`未访 ${number(told.self.notYet)} 户`);
  expect(text).not.toMatch(/栋|室|发热|关注/);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '填街道日报表' }).click(),
  ]);
  await expect(page.getByText(/^没动：.*卡点数/)).toBeVisible();
  const book = new exceljs.Workbook();
  await book.xlsx.load((await readFile(await download.path())) as unknown as ArrayBuffer);
  const row = book.worksheets[0]?.getRow(5).values as unknown[];
  const { self } = told;
  // The columns of home quarantine come after these; who is in care in this house depends on other stories.
  expect(row.slice(1, 8)).toEqual([
    ...[self.name, self.households, self.day.householdVisits, self.day.personVisits],
    ...[self.soFar.householdVisits, self.soFar.personVisits, self.notYet],
  ]);
  await context.close();
});

test('P77 doors drawn by lot are asked again without a network, and the desk reads both findings side by side', async ({
  house,
  browser,
}, testInfo) => {
  test.setTimeout(120_000);
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const lead = await callerBy(house.signIn.buildingLead ?? '');
  const round = await roundOf(secretary);
  const [building = ''] = lead.session.grants.flatMap(({ scope }) => scope.buildings ?? []);
  const rows = await rowsOf(secretary, building);
  const household = wellOfTwo(rows, round);
  const before = await talliesOf(secretary, round);
  const check = randomUUID();
  const drawn = { check, round, seed: 'a lot', of: 1, households: [household] };
  const told = await send(secretary, recordsOf(secretary)('screening.spotCheckDrawn', drawn));
  expect(told.outcomes).toMatchObject([{ outcome: 'accepted' }]);

  const phone = await door.openPhone(testInfo);
  await lend(phone, house.address, lead);
  const page = await door.onlyPage(phone);
  await page.goto(`${house.address}/door/today`);
  await door.readyForOffline(page);
  await phone.setOffline(true);
  await page
    .getByRole('region', { name: '抽查，再问一次 1 户' })
    .getByRole('button', { name: /再问一次/ })
    .click();
  const people = page.locator('.spot-people li');
  await people.nth(0).getByRole('button', { name: '正常' }).click();
  await people.nth(1).getByRole('button', { name: '外出' }).click();
  await page.getByRole('button', { name: '多一个' }).click();
  await page.getByRole('button', { name: '记下：问到 2 人，住 3 人' }).click();
  await expect(page.getByText('抽查已保存')).toBeVisible();
  await expect(page.getByText('抽查，再问一次')).toHaveCount(0);
  await phone.setOffline(false);
  await expect(door.network(page)).toContainText('全部已送达', { timeout: 20_000 });
  await phone.close();

  expect(await talliesOf(secretary, round)).toEqual(before);
  const context = await browser.newContext(wide);
  await lend(context, house.address, secretary);
  const desk = await context.newPage();
  await desk.goto(`${house.address}/desk/rounds?spot=${round}`);
  const line = desk.locator('tr[data-verdict="differs"]');
  await expect(line).toContainText('≠ 不一致', { timeout: 60_000 });
  await expect(line.locator('td').nth(1)).toContainText(/2 人，.+ 正常/);
  await expect(line.locator('td').nth(2)).toContainText(/3 人，.+ 外出/);
  await expect(desk.getByText('问了 1/1 户，答上的 1 户里 0 户一致')).toBeVisible();
  await context.close();
});

/** A household of two, both well when they were asked at their door. */
function wellOfTwo(rows: Awaited<ReturnType<typeof rowsOf>>, round: string): string {
  const found = rows.find(({ key, state }) => {
    if (!key.startsWith(`coverage/${round}:`)) return false;
    const { end, persons, lastChannel } = state as { end: string; persons: { state: string }[]; lastChannel: string };
    return (
      end === 'accounted' &&
      lastChannel === 'door' &&
      persons.length === 2 &&
      persons.every(({ state: was }) => was === 'well')
    );
  });
  return found?.key.split(':')[1] ?? '';
}
