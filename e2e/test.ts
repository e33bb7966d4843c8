/** The tests' own `test`: with a house that lives as long as the file's worker. */
import { test as base } from '@playwright/test';
import { type House, openHouse } from './house.ts';

export { expect } from '@playwright/test';

export const test = base.extend<object, { house: House }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const house = await openHouse();
      await use(house);
      await house.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
