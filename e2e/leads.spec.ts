/** A list from an office: taken in, given to somebody, answered at a door without a network, and given back filled in. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { faultsOf } from './axe.ts';
import { phoneScreen, readyForOffline } from './door.ts';
import { callerBy, lend } from './people.ts';
import { expect, test } from './test.ts';

const file = fileURLToPath(new URL('../data/templates/leads.xlsx', import.meta.url));

test('P160 sixty leads are taken in as they were sent; one is answered at the door without a network, and the file goes back filled in', async ({
  house,
  browser,
}) => {
  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, await callerBy(house.signIn.communitySecretary ?? ''));
  const page = await desk.newPage();
  await page.goto(`${house.address}/desk/leads`);
  await page.getByRole('button', { name: '导入名单' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('main')).toContainText('60 人');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '记下 60 条' }).click();
  // Sixty records and their answers: a slow machine takes its time.
  await expect(page.locator('.ant-table-row').first()).toBeVisible({ timeout: 60_000 });
  await page.locator('.ant-table-row').filter({ hasText: '郝雪宇' }).click();
  const panel = page.locator('[data-detail]');
  await expect(panel).toContainText('湖北恩施利川');
  await panel.getByRole('combobox', { name: '派给谁' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('楼栋长', { exact: false }).first().click();
  await expect(panel).toContainText('待核查');
  expect(await faultsOf(page)).toEqual([]);

  const phone = await browser.newContext({ viewport: phoneScreen, isMobile: true, hasTouch: true, locale: 'zh-CN' });
  await lend(phone, house.address, await callerBy(house.signIn.buildingLead ?? ''));
  const door = await phone.newPage();
  await door.goto(`${house.address}/door/today`);
  await readyForOffline(door);
  await door.getByRole('button', { name: /郝雪宇/ }).click();
  await expect(door.getByRole('button', { name: '属实' })).toBeVisible();
  await phone.setOffline(true);
  await door.getByRole('button', { name: '属实' }).click();
  await expect(door.getByRole('button', { name: /郝雪宇/ })).toHaveCount(0);
  await phone.setOffline(false);
  await expect(panel).toContainText('属实');
  await phone.close();

  const [back] = await Promise.all([
    page.waitForEvent('download'),
    page.getByLabel('选上级推送的那个文件，核查结果会填进去').setInputFiles(file),
  ]);
  const book = new exceljs.Workbook();
  await book.xlsx.load(readFileSync(await back.path()) as unknown as ArrayBuffer);
  const rows = book.worksheets[0]?.getRows(4, 60) ?? [];
  const answered = rows.filter((row) => row.getCell(10).value === '属实');
  expect(answered.map((row) => row.getCell(2).value)).toEqual(['郝雪宇']);
  await desk.close();
});

test('P164 the street takes a list in at its own desk, passes each row to the community that its address names, and there it is given its door', async ({
  house,
  browser,
}) => {
  const list =
    '推送单位：演示分局\n姓名,手机号,来源地,入渝时间,疑似落脚点\n演示甲,13900001111,某地,1月17日晚,缙云新居7栋805\n演示乙,,某地,,某路9号\n';
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(office, house.address, await callerBy(house.signIn.streetOfficer ?? ''));
  const street = await office.newPage();
  await street.goto(`${house.address}/desk`);
  await expect(street.getByRole('navigation').getByRole('link', { name: '线索' })).toBeVisible();
  await expect(street.getByRole('navigation').getByRole('link', { name: '名册' })).toHaveCount(0);
  await street.getByRole('button', { name: '导入名单' }).click();
  await street
    .locator('input[type=file]')
    .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  const row = (name: string) => street.getByRole('row').filter({ hasText: name });
  await expect(row('演示甲')).toContainText('缙云新居社区居民委员会');
  await expect(row('演示乙')).toContainText('看不出是哪个社区');
  await expect(street.getByRole('checkbox', { name: '转给他们所在的社区（1 条）' })).toBeChecked();
  expect(await faultsOf(street)).toEqual([]);
  await street.getByRole('button', { name: '记下 2 条' }).click();
  await expect(street.locator('.ant-table-row').filter({ hasText: '演示甲' })).toContainText('已转出');
  await expect(street.locator('.ant-table-row').filter({ hasText: '演示乙' })).toContainText('待派单');
  await office.close();

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, await callerBy(house.signIn.communitySecretary ?? ''));
  const page = await desk.newPage();
  await page.goto(`${house.address}/desk/leads`);
  const came = page.locator('.ant-table-row').filter({ hasText: '演示甲' });
  await expect(page.locator('.ant-table-row').first()).toBeVisible();
  // What came last is due last, however many others wait.
  await page.locator('.ant-table-tbody-virtual-holder').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await came.click();
  const panel = page.locator('[data-detail]');
  await expect(panel).toContainText('名册里没有对上的门');
  await panel.getByRole('button', { name: '就是这里' }).click();
  await expect(panel.locator('.fx-told')).toContainText('805');
  await expect(panel).not.toContainText('名册里没有对上的门');
  expect(await faultsOf(page)).toEqual([]);
  await desk.close();
});
