/** A household goes to another community: one desk hands it over, the other takes it in, and both see where it is. */
import { randomUUID } from 'node:crypto';
import { buildingId } from '@fangxian/domain/places';
import type { Browser } from '@playwright/test';
import { type Caller, callerBy, community, lend, recordsOf, send } from './people.ts';
import { expect, test } from './test.ts';

const there = '500109007014';
const building = (log: string) => buildingId(log, '迁1');

/** A building of its own in a community, with one household in it, so that no other test depends on it. */
async function doorIn(desk: Caller, log: string, names: readonly string[]) {
  const make = recordsOf(desk);
  const household = randomUUID();
  const persons = names.map((name) => ({ person: randomUUID(), name, phone: '13900007771' }));
  const layout = { shape: 'list' };
  const laidOut = { building: building(log), key: '迁1', name: '迁1栋', kind: 'lane', layout };
  const door = { household, building: building(log), door: { label: '101' }, dwellingState: 'unknown', source: 'desk' };
  const told = await send(
    desk,
    make('places.buildingListed', laidOut, { log, event: 'base' }),
    make('residents.householdListed', { ...door, persons }, { log, event: 'base' }),
  );
  for (const one of told.outcomes) expect(one).toMatchObject({ outcome: 'accepted' });
  return household;
}

async function deskOf(browser: Browser, address: string, desk: Caller) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(context, address, desk);
  const page = await context.newPage();
  return { page, context };
}

test('P85 the desk of one community hands a household over, and the desk of the other takes it in', async ({
  house,
  browser,
}) => {
  test.setTimeout(90_000);
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const officer = await callerBy(house.signIn.districtOfficer ?? '');
  const grants = [{ role: 'communitySecretary', scope: { place: there } }];
  const invited = await officer.post<{ link: string }>('/api/invitations', { name: '试邻社区书记', grants });
  const neighbour = await callerBy(invited.link);
  const household = await doorIn(secretary, community, ['试迁甲', '试迁乙']);
  await doorIn(neighbour, there, []);

  const here = await deskOf(browser, house.address, secretary);
  await here.page.goto(`${house.address}/desk/residents?at=${household}`);
  await here.page.getByRole('button', { name: '搬走、去世、重复' }).click({ timeout: 30_000 });
  await here.page.getByRole('button', { name: '搬到别的社区' }).click();
  await here.page.getByRole('combobox', { name: '搬到哪个社区' }).fill(there);
  await here.page.locator('.ant-select-item-option').first().click();
  await here.page.getByRole('button', { name: '转过去' }).click();
  await expect(here.page.getByText(/^试迁甲、试迁乙：转往/)).toBeVisible();

  const next = await deskOf(browser, house.address, neighbour);
  await next.page.goto(`${house.address}/desk/moves`);
  await next.page.getByRole('button', { name: /^试迁甲、试迁乙/ }).click({ timeout: 30_000 });
  await next.page.getByRole('combobox', { name: '门牌、户主姓名' }).click();
  await next.page.locator('.ant-select-item-option', { hasText: '101' }).click();
  await next.page.getByRole('button', { name: '接收', exact: true }).click();
  await expect(next.page.getByText(/^试迁甲、试迁乙：已接收到/)).toBeVisible();
  await expect(next.page.getByText('没有等接收的人')).toBeVisible();

  // The old community reads where they went, the new one where they came from.
  await here.page.goto(`${house.address}/desk/moves?tab=past`);
  await expect(here.page.getByText('试迁甲、试迁乙 →')).toBeVisible({ timeout: 30_000 });
  await expect(here.page.getByText(/那边已接收/)).toBeVisible();
  await next.page.goto(`${house.address}/desk/residents?find=${encodeURIComponent('试迁甲')}&tab=persons`);
  await next.page.getByText('试迁甲').first().click({ timeout: 30_000 });
  await expect(next.page.getByText(/^试迁甲：.*转入$/)).toBeVisible();
  await Promise.all([here.context.close(), next.context.close()]);
});
