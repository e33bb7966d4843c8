import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../tools/chromium/index.ts';

/** One browser at a time and no second try: what holds only sometimes does not hold. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: await chromiumPath(), args: [...chromiumFlags] },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
