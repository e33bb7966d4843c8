/** Records that were not taken, kept for their writer until looked at. */
import type { Kept } from './sending.ts';
import type { Store } from './store.ts';
import type { Vault } from './vault.ts';

type Stored = { keyId: string; sealed: Uint8Array<ArrayBuffer> };

export class KeptRecords {
  readonly #store: Store;
  readonly #vault: Vault;
  #all: readonly Kept[] = [];

  constructor(store: Store, vault: Vault) {
    this.#store = store;
    this.#vault = vault;
  }

  /** Newest first. The identical list until it changes. */
  get all(): readonly Kept[] {
    return this.#all;
  }

  async load(): Promise<void> {
    const found: Kept[] = [];
    for (const [key, one] of await this.#store.entries<Stored>('kept')) {
      if (one.keyId === this.#vault.keyId) found.push(await this.#vault.open<Kept>(one.sealed, `kept/${key}`));
    }
    this.#all = found.sort((a, b) => b.at - a.at);
  }

  async add(more: readonly Kept[]): Promise<void> {
    if (more.length === 0) return;
    const writes = more.map(async (one) => {
      const sealed = await this.#vault.seal(one, `kept/${one.id}`);
      return { store: 'kept' as const, key: one.id, value: { keyId: this.#vault.keyId, sealed } satisfies Stored };
    });
    await this.#store.write(await Promise.all(writes));
    const anew = new Set(more.map(({ id }) => id));
    this.#all = [...more, ...this.#all.filter(({ id }) => !anew.has(id))].sort((a, b) => b.at - a.at);
  }

  async dismiss(id: string): Promise<void> {
    await this.#store.write([{ store: 'kept', key: id }]);
    this.#all = this.#all.filter((one) => one.id !== id);
  }
}
