/** Invitations and sign-in links: found by the hash of their token, or for a quarter of an hour by a code's. */
import type { PoolClient } from 'pg';
import type { Database } from '../engine/database/connect.ts';
import { nowhere } from './nowhere.ts';

export type InvitationRow = {
  tokenHash: Buffer;
  member: string;
  /** `asKnown`: the PIN chosen before, or a new one where there is none; `new`: another; `none`: a link that is enough. */
  pin: 'asKnown' | 'new' | 'none';
  madeAt: number;
  until: number;
  codeN: number;
  codeHash: Buffer | null;
  codeUntil: number | null;
  codeTries: number;
};

const columns = `token_hash as "tokenHash", member, pin, made_at as "madeAt", until, code_n as "codeN",
  code_hash as "codeHash", code_until as "codeUntil", code_tries as "codeTries"`;
const unused = 'used_at is null and until > ';

/** One link at a time: an older one that nobody has used is void. */
export async function storeInvitation(
  database: Database,
  row: Pick<InvitationRow, 'tokenHash' | 'member' | 'pin' | 'madeAt' | 'until'>,
  by: string,
): Promise<void> {
  await nowhere(database, async (client) => {
    await client.query('delete from identity.invitation where member = $1 and used_at is null', [row.member]);
    await client.query(
      'insert into identity.invitation (token_hash, member, pin, made_by, made_at, until) values ($1, $2, $3, $4, $5, $6)',
      [row.tokenHash, row.member, row.pin, by, row.madeAt, row.until],
    );
  });
}

export async function invitationByToken(database: Database, tokenHash: Buffer, now: number) {
  return nowhere(database, async (client) => {
    const { rows } = await client.query<InvitationRow>(
      `select ${columns} from identity.invitation where token_hash = $1 and ${unused} $2`,
      [tokenHash, now],
    );
    return rows[0];
  });
}

export async function invitationByCode(database: Database, codeHash: Buffer, tries: number, now: number) {
  return nowhere(database, async (client) => {
    const { rows } = await client.query<InvitationRow>(
      `select ${columns} from identity.invitation
       where code_hash = $1 and code_until > $2 and code_tries < $3 and ${unused} $2`,
      [codeHash, now, tries],
    );
    return rows[0];
  });
}

/** Shows another code for an invitation. @returns false when that code stands for another one just now */
export async function showCode(
  database: Database,
  tokenHash: Buffer,
  code: { n: number; hash: Buffer; until: number; from: Buffer },
  now: number,
): Promise<boolean> {
  return nowhere(database, async (client) => {
    // Two servers drawing one code at the same moment take turns.
    await client.query('select pg_advisory_xact_lock(20200124)');
    await client.query(
      'update identity.invitation set code_hash = null where code_hash = $1 and (code_until <= $2 or used_at is not null)',
      [code.hash, now],
    );
    const { rowCount } = await client.query(
      `update identity.invitation set code_n = $2, code_hash = $3, code_until = $4, code_from = $5, code_tries = 0
       where token_hash = $1 and not exists (select 1 from identity.invitation where code_hash = $3)`,
      [tokenHash, code.n, code.hash, code.until, code.from],
    );
    return rowCount === 1;
  });
}

/** Whether some code is shown just now to somebody on this network. */
export async function codeShownTo(database: Database, from: Buffer, now: number): Promise<boolean> {
  return nowhere(database, async (client) => {
    const { rows } = await client.query(
      'select 1 from identity.invitation where code_from = $1 and code_until > $2 and used_at is null limit 1',
      [from, now],
    );
    return rows.length > 0;
  });
}

/** Somebody typed the code and then a wrong PIN. */
export async function countCodeTry(database: Database, tokenHash: Buffer): Promise<void> {
  await nowhere(database, (client) =>
    client.query('update identity.invitation set code_tries = code_tries + 1 where token_hash = $1', [tokenHash]),
  );
}

/** @returns false when somebody else has just used it */
export async function useInvitation(client: PoolClient, tokenHash: Buffer, now: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `update identity.invitation set used_at = $2, code_hash = null, code_from = null where token_hash = $1 and ${unused} $2`,
    [tokenHash, now],
  );
  return rowCount === 1;
}

/** What nobody can use any more: old links, challenges, waits, and sessions that ended long ago. */
export async function tidy(database: Database, now: number): Promise<void> {
  const month = 30 * 86_400_000;
  await nowhere(database, async (client) => {
    await client.query('delete from identity.invitation where until < $1', [now - month]);
    await client.query('delete from identity.challenge where until <= $1', [now]);
    await client.query('delete from identity.patience where locked_until < $1 and since < $1', [now - month]);
    // An ended session still delivers what its phone holds; after a year nobody waits for that.
    await client.query('delete from identity.session where ended_at < $1', [now - 12 * month]);
  });
}
