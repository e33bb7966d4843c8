/** The desk and the command view over one morning: numbers that open, calls that count, a round seen from above. */
import type { Browser, Page } from '@playwright/test';
import { type Caller, callerBy, lend, recordsOf, send, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

const district = '500109';
const wide = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };

async function seated(browser: Browser, address: string, caller: Caller): Promise<Page> {
  const context = await browser.newContext(wide);
  await lend(context, address, caller);
  return context.newPage();
}

const numberIn = (text: string | null) => Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''));

test('P64 every number of the coverage page opens into exactly that many doors', async ({ house, browser }) => {
  const page = await seated(browser, house.address, await callerBy(house.signIn.communityWorker ?? ''));
  for (const name of ['已核清', '访过未核清', '未访', '应排查户']) {
    await page.goto(`${house.address}/desk/coverage`);
    const figure = page.locator('a.fx-figure').filter({ hasText: new RegExp(`${name}$`) });
    const told = numberIn(await figure.locator('b').textContent());
    expect(told).toBeGreaterThan(0);
    await figure.click();
    await expect(page.locator('.dk-head p')).toContainText(`${told.toLocaleString('en')} 户，`);
  }
});

test('P65 a call recorded at the desk counts like a visit, and the district sees the number move', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const officer = await callerBy(house.signIn.districtOfficer ?? '');
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');

  const known = await openedBy(officer);
  const command = await seated(browser, house.address, officer);
  await command.goto(`${house.address}/command`);
  await command.getByRole('button', { name: '开一轮排查' }).click();
  await command.getByRole('button', { name: '为北碚区开这一轮' }).click();
  const notYet = command.locator('[data-figure="notYet"] b');
  await expect(command.locator('[data-figure="settled"] b')).toHaveText('0', { timeout: 30_000 });
  await expect(notYet).not.toHaveText('0', { timeout: 30_000 });
  const before = numberIn(await notYet.textContent());

  const desk = await seated(browser, house.address, secretary);
  await desk.goto(`${house.address}/desk/unreached?due=never`);
  await expect(desk.locator('.dk-head p')).toContainText(`${before.toLocaleString('en')} 户，`);
  await desk.keyboard.press('j');
  await desk.getByRole('button', { name: '打过电话了，记下来' }).click();
  await desk.getByRole('button', { name: '全部正常，已问过' }).click();
  await expect(desk.getByRole('status')).toContainText('已存');
  await expect(desk.locator('.dk-head p')).toContainText(`${(before - 1).toLocaleString('en')} 户，`);

  await expect(command.locator('[data-figure="settled"] b')).toHaveText('1', { timeout: 20_000 });
  await expect(notYet).toHaveText((before - 1).toLocaleString('en'));
  expect(await command.locator('body').textContent()).not.toContain('户主');
  const [round = ''] = (await openedBy(officer)).filter((one) => !known.includes(one));
  expect((await talliesOf(secretary, round)).settled).toBe(1);
  // The other tests on this house go on with the round they know.
  const closed = recordsOf(officer)('screening.roundClosed', { round }, { log: district });
  expect((await send(officer, closed)).outcomes).toMatchObject([{ outcome: 'accepted' }]);
});

/** The rounds that the district opened. */
async function openedBy(officer: Caller): Promise<readonly string[]> {
  const chunk = await officer.get<{ rows: { key: string }[] }>(`/api/logs/${district}/chunks/~`);
  const found = chunk.rows.filter(({ key }) => key.startsWith('roundOpening/'));
  return found.map(({ key }) => key.slice('roundOpening/'.length));
}
