/** From the desk into somebody's hand, through WeChat; and out of it again when the phone is lost. */
import type { Page } from '@playwright/test';
import * as door from './door.ts';
import { callerBy, lend, pin, typeDigits } from './people.ts';
import { expect, test } from './test.ts';

const weChat =
  'Mozilla/5.0 (Linux; Android 13; V2055A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160083 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F35) WeChat/arm64 NetType/4G Language/zh_CN';
const phone = { viewport: door.phoneScreen, isMobile: true, locale: 'zh-CN' };

test('P63 an invitation opened in WeChat leads to the door in four taps, to the buildings invited for and no others; a lost phone is locked', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, secretary);
  const office = await desk.newPage();
  await office.goto(`${house.address}/desk/people`);
  await office.getByRole('button', { name: '邀请一个人' }).click();
  await office.getByLabel('姓名', { exact: true }).fill('试网格员');
  await office.getByLabel('选几个').click();
  for (const name of ['2幢', '5幢']) await office.getByTitle(name, { exact: true }).click();
  await office.keyboard.press('Escape');
  const answered = office.waitForResponse(/\/api\/invitations$/);
  await office.getByRole('button', { name: '生成邀请' }).click();
  const { link } = (await (await answered).json()) as { link: string };
  await expect(office.getByRole('img', { name: /试网格员/ })).toBeVisible();

  const inWeChat = await browser.newContext({ ...phone, userAgent: weChat });
  const told = await inWeChat.newPage();
  await told.goto(link);
  await expect(told.getByRole('heading', { name: '请换到浏览器里打开' })).toBeVisible();
  await expect(told.getByText('选“在浏览器打开”')).toBeVisible();
  const digits = (await told.getByText(/^\d{3} \d{3}$/).innerText()).replace(' ', '');
  await inWeChat.close();

  const own = await browser.newContext(phone);
  const page = await own.newPage();
  await page.goto(`${house.address}/join`);
  await typeDigits(page, digits);
  await expect(page.getByText('试网格员，你好')).toBeVisible();
  await typeDigits(page, pin);
  await expect(page.getByRole('group', { name: '再输一遍' })).toBeVisible();
  await typeDigits(page, pin);
  const taps = countingTaps(page);
  await taps('开始');
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
  await taps(/^从 .* 开始/);
  await expect(door.doorShown(page)).toHaveText(/^(2幢|5幢) /);
  expect(taps.made(), 'after the digits').toBeLessThanOrEqual(4);
  await door.recordPlainly(page);
  await door.tap(page, '返回');
  await page.goto(`${house.address}/door/buildings`);
  await expect(page.getByText('我负责的 2 栋')).toBeVisible();
  await expect(page.getByRole('listitem').getByRole('link')).toHaveText([/^2幢/, /^5幢/]);

  // What it records from now on stays on the phone, until the desk has locked it.
  await door.readyForOffline(page);
  await own.setOffline(true);
  await page.getByRole('listitem').getByRole('link').first().click();
  await door.tap(page, /^下一户 /);
  const late = await door.doorShown(page).innerText();
  await door.recordPlainly(page);
  await expect(door.network(page)).toContainText('1 条未送');

  await office.getByRole('button', { name: '好了' }).click();
  await office.getByRole('textbox', { name: /姓名/ }).fill('试网格员');
  await office.getByRole('main').getByText('试网格员').click();
  await office.getByRole('button', { name: '手机丢了，停用' }).click();
  await office.getByRole('tooltip').getByRole('button', { name: '是' }).click();
  await expect(office.getByText('已停用').first()).toBeVisible();
  await expect(door.network(office)).toContainText('全部已送达');

  await own.setOffline(false);
  await expect(page.getByRole('heading', { name: '这部手机已被停用' })).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByRole('heading', { name: '这部手机已被停用' })).toBeVisible();
  await expect(page.getByText(late)).toHaveCount(0);

  await office.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: /^待办/ }).click();
  await office.getByText(/^没入账 \d+$/).click();
  const kept = office.getByRole('listitem').filter({ hasText: '试网格员' });
  await expect(kept).toContainText(late);
  await expect(kept).toContainText('等你确认');
  await desk.close();
  await own.close();
});

function countingTaps(page: Page) {
  let made = 0;
  const one = async (name: string | RegExp) => {
    made += 1;
    await door.tap(page, name);
  };
  return Object.assign(one, { made: () => made });
}
