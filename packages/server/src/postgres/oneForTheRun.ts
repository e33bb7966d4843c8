/** Test set-up: one real PostgreSQL for the whole run, in a folder of its own that is gone afterwards. */
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Nobody's data: there is no power loss to survive, and the tests should be quick. */
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'fangxian-test-'));
  chmodSync(folder, 0o711); // Run by root, PostgreSQL's account must get through.
  const dataFolder = join(folder, 'data');
  const postgres = await startPostgres({ dataFolder, log: () => undefined, settings: quick });
  project.provide('postgresUrl', postgres.url('postgres'));
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
