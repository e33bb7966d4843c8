/** One sentence, spoken in a stairwell. */
import * as door from './door.ts';
import { callerBy, lend } from './people.ts';
import { expect, test } from './test.ts';

const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

test('P83 a sentence spoken at a door without a network is heard at the desk once there is one', async ({
  house,
  browser,
}, testInfo) => {
  const phone = await door.openPhone(testInfo, { flags: microphone });
  await lend(phone, house.address, await callerBy(house.signIn.communityWorker ?? ''));
  const page = await door.onlyPage(phone);
  await page.goto(`${house.address}/door/buildings`);
  await door.openBuilding(page, '8幢');
  await door.readyForOffline(page);
  await phone.setOffline(true);
  await door.tap(page, /^下一户 /);
  const address = page.url();
  await door.tap(page, /录一句话/);
  await door.tap(page, /^■ 停/);
  await expect(page.getByRole('button', { name: /^▶ 听/ })).toBeVisible();
  await door.recordPlainly(page);
  await expect(door.network(page)).toContainText('1 条未送');
  await phone.setOffline(false);
  await expect(door.network(page)).toContainText('全部已送达', { timeout: 20_000 });
  await phone.close();

  const desk = await browser.newContext({ viewport: door.phoneScreen, locale: 'zh-CN' });
  await lend(desk, house.address, await callerBy(house.signIn.communitySecretary ?? ''));
  const office = await desk.newPage();
  await office.goto(address);
  await office.getByRole('button', { name: /^▶ 听 1 秒/ }).click();
  // What was spoken so briefly may be over before anybody looks.
  await expect(office.getByRole('button', { name: /^(■ 正在放|▶ 再听)/ })).toBeVisible();
  await desk.close();
});
