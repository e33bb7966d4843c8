/** Ground without a roster: compounds made at the desk, and a building laid out, put into one and asked, all without a network. */
import { buildingId } from '@fangxian/domain/places';
import type { Browser, Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import * as door from './door.ts';
import { type Caller, callerBy, community, lend, rowsOf } from './people.ts';
import { ownBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';

let secretary: Caller;
test.beforeAll(async ({ house }) => {
  secretary = await callerBy(house.signIn.communitySecretary ?? '');
});

async function desk(browser: Browser, address: string, path: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  await lend(context, address, secretary);
  const page = await context.newPage();
  await page.goto(`${address}${path}`);
  return page;
}

/** Who answers for one grid of the community, and may lay out in it. */
async function gridWorker(): Promise<{ caller: Caller; grid: string }> {
  const row = (await rowsOf(secretary, '')).find(({ key, state }) => key.startsWith('grid/') && state);
  const grid = row?.key.slice('grid/'.length) ?? '';
  const grants = [{ role: 'gridWorker', scope: { place: community, grids: [grid] } }];
  const { link } = await secretary.post<{ link: string }>('/api/invitations', { name: '试画楼', grants });
  return { caller: await callerBy(link), grid };
}

const buildingOf = async (building: string) =>
  (await rowsOf(secretary, building)).find(({ key }) => key === `building/${building}`)?.state;

test('P196 at the desk a courtyard is made, filled, renamed, and ended when it is empty', async ({
  house,
  browser,
}) => {
  const { building, name } = await ownBuilding(secretary, '661');
  const page = await desk(browser, house.address, '/desk/residents?tab=compounds');
  const main = page.getByRole('main');
  const line = (called: string) => main.getByRole('row').filter({ hasText: called });
  const fresh = page.getByLabel('新的小区、院落、村叫什么');
  await fresh.fill('试大院');
  await main.getByRole('button', { name: '加上' }).click();
  await expect(line('试大院')).toContainText('院落');
  await fresh.fill(' 试 大 院');
  await expect(main.getByText('“试大院”已经有了。')).toBeVisible();
  await expect(main.getByRole('button', { name: '加上' })).toBeDisabled();
  await fresh.fill('');
  expect(await faultsOf(page)).toEqual([]);

  await page.goto(`${house.address}/desk/residents?tab=buildings&find=${name}&at=${building}`);
  await page.locator('[data-detail]').getByRole('combobox', { name: '放进哪个小区、院落' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('试大院').click();
  await expect(main.locator('.ant-table-row').filter({ hasText: name })).toContainText('试大院');

  await page.goto(`${house.address}/desk/residents?tab=compounds`);
  await expect(line('试大院')).toContainText(name);
  await expect(line('试大院').getByRole('button', { name: '撤销这一处' })).toHaveCount(0);
  await line('试大院').getByRole('button', { name: '改名' }).click();
  await page.getByLabel('新名称').fill('试花园');
  await main.getByRole('button', { name: '存', exact: true }).click();
  await expect(line('试花园')).toContainText(name);
  await expect(line('试大院')).toHaveCount(0);
  await expect.poll(() => buildingOf(building)).toMatchObject({ compound: '试花园' });

  await page.goto(`${house.address}/desk/residents?tab=buildings&find=${name}&at=${building}`);
  await page.locator('[data-detail]').getByRole('combobox', { name: '放进哪个小区、院落' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('不在小区、院落里').click();
  await expect.poll(() => buildingOf(building)).not.toHaveProperty('compound');
  await page.goto(`${house.address}/desk/residents?tab=compounds`);
  await line('试花园').getByRole('button', { name: '撤销这一处' }).click();
  await expect(line('试花园')).toHaveCount(0);
  // Not only on this screen: opened anew, it is not offered either.
  await expect(door.network(page)).toContainText('全部已送达');
  await page.reload();
  await expect(fresh).toBeVisible();
  await expect(door.network(page)).toContainText('全部已送达');
  await expect(line('试花园')).toHaveCount(0);
  await page.context().close();
});

test('P199 without a network a building is laid out in a new compound and a door of it covered; back online the desk has all of it', async ({
  house,
  browser,
}, testInfo) => {
  const { caller, grid } = await gridWorker();
  const phone = await door.openPhone(testInfo);
  await lend(phone, house.address, caller);
  const page = await door.onlyPage(phone);
  await page.goto(`${house.address}/door/buildings`);
  await door.readyForOffline(page);

  await phone.setOffline(true);
  await door.tap(page, '＋ 画一栋楼');
  const name = page.getByLabel('叫什么（门口写的那样）');
  await name.fill('66栋');
  await door.tap(page, '＋ 新的');
  await expect(page.getByRole('button', { name: '先写小区、院落或村的名字' })).toBeDisabled();
  await page.getByLabel('新的叫什么').fill('试断网新居');
  // A name that says where it stands is believed, as it is in a roster; whoever chose otherwise is told.
  await name.fill('某某苑66栋');
  await expect(page.getByText('名字里写的是“某某苑”，就算在那里')).toBeVisible();
  await name.fill('66栋');
  await expect(page.getByText('名字里写的是')).toHaveCount(0);
  await door.tap(page, '画好了，共 64 户');
  await expect(door.doorShown(page)).toHaveText('66栋');
  await expect(page.getByText(/试断网新居/)).toBeVisible();
  await expect(door.network(page)).toContainText('未送');
  await door.tap(page, '下一户 101 ›');
  await expect(door.doorShown(page)).toHaveText(/ 101$/);
  await door.atHumanPace(page);
  await door.tap(page, '2人');
  await door.record(page, '全部正常，已问过');
  await door.tap(page, '返回');
  expect(await door.figuresOf(page)).toEqual({ settled: 1, tried: 0, notYet: 63, of: 64 });

  // The page is opened anew where there is no signal: it is all still there.
  await page.reload();
  await expect(door.doorShown(page)).toHaveText('66栋');
  expect(await door.figuresOf(page)).toEqual({ settled: 1, tried: 0, notYet: 63, of: 64 });
  await expect(door.network(page)).toContainText('未送');

  const office = await desk(browser, house.address, '/desk/residents?tab=compounds');
  await expect(office.getByLabel('新的小区、院落、村叫什么')).toBeVisible();
  await expect(door.network(office)).toContainText('全部已送达');
  await expect(office.getByText('试断网新居')).toHaveCount(0);
  await phone.setOffline(false);
  await expect(door.network(page)).toContainText('全部已送达');
  const line = office.getByRole('main').getByRole('row').filter({ hasText: '试断网新居' });
  await expect(line).toContainText('66栋');
  await expect(line).toContainText('64');
  const building = buildingId(community, '试断网新居/66');
  expect(await buildingOf(building)).toMatchObject({ name: '66栋', compound: '试断网新居', grid });
  await office.goto(`${house.address}/desk/unreached?building=${building}&show=all`);
  await expect(office.locator('.ant-table-row').filter({ hasText: '101' }).first()).toContainText('已核清');
  await office.context().close();
  await phone.close();
});
