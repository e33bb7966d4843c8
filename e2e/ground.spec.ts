/** The ground drawn anew at the desk, and many rows at once; on a building that no other test works in. */
import type { Browser, Page } from '@playwright/test';
import { type Caller, callerBy, lend, roundOf, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

const building = '7栋';

async function seated(browser: Browser, caller: Caller, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(30_000);
  await lend(context, address, caller);
  return context.newPage();
}

test('P86 a building is divided in one act whose outcome is said before, and it can be taken back', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const { movedAway: _a, movedHere: _h, ...before } = await talliesOf(secretary, round);
  const page = await seated(browser, secretary, house.address);
  await page.goto(`${house.address}/desk/ground`);
  await page.getByRole('combobox', { name: '哪一栋' }).fill(building);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /新楼栋叫什么/ }).fill(`${building}B`);

  const preview = page.getByRole('region', { name: '先看会怎样' });
  await expect(preview).toContainText(/\d+ 户 \d+ 人搬到 7栋B/);
  await expect(preview).toContainText('全轮户数不变');
  // Whoever was invited for the building is named, and asked about.
  await expect(preview).toContainText('不归他管了');
  await expect(preview.getByRole('checkbox', { name: /补授权/ }).first()).toBeChecked();
  await page.getByRole('button', { name: /^分出 \d+ 户$/ }).click();

  const done = page.getByRole('region', { name: '在这台电脑上做过的' });
  await expect(done).toContainText('已做完', { timeout: 30_000 });
  await expect(page.getByText(/全部已送达/).first()).toBeVisible({ timeout: 20_000 });
  const { movedAway = 0, movedHere = 0, ...after } = await talliesOf(secretary, round);
  expect(movedHere).toBe(movedAway);
  expect(movedHere).toBeGreaterThan(0);
  expect(after).toEqual(before);

  await page.reload();
  await done.getByRole('button', { name: '撤回' }).click();
  await expect(done).toContainText('已撤回', { timeout: 30_000 });
  await expect(page.getByText(/全部已送达/).first()).toBeVisible({ timeout: 20_000 });
  expect(await talliesOf(secretary, round)).not.toHaveProperty('movedHere', movedHere);
  await page.goto(`${house.address}/desk/residents?tab=buildings&find=${building}`);
  await expect(page.getByText(building, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(`${building}B`)).toHaveCount(0);
});

test('P87 rows are ticked by keys alone, a filter is kept, and what is copied for the group is doors and nothing else', async ({
  house,
  browser,
}) => {
  const page = await seated(browser, await callerBy(house.signIn.communityWorker ?? ''), house.address);
  await page.goto(`${house.address}/desk/unreached?find=${building}`);
  await page.getByRole('button', { name: '现在可去' }).click();
  await page.getByRole('button', { name: '存下这个筛选' }).click();
  await page.getByRole('textbox', { name: '叫什么' }).fill('七栋');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '七栋', exact: true })).toHaveAttribute('aria-pressed', 'true');

  await page.locator('.dk-head').click();
  for (const key of ['j', 'x', 'j', 'j', 'X']) await page.keyboard.press(key);
  const chosen = page.getByRole('toolbar');
  await expect(chosen).toContainText('已选 3 /');
  const names = await page
    .locator('.ant-table-row .ant-checkbox-checked')
    .locator('xpath=ancestor::*[contains(@class,"ant-table-row")]')
    .allInnerTexts();
  await chosen.getByRole('button', { name: '复制到群' }).click();
  await page.getByRole('menuitem', { name: '还没见到' }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/还没见到 3 户\n7栋：[\d-]+(、[\d-]+)*\n请在家等一等/);
  const heads = names.map((row) => row.split('\n')[1]?.trim() ?? '').filter(Boolean);
  for (const head of heads) expect(text).not.toContain(head);

  await page.goto(`${house.address}/desk/unreached`);
  await page.getByRole('button', { name: '七栋', exact: true }).click();
  await expect(page).toHaveURL(/due=now/);
});
