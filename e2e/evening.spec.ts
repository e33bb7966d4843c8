/** An evening at the desk, begun and ended in Chinese and worked through in English: a call while the network is gone, the day's figures, and who is still missing. */
import type { SummaryTold } from '@fangxian/domain/exchange';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { callerBy, community, lend, roundOf, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

test('P96 an evening at the desk goes on without a network, and summary and closing report tell of it', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const before = await talliesOf(secretary, round);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  context.setDefaultTimeout(30_000);
  await lend(context, house.address, secretary);
  const page = await context.newPage();
  await page.goto(`${house.address}/desk/unreached?show=notYet`);
  await page.locator('.ant-table-row').first().waitFor();
  await expect(page.getByText(/全部已送达/).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await speaks(page, secretary.session.name, 'English');
  await expect(page.getByText(/All sent/).first()).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.press('j');
  const panel = page.locator('[data-detail]');
  await panel.getByRole('button', { name: 'Record a telephone call' }).click();
  await panel.getByRole('button', { name: 'All well, asked' }).click();
  await expect(page.getByRole('status').first()).toContainText('saved');
  await expect(page.getByText(/1 unsent/).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await context.setOffline(false);
  await expect(page.getByText(/All sent/).first()).toBeVisible({ timeout: 30_000 });
  const after = await talliesOf(secretary, round);
  expect((after.settled ?? 0) - (before.settled ?? 0)).toBe(1);

  await page.goto(`${house.address}/desk/summary?round=${round}`);
  const told = await secretary.get<SummaryTold>(`/api/summary?root=${community}&round=${round}`);
  const visits = page.locator('tr[data-total]').locator('td').first();
  await expect(visits).toHaveText(told.self.day.householdVisits.toLocaleString('en'));
  expect(await faultsOf(page)).toEqual([]);
  await speaks(page, secretary.session.name, '中文');
  await page.goto(`${house.address}/desk/rounds?closing=${round}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('结束报告');
  expect(await faultsOf(page)).toEqual([]);
  await context.close();
});

/** As somebody at the desk would: behind their own name. */
async function speaks(page: Page, name: string, language: 'English' | '中文'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: language, exact: true }).click();
  await page.keyboard.press('Escape');
}
