/** Ten seconds to take something back, with a network and without. */
import * as door from './door.ts';
import { callerBy, lend, roundOf, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

test('P61 what was saved can be taken back within ten seconds, offline too, and every number follows', async ({
  house,
  browser,
}) => {
  const office = await callerBy(house.signIn.communityWorker ?? '');
  const round = await roundOf(office);
  const before = await talliesOf(office, round);
  const context = await browser.newContext({ viewport: door.phoneScreen, isMobile: true, locale: 'zh-CN' });
  await lend(context, house.address, await callerBy(house.signIn.buildingLead ?? ''));
  const page = await context.newPage();
  await page.goto(`${house.address}/door`);
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '楼栋' }).click();
  await page.getByRole('listitem').getByRole('link').first().click();
  await door.readyForOffline(page);
  const atFirst = await door.figuresOf(page);

  for (const offline of [false, true]) {
    await context.setOffline(offline);
    await door.tap(page, /^下一户 /);
    const title = await door.doorShown(page).innerText();
    await door.recordPlainly(page);
    await door.tap(page, '撤销');
    await expect(door.doorShown(page)).toHaveText(title);
    await expect(page.getByRole('button', { name: door.plainEnding })).toBeVisible();
    await door.tap(page, '返回');
    expect(await door.figuresOf(page)).toEqual(atFirst);
  }
  await context.setOffline(false);
  await expect(door.network(page)).toContainText('全部已送达', { timeout: 20_000 });
  expect(await talliesOf(office, round)).toEqual(before);

  // A visit and its undoing are two records each: nothing is ever removed.
  await door.tap(page, /^下一户 /);
  await door.recordPlainly(page);
  await expect(door.network(page)).toContainText('全部已送达');
  await expect
    .poll(async () => (await talliesOf(office, round)).householdVisits)
    .toBe((before.householdVisits ?? 0) + 1);
  await context.close();
});
