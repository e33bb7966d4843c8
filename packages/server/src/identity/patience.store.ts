/**
 * Patience with wrong guesses. A try is claimed before it is judged, so that a thousand at once are still
 * counted one by one; after `limit` wrong ones nothing is judged for a while, and each such while is longer.
 */
import type { Database } from '../engine/database/connect.ts';
import { nowhere } from './nowhere.ts';

export type Patience = {
  name: string;
  limit: number;
  /** Tries older than this are forgotten. */
  windowMs: number;
  /** The first wait; every further one doubles. */
  lockMs: number;
};

const longestMs = 24 * 3_600_000;
/** After so long without a lock, waits begin short again. */
const forgivenMs = 7 * 24 * 3_600_000;

/** @returns the end of the wait when nothing is judged now */
export async function claimTry(database: Database, patience: Patience, now: number): Promise<number | undefined> {
  const { name, limit, windowMs, lockMs } = patience;
  return nowhere(database, async (client) => {
    const claimed = await client.query<{ tries: number }>(
      `insert into identity.patience as p (name, tries, since, locks, locked_until) values ($1, 1, $2, 0, 0)
       on conflict (name) do update set
         tries = case when p.since < $3 then 1 else p.tries + 1 end,
         since = case when p.since < $3 then $2 else p.since end,
         locks = case when p.locked_until < $4 then 0 else p.locks end
       where p.locked_until <= $2
       returning tries`,
      [name, now, now - windowMs, now - forgivenMs],
    );
    const tries = claimed.rows[0]?.tries;
    if (tries !== undefined) return tries > limit ? now + lockMs : undefined;
    const { rows } = await client.query<{ until: number }>(
      'select locked_until as until from identity.patience where name = $1',
      [name],
    );
    return rows[0]?.until ?? now + lockMs;
  });
}

/** @returns the end of the wait that this wrong try has begun, if it was one too many */
export async function wrongTry(database: Database, patience: Patience, now: number): Promise<number | undefined> {
  const { name, limit, lockMs } = patience;
  return nowhere(database, async (client) => {
    const { rows } = await client.query<{ until: number }>(
      `update identity.patience
       set tries = 0, since = $2, locks = locks + 1, locked_until = $2 + least($3::bigint * (1 << least(locks, 20)), $4::bigint)
       where name = $1 and tries >= $5 and locked_until <= $2
       returning locked_until as until`,
      [name, now, lockMs, longestMs, limit],
    );
    return rows[0]?.until;
  });
}

/** Whoever knows the answer is forgiven the wrong ones before. */
export async function forgive(database: Database, name: string): Promise<void> {
  await nowhere(database, (client) => client.query('delete from identity.patience where name = $1', [name]));
}

/** A right guess was none: the try is given back, and the wrong ones before it stay. */
export async function giveBack(database: Database, name: string): Promise<void> {
  await nowhere(database, (client) =>
    client.query('update identity.patience set tries = greatest(tries - 1, 0) where name = $1', [name]),
  );
}
