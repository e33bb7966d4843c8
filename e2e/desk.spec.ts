/** The desk and the command view over one morning: numbers that open, calls that count, a round seen from above. */
import type { Browser, Page } from '@playwright/test';
import { type Caller, callerBy, lend, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

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

  const command = await seated(browser, house.address, officer);
  await command.goto(`${house.address}/command`);
  await command.getByRole('button', { name: '开一轮排查' }).click();
  await command.getByRole('button', { name: '为北碚区开这一轮' }).click();
  const notYet = command.locator('[data-figure="notYet"] b');
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
  expect((await talliesOf(secretary, await openedBy(officer))).settled).toBe(1);
});

/** The round that the district opened: the only one it knows. */
async function openedBy(officer: Caller): Promise<string> {
  const chunk = await officer.get<{ rows: { key: string }[] }>('/api/logs/500109/chunks/~');
  return chunk.rows.find(({ key }) => key.startsWith('roundOpening/'))?.key.slice('roundOpening/'.length) ?? '';
}
