/**
 * Six digits that carry an invitation from WeChat into another browser. Two limits stand before guessing: one
 * for each network, and one for all who ask from networks on which no code is being shown. Whoever reads the
 * code off the page beside them is not hindered by a stranger's guessing.
 */
import type { Database } from '../engine/database/connect.ts';
import { codeShownTo, type InvitationRow, invitationByCode, showCode } from './invitations.store.ts';
import { claimTry, giveBack, type Patience, wrongTry } from './patience.store.ts';
import { type Refused, refusal, tooManyTries } from './refused.ts';
import { type Secrets, same } from './secrets.ts';

const minute = 60_000;
const codeLivesMs = 15 * minute;
/** A code with less than this left is not shown again. */
const stillWorthMs = 5 * minute;
const triesPerCode = 5;
const drawn = 20;

type Parts = { database: Database; secrets: Secrets; now: number; address: string };

/** The code to show for an invitation: the same one when the page is opened again. */
export async function codeFor({ database, secrets, now, address }: Parts, row: InvitationRow): Promise<string> {
  const from = secrets.addressHash(address);
  const lives = row.codeHash && (row.codeUntil ?? 0) - now > stillWorthMs && row.codeTries < triesPerCode;
  if (lives) return secrets.codeOf(row.tokenHash, row.codeN);
  for (let n = row.codeN + 1; n <= row.codeN + drawn; n++) {
    const code = secrets.codeOf(row.tokenHash, n);
    const until = Math.min(now + codeLivesMs, row.until);
    if (await showCode(database, row.tokenHash, { n, hash: secrets.codeHash(code), until, from }, now)) return code;
  }
  throw new Error(`${drawn} codes drawn, and each was taken`);
}

export async function guessCode(parts: Parts, code: string): Promise<InvitationRow | Refused> {
  const { database, secrets, now, address } = parts;
  const from = secrets.addressHash(address);
  const limits: Patience[] = [
    { name: `code/${from.toString('base64url')}`, limit: 10, windowMs: 15 * minute, lockMs: 15 * minute },
  ];
  if (!(await codeShownTo(database, from, now))) {
    limits.push({ name: 'code', limit: 30, windowMs: 60 * minute, lockMs: 60 * minute });
  }
  for (const [at, limit] of limits.entries()) {
    const waits = await claimTry(database, limit, now);
    if (waits === undefined) continue;
    for (const { name } of limits.slice(0, at)) await giveBack(database, name);
    return tooManyTries(waits, now);
  }
  const hash = secrets.codeHash(code);
  const row = await invitationByCode(database, hash, triesPerCode, now);
  if (row?.codeHash && same(row.codeHash, hash)) {
    for (const { name } of limits) await giveBack(database, name);
    return row;
  }
  let locked: number | undefined;
  for (const limit of limits) locked = (await wrongTry(database, limit, now)) ?? locked;
  return locked === undefined ? refusal('signIn.codeWrong') : tooManyTries(locked, now);
}
