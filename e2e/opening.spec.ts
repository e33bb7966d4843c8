import { callerBy, lend } from './people.ts';
import { expect, test } from './test.ts';

test('the pages come from the server and nothing in them breaks', async ({ house, page }) => {
  const broken: string[] = [];
  page.on('pageerror', (problem) => broken.push(problem.message));
  await page.goto(house.address);
  await expect(page).toHaveTitle(/防线/);
  await expect(page.locator('#app')).not.toBeEmpty();
  expect(broken).toEqual([]);
});

test('P215 the scripts of the door come in 220 KB, as they travel', async ({ house, page }) => {
  await lend(page.context(), house.address, await callerBy(house.signIn.communitySecretary ?? ''));
  await page.goto(`${house.address}/door/buildings`);
  await expect(page.locator('.door-building svg path').first()).toBeVisible();
  const scripts = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ encodedBodySize }) => encodedBodySize),
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.every((bytes) => bytes > 0)).toBe(true);
  expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(220 * 1024);
});
