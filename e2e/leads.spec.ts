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
