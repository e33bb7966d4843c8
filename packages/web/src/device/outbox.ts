/**
 * What this device has recorded and the server has not yet confirmed, in the order in which it was
 * recorded. Every tab may add; one tab sends. An entry leaves only once the rows pulled from the
 * server contain it, so that nothing blinks out of sight between sending and pulling.
 */
import type { FactRecord, NewRecord } from '@fangxian/domain/records';
import { movedToSent, outboxPlace, takeSentBack } from './sent.ts';
import type { Key, Store } from './store.ts';
import type { Vault } from './vault.ts';

export type Entry = {
  readonly record: FactRecord;
  /** Set once the server has taken it: the rows contain it from this seq on. */
  takenAt?: number;
  /** Sent once before; it came back here because the server may have forgotten it. */
  readonly again?: true;
  /** The server cannot take it yet (a newer kind, a cause on its way): left alone until then. */
  laterUntil?: number;
};

type Stored = { keyId: string; at: number; id: string; sealed: Uint8Array<ArrayBuffer> };

export class Outbox {
  readonly #store: Store;
  readonly #vault: Vault;
  readonly #entries = new Map<number, Entry>();

  constructor(store: Store, vault: Vault) {
    this.#store = store;
    this.#vault = vault;
  }

  /** In device order. */
  get entries(): readonly Entry[] {
    return [...this.#entries.values()].sort((a, b) => a.record.deviceSeq - b.record.deviceSeq);
  }

  get records(): readonly FactRecord[] {
    return this.entries.map(({ record }) => record);
  }

  /** Reads what other tabs added or removed. What another key sealed stays where it is. */
  async load(): Promise<void> {
    const stored = await this.#store.entries<Stored>('outbox');
    const mine = stored.filter(([, one]) => one.keyId === this.#vault.keyId);
    const present = new Set<Key>(mine.map(([key]) => key));
    for (const key of this.#entries.keys()) if (!present.has(key)) this.#entries.delete(key);
    for (const [key, one] of mine) {
      const deviceSeq = key as number;
      if (this.#entries.has(deviceSeq)) continue;
      const record = await this.#vault.open<FactRecord>(one.sealed, outboxPlace(deviceSeq));
      this.#entries.set(deviceSeq, { record });
    }
  }

  /** Resolves once all of them are on disk: this is the meaning of "saved". */
  async add(records: readonly FactRecord[]): Promise<void> {
    const writes = await Promise.all(
      records.map(async (record) => {
        const sealed = await this.#vault.seal(record, outboxPlace(record.deviceSeq));
        const value: Stored = { keyId: this.#vault.keyId, at: record.at, id: record.id, sealed };
        return { store: 'outbox' as const, key: record.deviceSeq, value };
      }),
    );
    await this.#store.write(writes);
    for (const record of records) this.#entries.set(record.deviceSeq, { record });
  }

  async remove(ids: ReadonlySet<string>): Promise<void> {
    const gone = this.entries.filter(({ record }) => ids.has(record.id)).map(({ record }) => record.deviceSeq);
    if (gone.length === 0) return;
    await this.#store.write(gone.map((key) => ({ store: 'outbox', key })));
    for (const key of gone) this.#entries.delete(key);
  }

  /** They arrived, and the rows contain them: they leave, and a sealed copy stays for a while (`sent.ts`). */
  async letGo(ids: ReadonlySet<string>): Promise<void> {
    const gone = this.entries.filter(({ record }) => ids.has(record.id));
    if (gone.length === 0) return;
    const stored = await Promise.all(gone.map(({ record }) => this.#store.get('outbox', record.deviceSeq)));
    await this.#store.write(gone.flatMap(({ record }, at) => movedToSent(record.deviceSeq, stored[at])));
    for (const { record } of gone) this.#entries.delete(record.deviceSeq);
  }

  /** The server went back to before these: they wait again, with all that was sent not long ago. */
  async sendAgain(alsoSent: boolean): Promise<void> {
    if (alsoSent) await takeSentBack(this.#store, this.#vault.keyId);
    const before = new Set(this.#entries.keys());
    await this.load();
    for (const [key, { record, takenAt, again }] of this.#entries) {
      const arrived = again || !before.has(key) || takenAt !== undefined;
      // Told to wait for a cause that the server had just forgotten: the cause goes with it now.
      this.#entries.set(key, { record, ...(arrived && { again: true }) });
    }
  }

  /** These the server said it had, and has no longer. */
  forgotten(ids: ReadonlySet<string>): void {
    for (const [key, { record }] of this.#entries) {
      if (ids.has(record.id)) this.#entries.set(key, { record, again: true });
    }
  }

  /** The next batch to send: oldest first, at most `limit`, without those told to wait. */
  batch(limit: number, now: number): readonly Entry[] {
    return this.entries
      .filter((entry) => entry.takenAt === undefined && (entry.laterUntil ?? 0) <= now)
      .slice(0, limit);
  }

  /** Not yet known to be taken by the server. */
  get unsent(): readonly Entry[] {
    return this.entries.filter(({ takenAt }) => takenAt === undefined);
  }
}

/** How many wait on this device, under whichever key; told while nothing can be read. */
export async function countWaiting(store: Store): Promise<number> {
  return (await store.entries('outbox')).length;
}

/** The record as it travels: who and where are taken from the session by the server. */
export function outgoing({ by: _, device: __, effectiveAt: ___, ...record }: FactRecord): NewRecord {
  return record;
}
