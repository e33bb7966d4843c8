/**
 * This device's copy of one log: the rows that the server lets this viewer see, one sealed chunk per
 * building on disk, whole in memory. Loaded by manifest and chunks, kept current by the tail.
 */
import type { Chunk, Cursor, Manifest, Tail, WireRow } from '@fangxian/domain/exchange';
import type { SubjectKey } from '@fangxian/domain/records';
import type { Answer } from './ask.ts';
import { inParallel } from './inParallel.ts';
import { isStorageFull, type Key, type Store, type Write } from './store.ts';
import type { Vault } from './vault.ts';

export type Get = <Value>(path: string) => Promise<Answer<Value>>;
/** How many chunks are sealed and written in one step while more are being fetched. */
const writtenAtOnce = 16;
/** `etag` is empty once the tail has changed the chunk beyond what the server calls by that name. */
type StoredChunk = { keyId: string; log: string; building: string; etag: string; sealed: Uint8Array<ArrayBuffer> };
export type Pulled =
  | { readonly is: 'done'; readonly buildings: ReadonlySet<string> }
  | { readonly is: 'failed'; readonly status: number; readonly code?: string | undefined };

export type Watch = {
  /** A row changed (undefined: it is gone), before anybody is told. */
  row(key: SubjectKey, row: WireRow | undefined, before: WireRow | undefined): void;
  progress(done: number, of: number): void;
  /** All rows of a first load are in memory; they may still be on their way to the disk. */
  complete(): void;
  storageFull(): void;
  /** The server does not know the history that the cursor was taken from; everything is loaded again after this. */
  rewritten(): Promise<void>;
};

export class LogCopy {
  readonly log: string;
  cursor: Cursor | undefined;
  readonly rows = new Map<SubjectKey, WireRow>();
  readonly #byBuilding = new Map<string, Map<SubjectKey, WireRow>>();
  readonly #etags = new Map<string, string>();
  /** Buildings whose rows found no room on disk: no cursor is written before they do. */
  readonly #unsaved = new Set<string>();
  readonly #store: Store;
  readonly #vault: Vault;
  readonly #get: Get;
  readonly #watch: Watch;

  constructor(log: string, store: Store, vault: Vault, get: Get, watch: Watch) {
    this.log = log;
    this.#store = store;
    this.#vault = vault;
    this.#get = get;
    this.#watch = watch;
  }

