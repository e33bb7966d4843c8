/**
 * What of the session stays on the device: the lease key (which cannot be taken out) with its end, and
 * the session itself, sealed. After the lease's end the key is deleted, and what is stored waits.
 */
import type { SessionTold } from '@fangxian/domain/exchange';
import { wholeProfile } from '@fangxian/domain/policy';
import type { LockedBy } from './standing.ts';
import type { Store } from './store.ts';
import { type Vault, vaultFrom, vaultOf } from './vault.ts';

/** The session as the faces see it: the key is in the vault and nowhere else. */
export type Session = Omit<SessionTold, 'lease'> & { lease: { until: number } };
type StoredLease = {
  key: CryptoKey | undefined;
  keyId: string;
  until: number;
  sealed: Uint8Array<ArrayBuffer>;
  offset: number;
};

export type Lease = { readonly vault: Vault; readonly session: Session; readonly offset: number };
export type Found =
  | { readonly is: 'none' }
  | { readonly is: 'ended'; readonly by: LockedBy }
  | ({ readonly is: 'held' } & Lease);

const place = 'meta/session';

/** @param now by the server's clock as far as known */
export async function findLease(store: Store, now: number): Promise<Found> {
  const stored = await store.get<StoredLease>('meta', 'lease');
  if (!stored) {
    const by = await store.get<LockedBy>('meta', 'leaseEnded');
    return by ? { is: 'ended', by } : { is: 'none' };
  }
  if (stored.until <= now + stored.offset) {
    await endLease(store, 'time');
    return { is: 'ended', by: 'time' };
  }
  const vault = vaultOf(stored.key, stored.keyId);
  const session = await vault.open<Session>(stored.sealed, place);
  // Told before the app was renewed, it may lack what today's pages and rules ask for.
  return { is: 'held', vault, session: { ...session, policy: wholeProfile(session.policy) }, offset: stored.offset };
}

/**
 * Keeps a session that the server has just told. Rows of another key can be fetched again and go; drafts, records
 * that wait and those not taken are nowhere else, and stay sealed until their writer is back.
 */
export async function keepLease(store: Store, told: SessionTold, askedAt: number, answeredAt: number): Promise<Lease> {
  const offset = Math.round(told.now - (askedAt + answeredAt) / 2);
  const vault = await vaultFrom(told.lease.key);
  const before = await store.get<string>('meta', 'keyId');
  if (before !== undefined && before !== vault.keyId) await store.clear(['chunks']);
  const session: Session = { ...told, lease: { until: told.lease.until } };
  const lease: StoredLease = {
    key: vault.key,
    keyId: vault.keyId,
    until: told.lease.until,
    sealed: await vault.seal(session, place),
    offset,
  };
  await store.write([
    { store: 'meta', key: 'lease', value: lease },
    { store: 'meta', key: 'keyId', value: vault.keyId },
    { store: 'meta', key: 'leaseEnded' },
  ]);
  return { vault, session, offset };
}

/** The key is gone; rows, drafts and records stay as they are, unreadable. */
export async function endLease(store: Store, by: LockedBy): Promise<void> {
  await store.write([
    { store: 'meta', key: 'lease' },
    { store: 'meta', key: 'leaseEnded', value: by },
  ]);
}
