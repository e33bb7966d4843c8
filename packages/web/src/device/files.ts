/**
 * Files that wait on this device: a voice note is sealed here the moment it ends, named by its hash, and sent once the
 * record that names it is at the server. It leaves only when the server has it.
 */
import type { FactRecord } from '@fangxian/domain/records';
import type { Answer } from './ask.ts';
import type { CameWith } from './device.ts';
import type { Store } from './store.ts';
import type { Vault } from './vault.ts';

/** `record` and `log` once a record names it; until then it belongs to a draft. */
type Stored = { keyId: string; sealed: Uint8Array<ArrayBuffer>; at: number; record?: string; log?: string };
type Ask = (method: 'GET' | 'POST', path: string, bytes?: Uint8Array<ArrayBuffer>) => Promise<Answer<Blob>>;

/** What no record came to name, or whose record never arrived, is not kept for ever. */
const forgottenAfterMs = 30 * 86_400_000;

export class Files {
  readonly #store: Store;
  readonly #vault: Vault;
  readonly #ask: Ask;
  readonly #now: () => number;
  readonly #known = new Map<string, Omit<Stored, 'sealed' | 'keyId'>>();

  constructor(store: Store, vault: Vault, ask: Ask, now: () => number) {
    this.#store = store;
    this.#vault = vault;
    this.#ask = ask;
    this.#now = now;
  }

  /** @param waits whether a record is still on this device: then its files are, however long it takes */
  async load(waits: (record: string) => boolean): Promise<void> {
    this.#known.clear();
    for (const [name, { keyId, at, record, log }] of await this.#store.entries<Stored>('files')) {
      if (keyId === this.#vault.keyId) this.#known.set(String(name), { at, ...(record && log && { record, log }) });
    }
    const old = [...this.#known].filter(
      ([, { at, record }]) => this.#now() - at > forgottenAfterMs && !(record !== undefined && waits(record)),
    );
    for (const [name] of old) await this.drop(name);
  }

  /** How many have a record and are not at the server yet. */
  get waiting(): number {
    return [...this.#known.values()].filter(({ record }) => record !== undefined).length;
  }

  /** @returns the SHA-256 of the bytes, hexadecimal: their name everywhere */
  async keep(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const name = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const sealed = await this.#vault.seal(toBase64(bytes), place(name));
    const value: Stored = { keyId: this.#vault.keyId, sealed, at: this.#now() };
    await this.#store.write([{ store: 'files', key: name, value }]);
    this.#known.set(name, { at: value.at });
    return name;
  }

  async drop(name: string): Promise<void> {
    await this.#store.write([{ store: 'files', key: name }]);
    this.#known.delete(name);
  }

  /** From now on these records' files are to be sent. */
  async belong(records: readonly FactRecord[]): Promise<void> {
    for (const { id, log, files } of records) {
      for (const name of files ?? []) {
        const stored = await this.#store.get<Stored>('files', name);
        if (!stored) continue;
        await this.#store.write([{ store: 'files', key: name, value: { ...stored, record: id, log } }]);
        this.#known.set(name, { at: stored.at, record: id, log });
      }
    }
  }

  /** @param ready whether the server has this record */
  async send(ready: (record: string) => boolean): Promise<void> {
    for (const [name, { record, log }] of [...this.#known]) {
      if (record === undefined || log === undefined || !ready(record)) continue;
      const bytes = await this.#bytes(name);
      const answer = bytes && (await this.#ask('POST', pathOf(log, record, name), bytes));
      // Destroyed there, or not what the record meant: it will not be wanted later either.
      const done = !answer || answer.ok || answer.status === 410 || answer.status === 422;
      if (done) await this.drop(name);
    }
  }

  async fetch(log: string, record: string, name: string, cameWith?: CameWith): Promise<Answer<Blob>> {
    const bytes = this.#known.has(name) ? await this.#bytes(name) : undefined;
    if (bytes) return { ok: true, value: new Blob([bytes]) };
    const query = cameWith ? `?${new URLSearchParams(cameWith)}` : '';
    return this.#ask('GET', `${pathOf(log, record, name)}${query}`);
  }

  async #bytes(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const stored = await this.#store.get<Stored>('files', name);
    return stored && fromBase64(await this.#vault.open<string>(stored.sealed, place(name)));
  }
}

const place = (name: string) => `files/${name}`;

function pathOf(log: string, record: string, name: string): string {
  return `/api/logs/${log}/records/${record}/files/${name}`;
}

function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