  /** From disk: all chunks, or only those of some buildings that another tab has written. */
  async load(only?: ReadonlySet<string>): Promise<void> {
    const stored = only
      ? await Promise.all([...only].map(async (name) => this.#store.get<StoredChunk>('chunks', this.#key(name))))
      : (await this.#store.entries<StoredChunk>('chunks')).map(([, chunk]) => chunk);
    const mine = stored.filter(
      (chunk) => chunk?.log === this.log && chunk.keyId === this.#vault.keyId,
    ) as StoredChunk[];
    let done = 0;
    for (const chunk of mine) {
      const rows = await this.#vault.open<WireRow[]>(chunk.sealed, this.#key(chunk.building));
      this.#replace(chunk.building, rows, chunk.etag);
      done += 1;
      if (!only) this.#watch.progress(done, mine.length);
    }
    if (only) for (const name of only) if (!mine.some(({ building }) => building === name)) this.#drop(name);
    this.cursor = await this.#store.get<Cursor>('meta', this.#cursorKey);
  }

  /** Everything new since the cursor; all of it, when there is no cursor or the server says so. */
  async pull(): Promise<Pulled> {
    const buildings = new Set<string>();
    for (;;) {
      if (!this.cursor) return this.#loadAll(buildings);
      const { seq, hash, fingerprint } = this.cursor;
      const query = new URLSearchParams({ seq: String(seq), hash, fingerprint });
      const answer = await this.#get<Tail>(`/api/logs/${this.log}/tail?${query}`);
      if (!answer.ok) {
        if (answer.problem?.code !== 'log.rewritten') {
          return { is: 'failed', status: answer.status, code: answer.problem?.code };
        }
        await this.#watch.rewritten();
        this.cursor = undefined;
        for (const name of this.#etags.keys()) this.#etags.set(name, '');
        continue;
      }
      if (answer.value.reload) {
        this.cursor = undefined;
        continue;
      }
      const touched = this.#take(answer.value.rows);
      await this.#save(touched, answer.value.cursor);
      for (const name of touched) buildings.add(name);
      if (!answer.value.more) return { is: 'done', buildings };
    }
  }

  /** No longer ours to see: neither on disk nor in memory. */
  async forget(): Promise<void> {
    const names = [...this.#byBuilding.keys()];
    for (const name of names) this.#drop(name);
    this.cursor = undefined;
    await this.#write([
      ...names.map((name) => ({ store: 'chunks' as const, key: this.#key(name) })),
      { store: 'meta', key: this.#cursorKey },
    ]);
  }

  async #loadAll(buildings: Set<string>): Promise<Pulled> {
    const answer = await this.#get<Manifest>(`/api/logs/${this.log}/manifest`);
    if (!answer.ok) return { is: 'failed', status: answer.status, code: answer.problem?.code };
    const { chunks, cursor } = answer.value;
    const present = new Set(chunks.map(({ building }) => building));
    const gone = [...this.#byBuilding.keys()].filter((name) => !present.has(name));
    for (const name of gone) this.#drop(name);
    await this.#write(gone.map((name) => ({ store: 'chunks', key: this.#key(name) })));
    const wanted = chunks.filter(({ building, etag }) => this.#etags.get(building) !== etag);
    let done = chunks.length - wanted.length;
    this.#watch.progress(done, chunks.length);
    let failed: Pulled | undefined;
    const written = this.#writeBehind();
    await inParallel(4, wanted, async ({ building }) => {
      if (failed) return;
      const path = `/api/logs/${this.log}/chunks/${building === '' ? '~' : encodeURIComponent(building)}`;
      const got = await this.#get<Chunk>(path);
      if (!got.ok) {
        failed = { is: 'failed', status: got.status, code: got.problem?.code };
        return;
      }
      this.#replace(building, got.value.rows, got.value.etag);
      written.add(building);
      buildings.add(building);
      done += 1;
      this.#watch.progress(done, chunks.length);
    });
    if (!failed) this.#watch.complete();
    await written.all();
    if (failed) return failed;
    this.cursor = cursor;
    await this.#save([], cursor);
    for (const name of gone) buildings.add(name);
    return { is: 'done', buildings };
  }

  /** Takes changed rows; says which buildings they touched, where a row left as well as where it went. */
  #take(rows: readonly WireRow[]): Set<string> {
    const touched = new Set<string>();
    for (const row of rows) {
      const key = row.key as SubjectKey;
      const before = this.rows.get(key);
      if (before) {
        touched.add(before.building ?? '');
        this.#byBuilding.get(before.building ?? '')?.delete(key);
      }
      if (row.state === null) this.rows.delete(key);
      else {
        this.#place(row);
        touched.add(row.building ?? '');
      }
      this.#watch.row(key, row.state === null ? undefined : row, before);
    }
    for (const name of touched) this.#etags.set(name, '');
    return touched;
  }

  #replace(building: string, rows: readonly WireRow[], etag: string): void {
    const before = this.#byBuilding.get(building) ?? new Map<SubjectKey, WireRow>();
    this.#byBuilding.set(building, new Map());
    for (const row of rows) {
      const key = row.key as SubjectKey;
      const known = this.rows.get(key);
      this.#place({ ...row, building });
      before.delete(key);
      this.#watch.row(key, row, known);
    }
    for (const [key, row] of before) {
      if (this.rows.get(key) !== row) continue; // It has moved to another building.
      this.rows.delete(key);
      this.#watch.row(key, undefined, row);
    }
    this.#etags.set(building, etag);
  }

  #place(row: WireRow): void {
    const key = row.key as SubjectKey;
    const building = row.building ?? '';
    const before = this.rows.get(key);
    if (before && (before.building ?? '') !== building) this.#byBuilding.get(before.building ?? '')?.delete(key);
    const chunk = this.#byBuilding.get(building) ?? new Map<SubjectKey, WireRow>();
    this.#byBuilding.set(building, chunk);
    chunk.set(key, row);
    this.rows.set(key, row);
  }

  #drop(building: string): void {
    this.#replace(building, [], '');
    this.#byBuilding.delete(building);
    this.#etags.delete(building);
    this.#unsaved.delete(building);
  }

  /** Writes what comes in, several chunks a step, while the next are being fetched: the disk holds nobody up. */
  #writeBehind(): { add(building: string): void; all(): Promise<void> } {
    const waiting: string[] = [];
    let fault: unknown;
    let writing = Promise.resolve();
    const write = async () => {
      for (let some = waiting.splice(0, writtenAtOnce); some.length > 0; some = waiting.splice(0, writtenAtOnce)) {
        await this.#save(some);
        // A full disk may have room for some of them.
        if (some.length > 1) for (const one of some) if (this.#unsaved.has(one)) await this.#save([one]);
      }
    };
    return {
      add(building) {
        waiting.push(building);
        writing = writing.then(write).catch((error: unknown) => {
          fault ??= error;
        });
      },
      async all() {
        await writing;
        if (fault !== undefined) throw fault;
      },
    };
  }

  /** Chunks and cursor in one step: a cursor on disk never runs ahead of its rows. */
  async #save(buildings: Iterable<string>, cursor?: Cursor): Promise<void> {
    const writes: Write[] = [];
    const all = new Set(cursor ? [...buildings, ...this.#unsaved] : buildings);
    for (const building of all) {
      const rows = [...(this.#byBuilding.get(building)?.values() ?? [])];
      const sealed = await this.#vault.seal(rows, this.#key(building));
      const etag = this.#etags.get(building) ?? '';
      const value: StoredChunk = { keyId: this.#vault.keyId, log: this.log, building, etag, sealed };
      writes.push({ store: 'chunks', key: this.#key(building), value });
    }
    if (cursor) writes.push({ store: 'meta', key: this.#cursorKey, value: cursor });
    const saved = await this.#write(writes);
    for (const building of all) saved ? this.#unsaved.delete(building) : this.#unsaved.add(building);
    // In memory the rows are current even when the disk is full; after a restart they are pulled again.
    if (cursor && (saved || this.cursor)) this.cursor = cursor;
  }

  async #write(writes: readonly Write[]): Promise<boolean> {
    try {
      await this.#store.write(writes);
      return true;
    } catch (error) {
      if (!isStorageFull(error)) throw error;
      this.#watch.storageFull();
      return false;
    }
  }

  #key(building: string): string {
    return `${this.log}|${building}`;
  }

  get #cursorKey(): Key {
    return `cursor|${this.log}`;
  }
}

/** Removes the copies of logs that are no longer among `codes`: what may not be seen is not kept. */
export async function forgetOtherLogs(store: Store, codes: readonly string[]): Promise<void> {
  const stays = (key: Key) => codes.includes(String(key).split('|')[0] ?? '');
  const gone = (await store.keys('chunks')).filter((key) => !stays(key));
  const cursors = (await store.keys('meta')).filter((key) => {
    const [name, log] = String(key).split('|');
    return name === 'cursor' && log !== undefined && !codes.includes(log);
  });
  await store.write([
    ...gone.map((key) => ({ store: 'chunks' as const, key })),
    ...cursors.map((key) => ({ store: 'meta' as const, key })),
  ]);
}
