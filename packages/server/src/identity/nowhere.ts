/** Credentials belong to no log: identity's transactions see none. */
import type { PoolClient } from 'pg';
import { type Database, withScope } from '../engine/database/connect.ts';

export function nowhere<Result>(database: Database, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return withScope(database, { from: '', to: '' }, work);
}
