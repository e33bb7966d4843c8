/**
 * Copies of what arrived, sealed as they were, for as long as a server may be set back to a backup older
 * than they are: then they are all this community has left, and are sent again. Only their writer is shown them, without
 * a network, to take one back.
 */
import type { FactRecord } from '@fangxian/domain/records';
import type { Key, Store, Write } from './store.ts';
import type { Vault } from './vault.ts';

type Sealed = { keyId: string; sealed: Uint8Array<ArrayBuffer> };

/** What the seal of a record is bound to, waiting or sent. */
export const outboxPlace = (deviceSeq: number) => `outbox/${deviceSeq}`;

/** Backups are kept for a week (docs/how-to/upgrade-and-back-up.md); twice that is safe. */
const keptForMs = 14 * 86_400_000;
const keptAtMost = 4000;

/** In one step: it is never in both places, and never in none. */
export function movedToSent(key: Key, stored: unknown): readonly Write[] {
  return [
    { store: 'outbox', key },
    { store: 'sent', key, value: stored },
  ];
}

/** Everything this key sealed waits again. Those the server still has it answers as doubles. */
export async function takeSentBack(store: Store, keyId: string): Promise<void> {
  const mine = (await store.entries<{ keyId: string }>('sent')).filter(([, one]) => one.keyId === keyId);
  await store.write(
    mine.flatMap(([key, value]): Write[] => [
      { store: 'outbox', key, value },
      { store: 'sent', key },
    ]),
  );
}

/** Lets go of copies that no backup can need any more, oldest first. */
export async function forgetOldSent(store: Store, now: number): Promise<void> {
  const all = await store.entries<{ at: number }>('sent');
  const gone = all.filter(([, { at }], index) => all.length - index > keptAtMost || at < now - keptForMs);
  await store.write(gone.map(([key]) => ({ store: 'sent', key })));
}

/** What this key sealed, opened, in the order in which it was made. */
export async function readSent(store: Store, vault: Vault): Promise<readonly FactRecord[]> {
  const mine = (await store.entries<Sealed>('sent')).filter(([, one]) => one.keyId === vault.keyId);
  const opened = mine.map(([key, one]) => vault.open<FactRecord>(one.sealed, outboxPlace(Number(key))));
  return (await Promise.all(opened)).sort((a, b) => a.deviceSeq - b.deviceSeq);
}

/** What is about a household that may no longer be seen goes, as its rows did. */
export async function forgetUnseenSent(
  store: Store,
  vault: Vault,
  log: string,
  sees: (household: string) => boolean,
): Promise<void> {
  const gone: Key[] = [];
  for (const [key, one] of await store.entries<Sealed>('sent')) {
    if (one.keyId !== vault.keyId) continue;
    const record = await vault.open<FactRecord<{ household?: unknown }>>(one.sealed, outboxPlace(Number(key)));
    const { household } = record.body;
    if (record.log === log && typeof household === 'string' && !sees(household)) gone.push(key);
  }
  await store.write(gone.map((key) => ({ store: 'sent', key })));
}
