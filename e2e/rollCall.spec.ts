/** A roll call (接龙) pasted from a chat group: read, looked through, recorded; what fits nobody stays to be looked at. */
import { faultsOf } from './axe.ts';
import { callerBy, lend, roundOf } from './people.ts';
import { endOf, quietBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';

test('P94 a pasted roll call is recorded line by line, and a line that fits nobody is kept, with the reason', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const { building, name, doors } = await quietBuilding(secretary, round, 1);
  const [first, second, third] = doors;
  if (!first || !second || !third) throw new Error('too few live there');
  const written = (door: typeof first) => `${name}${door.stairwell}单元${door.label}`;
  const nobody = `4. ${name}9单元9999 全家正常`;
  const text = [
    '#接龙',
    `1. ${written(first)} ${first.persons.length}人都好`,
    `2、${written(second)} 全家正常 36.5`,
    `3. ${written(third)} 全家正常 39.2`,
    nobody,
  ].join('\n');

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, secretary);
  const page = await desk.newPage();
  await page.goto(`${house.address}/desk/rollCall`);
  const pasted = page.getByRole('textbox', { name: '接龙内容' });
  await expect(pasted).toBeVisible({ timeout: 60_000 });
  await pasted.fill(text);
  await page.getByRole('button', { name: '认一认' }).click();
  const line = (start: string) => page.locator('.dk-rollcall tbody tr', { hasText: start });
  await expect(page.getByRole('main').getByRole('status')).toContainText('认出 4 条，2 条可以直接记，2 条要你看');
  await expect(line('9999')).toContainText('名册里没有这个门牌');
  await expect(line('39.2')).toContainText('说正常，可是体温高');
  await page.getByRole('button', { name: '亲属' }).click();
  await page.getByRole('button', { name: '本人同意' }).click();
  expect(await faultsOf(page)).toEqual([]);
  // Half a review outlives the page.
  await page.reload();
  await expect(page.getByText('上次没填完，接着填就行')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '记下 2 户' }).click();
  await expect(page.getByText('2 户已存')).toBeVisible();
  // Nothing is lost: what was not recorded is still there, as it was written.
  await expect(pasted).toHaveValue(new RegExp(nobody.slice(3)));
  for (const { household } of [first, second]) {
    await expect.poll(() => endOf(secretary, round, building, household)).toBe('accounted');
  }
  expect(await endOf(secretary, round, building, third.household)).toBeUndefined();
  await page.goto(`${house.address}/desk/unreached?show=all&building=${building}&at=${first.household}`);
  await expect(page.getByText('亲属代答，本人同意')).toBeVisible();
  await desk.close();
});
