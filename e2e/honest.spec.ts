/** A phone that is full, or given less to look after; two pages of one phone: nothing lost, nothing doubled, said in words. */
import type { Page } from '@playwright/test';
import * as door from './door.ts';
import { callerBy, invited, lend, roundOf, talliesOf } from './people.ts';
import { ownBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';

const phone = { viewport: door.phoneScreen, isMobile: true, locale: 'zh-CN' };

test('P88 a full phone says that nothing was saved and keeps the sheet; two pages send what both wrote, once', async ({
  house,
  browser,
}) => {
  const office = await callerBy(house.signIn.communityWorker ?? '');
  const round = await roundOf(office);
  const before = (await talliesOf(office, round)).householdVisits ?? 0;
  const context = await browser.newContext(phone);
  await lend(context, house.address, await callerBy(house.signIn.buildingLead ?? ''));
  const page = await context.newPage();
  await page.goto(`${house.address}/door`);
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '楼栋' }).click();
  await page.getByRole('listitem').getByRole('link').first().click();
  await door.readyForOffline(page);

  await door.tap(page, /^下一户 /);
  const title = await door.doorShown(page).innerText();
  // What a browser throws when the disk is full.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { roomAgain: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await door.atHumanPace(page);
  await door.tap(page, door.plainEnding);
  await expect(page.getByRole('alert')).toContainText('这一户还没有存上');
  await expect(page.getByRole('button', { name: /手机存满了/ })).toBeVisible();
  await expect(door.doorShown(page)).toHaveText(title);
  await page.evaluate(() => (globalThis as unknown as { roomAgain: () => void }).roomAgain());
  await door.recordPlainly(page);
  await expect(page.getByRole('button', { name: /手机存满了/ })).toHaveCount(0);

  await context.setOffline(true);
  await door.recordPlainly(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await door.recordPlainly(second);
  await expect(door.network(page)).toContainText('2 条未送');
  await page.close();
  await context.setOffline(false);
  await expect(door.network(second)).toContainText('全部已送达', { timeout: 20_000 });
  await expect.poll(async () => (await talliesOf(office, round)).householdVisits).toBe(before + 3);
  await context.close();
});

test('P182 what was written where somebody answers no longer is sent and counted; the doors leave the phone, and it says so', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const [stays, goes] = [await ownBuilding(secretary, '92'), await ownBuilding(secretary, '93')];
  const worker = await invited(secretary, '试收回', [stays.building, goes.building]);
  const context = await browser.newContext(phone);
  await lend(context, house.address, worker);
  const page = await context.newPage();
  await page.goto(`${house.address}/door/buildings`);
  await expect(page.getByText('我负责的 2 栋')).toBeVisible();
  await door.readyForOffline(page);
  const before = (await talliesOf(secretary, round)).householdVisits ?? 0;
  await context.setOffline(true);
  for (const { name } of [stays, goes]) await firstDoorOf(page, house.address, name);

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, secretary);
  const office = await desk.newPage();
  await office.goto(`${house.address}/desk/people`);
  await office.getByRole('textbox', { name: /姓名/ }).fill('试收回');
  await office.getByRole('main').getByText('试收回').click();
  await office.getByRole('button', { name: /收回一处/ }).click();
  await office.getByRole('menuitem', { name: goes.name, exact: true }).click();
  await expect(office.getByRole('tooltip')).toContainText(`收回${goes.name}：立刻不归他管`);
  await office.getByRole('tooltip').getByRole('button', { name: '是' }).click();
  await expect(office.getByText(`${goes.name}已收回`)).toBeVisible();
  await expect(door.network(office)).toContainText('全部已送达');
  await desk.close();

  // Nobody could tell the phone: one more, where they answer no longer.
  await firstDoorOf(page, house.address, goes.name);
  await expect(door.network(page)).toContainText('3 条未送');
  await context.setOffline(false);
  const line = page.getByRole('button', { name: /1 条没有入账，请看.*有话要说，请点开/ });
  await expect(line).toBeVisible({ timeout: 20_000 });
  await expect.poll(async () => (await talliesOf(secretary, round)).householdVisits).toBe(before + 2);
  await page.goto(`${house.address}/door/buildings`);
  await expect(page.getByText('我负责的 1 栋')).toBeVisible();
  await expect(page.getByRole('listitem').getByRole('link')).toHaveText([new RegExp(`^${stays.name}`)]);
  await context.close();
});

async function firstDoorOf(page: Page, address: string, building: string): Promise<void> {
  await page.goto(`${address}/door/buildings`);
  await door.openBuilding(page, building);
  await door.tap(page, /^下一户 /);
  await door.recordPlainly(page);
}
