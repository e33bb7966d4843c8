/** What somebody was in the middle of. Sealed, and read whole at the start: a form asks for it at once. */
import type { Store } from './store.ts';
import type { Vault } from './vault.ts';

type Stored = { keyId: string; sealed: Uint8Array<ArrayBuffer> };

export class Drafts {
  readonly #store: Store;
  readonly #vault: Vault;
  readonly #all = new Map<string, unknown>();

  constructor(store: Store, vault: Vault) {
    this.#store = store;
    this.#vault = vault;
  }

  async load(): Promise<void> {
    for (const [key, one] of await this.#store.entries<Stored>('drafts')) {
      if (one.keyId !== this.#vault.keyId) continue;
      this.#all.set(String(key), await this.#vault.open(one.sealed, `drafts/${key}`));
    }
  }

  get<Value>(name: string): Value | undefined {
    return this.#all.get(name) as Value | undefined;
  }

  async set(name: string, value: unknown): Promise<void> {
    if (value === undefined) this.#all.delete(name);
    else this.#all.set(name, value);
    const sealed = value === undefined ? undefined : await this.#vault.seal(value, `drafts/${name}`);
    // The last word counts, also when sealing an earlier one took longer.
    if (this.#all.get(name) !== value) return;
    await this.#store.write([
      { store: 'drafts', key: name, ...(sealed && { value: { keyId: this.#vault.keyId, sealed } satisfies Stored }) },
    ]);
  }
}
