/** A sheet filled in on paper, typed back by the keyboard alone. */
import { faultsOf } from './axe.ts';
import { callerBy, lend, roundOf } from './people.ts';
import { quietBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';

test('P95 a building’s sheet is typed back with digits and Enter, and a line that cannot be meant says so at once', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const { building } = await quietBuilding(secretary, round, 2);
  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, secretary);
  const page = await desk.newPage();
  // Where the code on the printed sheet leads.
  await page.goto(`${house.address}/desk/paper?building=${building}`);
  const inputs = page.locator('.dk-typeback input');
  await expect(inputs.nth(2)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('combobox', { name: '谁上门问的' }).click();
  await page.keyboard.press('Enter');
  expect(await faultsOf(page)).toEqual([]);

  await inputs.nth(0).focus();
  await page.keyboard.type('1 911');
  await page.keyboard.press('Enter');
  await expect(inputs.nth(1)).toBeFocused();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await page.keyboard.type('11 392');
  await page.keyboard.press('Enter');
  const rows = page.locator('.dk-typeback tr');
  await expect(rows.nth(0)).toContainText('亲属代答，本人同意');
  await expect(rows.nth(1)).toContainText('代答写 91 亲属');
  await expect(rows.nth(2)).toContainText('说正常，可是体温高');
  await expect(page.getByRole('main').getByRole('status')).toContainText('2 行要改');
  expect(await faultsOf(page)).toEqual([]);
  await inputs.nth(1).fill('8');
  await inputs.nth(2).fill('');
  const addresses = await rows.locator('th').allInnerTexts();
  await page.getByRole('button', { name: '记下 2 户' }).click();
  await expect(page.getByText('2 户已存')).toBeVisible();
  // What is typed in stays where it is on the sheet, emptied.
  await expect(inputs.nth(0)).toHaveValue('');
  expect(await rows.locator('th').allInnerTexts()).toEqual(addresses);

  await page.goto(`${house.address}/desk/unreached?show=all&building=${building}`);
  await page.getByRole('textbox', { name: /查找门牌/ }).fill(addresses[1] ?? '');
  await expect(page.getByRole('main')).toContainText('没人');
  await page.getByRole('textbox', { name: /查找门牌/ }).fill(addresses[0] ?? '');
  await expect(page.getByRole('main')).toContainText(/已核清|空置/);
  await desk.close();
});

test('P177 half a sheet is there again when the page was closed, says so in English too, and can be begun anew', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const { building } = await quietBuilding(secretary, await roundOf(secretary), 3);
  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await lend(desk, house.address, secretary);
  const page = await desk.newPage();
  await page.goto(`${house.address}/desk/paper?building=${building}`);
  const first = page.locator('.dk-typeback input').first();
  await first.fill('61 921');
  await page.getByLabel('Date and time on the sheet').fill('2026-01-02T09:30');
  await expect(page.locator('.dk-typeback tr').first()).toContainText('A neighbour spoke for them: they agree');
  await page.reload();
  await expect(first).toHaveValue('61 921', { timeout: 60_000 });
  await expect(page.getByLabel('Date and time on the sheet')).toHaveValue('2026-01-02T09:30');
  await expect(page.getByText('Carried on from last time')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(first).toHaveValue('');
  await desk.close();
});
