/** An evening at the desk, in English: a call while the network is gone, the day's figures, and who is still missing. */
import AxeBuilder from '@axe-core/playwright';
import type { SummaryTold } from '@fangxian/domain/exchange';
import type { Page } from '@playwright/test';
import { callerBy, community, lend, roundOf, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

async function readable(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
}

test('P96 an evening at the desk goes on without a network, and summary and closing report tell of it', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const before = await talliesOf(secretary, round);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  context.setDefaultTimeout(30_000);
  await lend(context, house.address, secretary);
  const page = await context.newPage();
  await page.goto(`${house.address}/desk/unreached?show=notYet`);
  await page.locator('.ant-table-row').first().waitFor();
  await expect(page.getByText(/All sent/).first()).toBeVisible();
  await readable(page);

  await context.setOffline(true);
  await page.keyboard.press('j');
  const panel = page.locator('[data-detail]');
  await panel.getByRole('button', { name: 'Record a telephone call' }).click();
  await panel.getByRole('button', { name: 'All well, asked' }).click();
  await expect(page.getByRole('status').first()).toContainText('saved');
  await expect(page.getByText(/1 unsent/).first()).toBeVisible();
  await readable(page);
  await context.setOffline(false);
  await expect(page.getByText(/All sent/).first()).toBeVisible({ timeout: 30_000 });
  const after = await talliesOf(secretary, round);
  expect((after.settled ?? 0) - (before.settled ?? 0)).toBe(1);

  await page.goto(`${house.address}/desk/summary?round=${round}`);
  const told = await secretary.get<SummaryTold>(`/api/summary?root=${community}&round=${round}`);
  const visits = page.locator('tr[data-total]').locator('td').first();
  await expect(visits).toHaveText(told.self.day.householdVisits.toLocaleString('en'));
  await readable(page);
  await page.goto(`${house.address}/desk/rounds?closing=${round}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('closing report');
  await readable(page);
  await context.close();
});
