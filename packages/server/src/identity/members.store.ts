/** Members as their home logs know them, and which log that is. */
import type { MemberState } from '@fangxian/domain/workforce';
import { type Database, logScope, prefixScope, withScope } from '../engine/database/connect.ts';
import { nowhere } from './nowhere.ts';

export type MemberRow = { id: string; seq: number; state: MemberState };

export async function knownHome(database: Database, member: string): Promise<string | undefined> {
  return nowhere(database, async (client) => {
    const { rows } = await client.query<{ log: string }>('select log from identity.member where member = $1', [member]);
    return rows[0]?.log;
  });
}

/** The home of a member never changes: whoever says it first has said it. */
export async function nameHome(database: Database, member: string, log: string): Promise<void> {
  await nowhere(database, (client) =>
    client.query('insert into identity.member (member, log) values ($1, $2) on conflict do nothing', [member, log]),
  );
}

/** The log at or below `place` where a member was invited by a record. */
export async function findHome(database: Database, member: string, place: string): Promise<string | undefined> {
  return withScope(database, prefixScope(place), async (client) => {
    const { rows } = await client.query<{ log: string }>(
      `select log from fangxian.register where register = 'member' and id = $1 order by from_seq, log limit 1`,
      [member],
    );
    return rows[0]?.log;
  });
}

/** Rows of these members that are not at the seq at which they are known. */
export async function changedMembers(
  database: Database,
  log: string,
  known: readonly (readonly [id: string, seq: number])[],
): Promise<readonly MemberRow[]> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<MemberRow>(
      `select r.id, r.seq, r.state from unnest($2::text[], $3::bigint[]) as known (id, seq) cross join lateral (
         select id, seq, state from fangxian.register where log = $1 and register = 'member' and id = known.id offset 0
       ) r where r.seq <> known.seq`,
      [log, known.map(([id]) => id), known.map(([, seq]) => seq)],
    );
    return rows;
  });
}

export type MemberBelow = MemberRow & { log: string; place: string };

/** People of the places at and below `place`, those of the larger places first, so many after the last one seen. */
export async function membersBelow(
  database: Database,
  place: string,
  after: Pick<MemberBelow, 'log' | 'id'> | undefined,
  limit: number,
): Promise<readonly MemberBelow[]> {
  return withScope(database, prefixScope(place), async (client) => {
    const { rows } = await client.query<MemberBelow>(
      `select r.log, l.name as place, r.id, r.seq, r.state
       from fangxian.register r join fangxian.log l on l.log = r.log
       where r.register = 'member' and not r.gone
         and ($1::text is null or (length(r.log), r.log, r.id) > (length($1), $1, $2))
       order by length(r.log), r.log, r.id limit $3`,
      [after?.log ?? null, after?.id ?? null, limit],
    );
    return rows;
  });
}

/** One of them. */
export async function memberIn(database: Database, log: string, member: string): Promise<MemberBelow | undefined> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<MemberBelow>(
      `select r.log, l.name as place, r.id, r.seq, r.state
       from fangxian.register r join fangxian.log l on l.log = r.log
       where r.log = $1 and r.register = 'member' and r.id = $2 and not r.gone`,
      [log, member],
    );
    return rows[0];
  });
}
