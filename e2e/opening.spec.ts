import { expect, test } from './test.ts';

test('the pages come from the server and nothing in them breaks', async ({ house, page }) => {
  const broken: string[] = [];
  page.on('pageerror', (problem) => broken.push(problem.message));
  await page.goto(house.address);
  await expect(page).toHaveTitle(/防线/);
  await expect(page.locator('#app')).not.toBeEmpty();
  expect(broken).toEqual([]);
});
