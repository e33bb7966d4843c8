import { defineConfig } from 'vitest/config';

/** Properties try the same cases in every run. */
const setupFiles = ['tools/test/sameCases.ts'];
const databaseTests = ['packages/server/**/*.db.test.ts', 'e2e/**/*.db.test.ts'];

/** Two kinds of tests: those that need nothing, and those that need a real PostgreSQL (one for the whole run). */
export default defineConfig({
  test: {
    // Left alone it keeps one core free, which on a machine of two is half of it.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles,
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...databaseTests],
          // Pure rules leave nothing behind: one world for all of them, instead of one a file, is a minute less.
          isolate: false,
          // Properties try many cases; on a machine with other work that takes its time, and time proves nothing here.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          setupFiles,
          include: databaseTests,
          // Each file makes a database of its own; what they share is only what they import, and that is half the time.
          isolate: false,
          globalSetup: ['packages/server/src/postgres/oneForTheRun.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
