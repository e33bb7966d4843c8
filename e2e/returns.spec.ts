/** Somebody away: written down, told the advice, registering by a link, back, registered, and what the policy sets. */
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { faultsOf } from './axe.ts';
import { phoneScreen } from './door.ts';
import { callerBy, community, lend } from './people.ts';
import { expect, test } from './test.ts';

const day = (inDays: number) => new Date(Date.now() + (8 + 24 * inDays) * 3_600_000).toISOString().slice(0, 10);

test('P163 somebody away is told the advice in one tap, registers by a link before coming, is registered on arrival, and what the policy sets leads to the proposal', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, secretary);
  const page = await desk.newPage();
  await page.goto(`${house.address}/desk/returns`);
  await page.getByRole('button', { name: '记一人' }).click();
  const panel = page.locator('[data-detail]');
  await panel.getByRole('combobox', { name: '住在哪一户（可不填）' }).fill('8幢 701');
  await page.locator('.ant-select-dropdown:visible .ant-select-item').first().click();
  await panel.getByRole('combobox', { name: '是哪一位' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item').first().click();
  await panel.getByRole('button', { name: '外地' }).click();
  expect(await faultsOf(page)).toEqual([]);
  await panel.getByRole('button', { name: '记下' }).click();
  await expect(panel).toContainText('未联系');
  // What to tell them stands there; whoever was spoken with was told.
  await expect(panel).toContainText('请尽量延后返程');
  await panel.getByRole('button', { name: '接了，同意' }).click();
  await expect(panel).toContainText('已告知');
  expect(await faultsOf(page)).toEqual([]);

  const person = new URL(page.url()).searchParams.get('at');
  const { link } = await secretary.post<{ link: string }>(`/api/logs/${community}/returns/links`, { person });
  const theirs = await browser.newContext({ viewport: phoneScreen, isMobile: true, hasTouch: true, locale: 'zh-CN' });
  const phone = await theirs.newPage();
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: '返程登记' })).toBeVisible();
  // The link is theirs: they need not say who they are.
  await expect(phone.getByLabel('姓名', { exact: true })).toHaveCount(0);
  await phone.getByRole('button', { name: '风险地区' }).click();
  await expect(phone.getByRole('status').first()).toContainText('请暂缓返渝');
  await phone.getByLabel('打算哪天到').fill(day(3));
  await phone.getByRole('button', { name: '火车' }).click();
  await phone.getByLabel('车次、航班或车牌').fill('G1234');
  const send = phone.getByRole('button', { name: '告诉社区' });
  await expect(send).toBeDisabled();
  for (const question of await phone.locator('.fx-yes-no').all()) await question.getByRole('button').first().click();
  expect(await faultsOf(phone)).toEqual([]);
  await send.click();
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(phone.getByRole('main')).toContainText('第一时间到');
  await theirs.close();

  await expect(panel).toContainText('计划返程');
  await expect(panel).toContainText('G1234');
  await panel.getByRole('button', { name: '已经回来了' }).click();
  await expect(panel).toContainText('已返未登记');
  await panel.getByRole('button', { name: '登记', exact: true }).click();
  // What they said before stands there; the three questions are asked anew.
  await expect(panel.getByLabel('车次、航班或车牌')).toHaveValue('G1234');
  await expect(panel.getByText('来之前自己说：没有')).toHaveCount(3);
  const questions = panel.locator('.fx-yes-no');
  await questions.nth(0).getByRole('button', { name: '有', exact: true }).click();
  for (const n of [1, 2]) await questions.nth(n).getByRole('button', { name: '没有' }).click();
  await panel.getByLabel('现在体温 °C（量了再填）').fill('36.4');
  await expect(panel.getByRole('status')).toContainText('按政策：居家观察');
  expect(await faultsOf(page)).toEqual([]);
  await panel.locator('form').getByRole('button', { name: '登记' }).click();
  await expect(panel).toContainText('措施待落实：居家观察');

  await page.goto(`${house.address}/desk/ledgers`);
  const ledger = page.locator('section').filter({ hasText: '返（来）碚人员登记表' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    ledger.getByRole('button', { name: '导出 .xlsx' }).click(),
  ]);
  const book = new exceljs.Workbook();
  await book.xlsx.load(readFileSync(await file.path()) as unknown as ArrayBuffer);
  const row = book.worksheets[0]?.getRow(4);
  expect(row?.getCell(6).value).toBe('风险地区');
  expect(row?.getCell(13).value).toBe('居家隔离观察');

  await page.goto(`${house.address}/desk/returns?at=${person}&show=measure`);
  await panel.getByRole('link', { name: '提出居家隔离 ›' }).click();
  await expect(panel).toContainText('提出居家隔离');
  await expect(panel.locator('.dk-asked').filter({ has: page.getByRole('checkbox', { checked: true }) })).toContainText(
    '风险地区返回',
  );
  await desk.close();
});
