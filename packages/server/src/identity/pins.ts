/** Six digits that only their owner knows: never a way in by themselves, always beside a link or a device. */
import { randomBytes } from 'node:crypto';
import type { Database } from '../engine/database/connect.ts';
import { claimTry, forgive, wrongTry } from './patience.store.ts';
import { patienceWithPin, type StoredPin, storedPin } from './pins.store.ts';
import { type Refused, refusal, tooManyTries } from './refused.ts';
import { type Secrets, same } from './secrets.ts';

export async function hashedPin(secrets: Secrets, member: string, pin: string, now: number): Promise<StoredPin> {
  const salt = randomBytes(16);
  return { salt, hash: await secrets.pinHash(member, pin, salt), madeAt: now };
}

/** @returns why not, or undefined when it is the right one */
export async function refusalOfPin(
  { database, secrets, now }: { database: Database; secrets: Secrets; now: number },
  member: string,
  pin: string | undefined,
): Promise<Refused | undefined> {
  if (pin === undefined) return refusal('signIn.pinWrong');
  const patience = patienceWithPin(member);
  const waits = await claimTry(database, patience, now);
  if (waits !== undefined) return tooManyTries(waits, now);
  const stored = await storedPin(database, member);
  if (stored && same(stored.hash, await secrets.pinHash(member, pin, stored.salt))) {
    await forgive(database, patience.name);
    return undefined;
  }
  const locked = await wrongTry(database, patience, now);
  return locked === undefined ? refusal('signIn.pinWrong') : tooManyTries(locked, now);
}
