/** A slip at the door, as whoever lives there sees it: a page, three questions, no signing in. */
import { faultsOf } from './axe.ts';
import { phoneScreen } from './door.ts';
import { callerBy, community, lend, roundOf } from './people.ts';
import { endOf, quietBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';

test('P93 the code on a slip opens three questions, and their answer fills the cell at the desk', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const { building, name, doors } = await quietBuilding(secretary, round, 0);
  const [door] = doors;
  if (!door) throw new Error('nobody lives there');
  const printed = await secretary.post<{ link: string }[]>(`/api/logs/${community}/slips`, {
    round,
    households: [door.household],
  });

  const neighbour = await browser.newContext({
    viewport: phoneScreen,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  });
  const page = await neighbour.newPage();
  await page.goto(printed[0]?.link ?? '');
  await expect(page.getByRole('group').first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText(door.label);
  expect(await faultsOf(page)).toEqual([]);
  const more = page.getByRole('group').first().getByRole('button').last();
  for (let n = 1; n < door.persons.length; n += 1) await more.click();
  const last = page.getByRole('button').last();
  await expect(last).toBeDisabled();
  const questions = page.locator('.fx-yes-no');
  await expect(questions).toHaveCount(3);
  for (const question of await questions.all()) await question.getByRole('button').first().click();
  await expect(last).toBeEnabled();
  await last.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
  await neighbour.close();

  await expect.poll(() => endOf(secretary, round, building, door.household)).toBe('accounted');
  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, secretary);
  const office = await desk.newPage();
  await office.goto(`${house.address}/desk/unreached?show=settled&building=${building}`);
  await office.getByRole('textbox', { name: /查找门牌/ }).fill(door.label);
  await expect(office.getByRole('main')).toContainText(new RegExp(`${name}.*${door.label}[^幢]*已核清`));
  await desk.close();
});
