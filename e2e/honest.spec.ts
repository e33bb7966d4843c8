/** A phone that is full, and two pages of one phone: nothing lost, nothing doubled, said in words. */
import * as door from './door.ts';
import { callerBy, lend, roundOf, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

test('P88 a full phone says that nothing was saved and keeps the sheet; two pages send what both wrote, once', async ({
  house,
  browser,
}) => {
  const office = await callerBy(house.signIn.communityWorker ?? '');
  const round = await roundOf(office);
  const before = (await talliesOf(office, round)).householdVisits ?? 0;
  const context = await browser.newContext({ viewport: door.phoneScreen, isMobile: true, locale: 'zh-CN' });
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
