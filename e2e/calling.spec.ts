/** Who is called rather than visited: from the desk with two receivers, and from a phone whose page is closed meanwhile. */
import type { Browser, Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import * as door from './door.ts';
import { type Caller, callerBy, lend, roundOf, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

/** A list that no other test works through. */
const list = '/desk/unreached?show=notYet&find=10栋';

async function callMode(browser: Browser, address: string, caller: Caller): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  context.setDefaultTimeout(30_000);
  await lend(context, address, caller);
  const page = await context.newPage();
  await page.goto(`${address}${list}`);
  await page.getByRole('link', { name: '打电话问' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^第 1 户，共 \d+ 户$/);
  return page;
}

const inHand = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });
const place = (page: Page) => page.getByRole('heading', { level: 1 });
const sent = (page: Page) => expect(page.getByText(/全部已送达/).first()).toBeVisible({ timeout: 20_000 });

/** The news of somebody's call is here: pulled, and folded into the rows, as the contact that is noted last says. */
async function hears(page: Page, { session }: Caller): Promise<void> {
  const news = await page.waitForResponse(
    async (answer) => answer.url().includes('/tail') && (await answer.text()).includes(session.member),
    { timeout: 60_000 },
  );
  await page.waitForFunction(
    (since) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('fangxian');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('meta').objectStore('meta').get('lastContactAt');
          reading.onsuccess = () => {
            opening.result.close();
            resolve(Number(reading.result) >= since);
          };
        };
      }),
    news.request().timing().startTime,
  );
}

test('P78 a list is called through by keys alone, and what one desk has in hand the other leaves alone', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const before = await talliesOf(secretary, round);
  const one = await callMode(browser, house.address, secretary);
  const first = await inHand(one).innerText();
  await sent(one);

  const worker = await callerBy(house.signIn.communityWorker ?? '');
  const heard = hears(one, worker);
  const other = await callMode(browser, house.address, worker);
  await expect(inHand(other)).not.toHaveText(first);
  const second = await inHand(other).innerText();
  await heard;

  // What was filled in while they spoke outlives the page.
  const note = one.getByRole('textbox', { name: '备注（可不填）' });
  await note.fill('晚上八点后在家');
  await one.getByRole('button', { name: '照护人' }).click();
  await one.getByRole('button', { name: '本人同意' }).click();
  expect(await faultsOf(one)).toEqual([]);
  await one.reload();
  await expect(inHand(one)).toHaveText(first);
  await expect(note).toHaveValue('晚上八点后在家');
  await expect(one.getByText('上次没填完，接着填就行')).toBeVisible();

  await one.keyboard.press('4');
  await expect(place(one)).toHaveText(/^第 2 户/);
  await expect(inHand(one)).not.toHaveText(second);
  await one.keyboard.press('u');
  await expect(inHand(one)).toHaveText(first);
  await expect(note).toHaveValue('晚上八点后在家');
  await one.keyboard.press('1');
  await expect(place(one)).toHaveText(/^第 2 户/);
  await one.keyboard.press('6');
  await expect(one.getByText('什么时候再打？')).toBeVisible();
  await one.keyboard.press('1');
  await expect(place(one)).toHaveText(/^第 3 户/);
  await sent(one);
  const after = await talliesOf(secretary, round);
  expect([after.settled, after.tried, after.householdVisits]).toEqual([
    (before.settled ?? 0) + 1,
    (before.tried ?? 0) + 1,
    (before.householdVisits ?? 0) + 2,
  ]);
  const home = new URL(list, house.address).searchParams.get('find') ?? '';
  await one.goto(`${house.address}/desk/unreached?show=all&find=${encodeURIComponent(home)}`);
  await one.getByRole('textbox', { name: /查找门牌/ }).fill(first);
  await one.getByRole('main').getByText(first, { exact: true }).first().click();
  await expect(one.getByText('照护人代答，本人同意')).toBeVisible();
});

test('P79 back from the dialler the sheet is there as it was left, though the system closed the page', async ({
  house,
}, testInfo) => {
  test.setTimeout(120_000);
  const lead = await callerBy(house.signIn.buildingLead ?? '');
  let phone = await door.openPhone(testInfo);
  await lend(phone, house.address, lead);
  let page = await door.onlyPage(phone);
  await page.goto(`${house.address}/door/buildings`);
  await page.getByRole('listitem').getByRole('link').first().click();
  await door.readyForOffline(page);
  await door.tap(page, /^下一户 /);
  const title = await door.doorShown(page).innerText();
  await door.person(page).click();
  await door.tap(page, '发热');
  await door.tap(page, '打电话');
  const dial = page.getByRole('link', { name: /拨打/ }).first();
  await dial.evaluate((link) => link.addEventListener('click', (click) => click.preventDefault()));
  await dial.click();
  await phone.close();

  phone = await door.openPhone(testInfo, { offline: true });
  page = await door.onlyPage(phone);
  await page.goto(house.address);
  await expect(door.doorShown(page)).toHaveText(title);
  await expect(page.getByText('上次没填完，接着填就行')).toBeVisible();
  await expect(page.getByRole('button', { name: /1人有情况/ })).toBeVisible();

  await door.tap(page, '返回');
  await page.goto(house.address);
  await expect(door.doorShown(page)).not.toHaveText(title);
  await phone.close();
});
