/** The device put together: rows, outbox, copy of the log, search, and the account of what was sent. */
import { catalogue } from '@fangxian/domain/areas';
import type { PostedRecords } from '@fangxian/domain/exchange';
import { type PolicyProfile, wholeProfile } from '@fangxian/domain/policy';
import type { FactRecord, Kind, SubjectKey } from '@fangxian/domain/records';
import type { Answer } from './ask.ts';
import type { CameWith, Device, Extras, Hit, Loading, OutboxAccount } from './device.ts';
import { Drafts } from './drafts.ts';
import { Files } from './files.ts';
import { KeptRecords } from './kept.ts';
import type { Lease, Session } from './lease.ts';
import { LogCopy } from './logCopy.ts';
import { Outbox } from './outbox.ts';
import { Rows } from './rows.ts';
import { Search } from './search.ts';
import { type Kept, patience, sendAll } from './sending.ts';
import { forgetOldSent, forgetUnseenSent, readSent } from './sent.ts';
import { spaceLeft } from './space.ts';
import { isStorageFull, type Store } from './store.ts';
import type { Tabs, Told } from './tabs.ts';
import { uuidv7 } from './uuid.ts';

export type Around = {
  store: Store;
  ask: <Value>(method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer<Value>>;
  askBytes: (method: 'GET' | 'POST', path: string, bytes?: Uint8Array<ArrayBuffer>) => Promise<Answer<Blob>>;
  tabs: Tabs;
  now(): number;
  /** Runs once after `ms`; the answer takes it back. */
  after(ms: number, work: () => void): () => void;
  online(): boolean;
  /** Absent where nobody can say how much room is left. */
  estimate?(): Promise<StorageEstimate> | undefined;
  /** The server did not accept the session: `signIn.locked` ends the lease, anything else asks for the PIN. */
  turnedAway(code: string | undefined): void;
  renew(): Promise<unknown>;
  chooseLog(log: string): Promise<void>;
  signOut(): Promise<void>;
};

export class LocalDevice implements Device {
  readonly log: string;
  readonly #around: Around;
  readonly #rows = new Rows();
  readonly #outbox: Outbox;
  readonly #copy: LogCopy;
  readonly #kept: KeptRecords;
  readonly #drafts: Drafts;
  readonly #files: Files;
  readonly #search: Search;
  readonly #listeners = new Set<() => void>();
  #lease: Lease;
  #account: OutboxAccount;
  #loading: Loading = { stage: 'none', done: 0, of: 0 };
  #version = 0;
  #telling = false;
  #toldTabs = '';
  #sends = false;
  #sending: Promise<void> | undefined;
  #pulling: Promise<void> | undefined;
  #pullAgain = false;
  #failures = 0;
  /** Copies had to go for the last thing to be stored: whatever the browser says of its room. */
  #gaveWay = false;
  #takeBack: () => void = () => undefined;
  #closed = false;

  constructor(lease: Lease, log: string, around: Around) {
    this.log = log;
    this.#lease = lease;
    this.#around = around;
    const { store } = around;
    this.#outbox = new Outbox(store, lease.vault);
    this.#kept = new KeptRecords(store, lease.vault);
    this.#drafts = new Drafts(store, lease.vault);
    this.#files = new Files(store, lease.vault, around.askBytes, around.now);
    this.#search = new Search(this.#rows.table);
    this.#rows.table.watch((key) => {
      this.#version += 1;
      this.#search.changed(key);
    });
    this.#copy = new LogCopy(log, store, lease.vault, (path) => around.ask('GET', path), {
      row: (key, row, before) => this.#rows.serverRow(key, row, before),
      progress: (done, of) => this.#load({ done, of }),
      complete: () => {
        this.#fold();
        this.#load({ stage: 'ready' });
      },
      storageFull: () => this.#tellAccount({ space: 'full' }),
      rewritten: () => this.#wasSetBack(),
    });
    this.#account = {
      unsent: 0,
      waiting: [],
      oldestAt: undefined,
      files: 0,
      state: 'idle',
      space: 'enough',
      sender: 'elsewhere',
      lastContactAt: undefined,
      nextTryAt: undefined,
      rewritten: false,
      sentAgain: 0,
      narrowed: false,
      kept: [],
    };
  }

  /** Everything that is on disk, before the faces are shown. */
  async open(): Promise<void> {
    await Promise.all([this.#outbox.load(), this.#kept.load(), this.#drafts.load(), this.#copy.load()]);
    await this.#loadFiles();
    const lastContactAt = await this.#around.store.get<number>('meta', 'lastContactAt');
    this.#loading = { stage: this.#copy.cursor || this.log === '' ? 'ready' : 'first', done: 0, of: 0 };
    this.#fold();
    this.#tellAccount({ lastContactAt, kept: this.#kept.all });
    void this.#measureSpace();
    this.#around.tabs.tell({ is: 'opened' });
  }

  /** From now on this tab sends and pulls. */
  async beginSending(): Promise<void> {
    if (this.#closed) return;
    this.#sends = true;
    this.#tellAccount({ sender: 'here' });
    await forgetOldSent(this.#around.store, this.#around.now()).catch(() => undefined);
    await this.refresh();
  }

  /** Another tab, which somebody looks at, sends from now on. */
  endSending(): void {
    this.#sends = false;
    this.#takeBack();
    this.#tellAccount({ sender: 'elsewhere' });
  }

  /** Locked from above: what is unsent is still delivered, to be decided upon there, before the key goes. */
  async deliverLast(): Promise<void> {
    const post = (body: unknown) => this.#around.ask<PostedRecords>('POST', '/api/records', body);
    const sent = await sendAll(this.#outbox, post, async () => undefined, this.#around.now);
    if (sent.is !== 'done') return;
    const delivered = this.#outbox.entries.filter(({ takenAt }) => takenAt !== undefined);
    await this.#outbox.remove(new Set(delivered.map(({ record }) => record.id)));
  }

  close(): void {
    this.#closed = true;
    this.#takeBack();
  }

  get session(): Session {
    return this.#lease.session;
  }

  get durable(): boolean {
    return this.#around.store.durable;
  }

  get outbox(): OutboxAccount {
    return this.#account;
  }

  get loading(): Loading {
    return this.#loading;
  }

  get version(): number {
    return this.#version;
  }

  renewed(lease: Lease): void {
    this.#lease = lease;
    this.#version += 1;
    if (this.#account.state === 'locked') this.#tellAccount({ state: 'idle' });
    this.#fold();
    this.#changed();
  }

  get<State>(key: SubjectKey): State | undefined {
    return this.#rows.table.get<State>(key);
  }

  ids(register: string): readonly string[] {
    return this.#rows.table.ids(register);
  }

  childrenOf(register: string, parent: string): readonly string[] {
    return this.#rows.table.childrenOf(register, parent);
  }

  async search(text: string, limit: number): Promise<readonly Hit[]> {
    return this.#search.find(text, limit);
  }

  draft<Value>(name: string): Value | undefined {
    return this.#drafts.get<Value>(name);
  }

  async saveDraft(name: string, value: unknown): Promise<void> {
    await this.#storing(() => this.#drafts.set(name, value));
  }

  async keepFile(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    let name = '';
    await this.#storing(async () => {
      name = await this.#files.keep(bytes);
    });
    return name;
  }

  dropFile(file: string): Promise<void> {
    return this.#files.drop(file);
  }

  file(record: string, file: string, cameWith?: CameWith): Promise<Answer<Blob>> {
    return this.#files.fetch(this.log, record, file, cameWith);
  }

  async record(kind: string, body: unknown, extras: Extras = {}): Promise<{ id: string }> {
    const [made] = await this.recordAll([{ kind, body, ...extras }]);
    if (!made) throw new Error('one fact makes one record');
    return made;
  }

  async recordAll(facts: readonly ({ kind: string; body: unknown } & Extras)[]): Promise<readonly { id: string }[]> {
    // The schema compiler is loaded with the first fact, not with the first screen.
    const { faultIn } = await import('@fangxian/domain/records/fault');
    for (const { kind, body } of facts) {
      const fault = faultIn(known(kind), body);
      if (fault !== undefined) throw new Error(`${kind} does not fit its schema at ${fault}`);
    }
    let records: readonly FactRecord[] = [];
    await this.#storing(async () => {
      const first = await this.#around.store.reserve(facts.length);
      records = facts.map((fact, at) => this.#factOf(fact, first + at));
      await this.#files.belong(records);
      await this.#outbox.add(records);
    });
    // Undoing what the server already has needs the rows of before; anything else lies simply on top.
    if (records.some(({ voids, corrects }) => voids ?? corrects)) this.#fold();
    else for (const record of records) this.#rows.add(record);
    this.#tellAccount({});
    this.#around.tabs.tell({ is: 'outbox' });
    if (this.#mayTry()) void this.sendNow();
    return records.map(({ id }) => ({ id }));
  }

  async ownRecords({ sent }: { sent: boolean }): Promise<readonly FactRecord[]> {
    const arrived = sent ? await readSent(this.#around.store, this.#lease.vault) : [];
    return [...arrived, ...this.#outbox.records].filter(({ log }) => log === this.log);
  }

  async dismissKept(id: string): Promise<void> {
    await this.#kept.dismiss(id);
    this.#tellAccount({ kept: this.#kept.all });
    this.#around.tabs.tell({ is: 'outbox' });
  }

  async sendKeptAgain(id: string): Promise<void> {
    const record = this.#kept.all.find((one) => one.id === id)?.record;
    if (!record) return;
    await this.#storing(() => this.#outbox.add([record]));
    await this.#kept.dismiss(id);
    this.#fold();
    this.#tellAccount({ kept: this.#kept.all });
    this.#around.tabs.tell({ is: 'outbox' });
    if (this.#mayTry()) void this.sendNow();
  }

  /** Sends what waits, then pulls what came of it. Runs once at a time; a second call waits for the first. */
  sendNow(): Promise<void> {
    if (!this.#sends) {
      this.#around.tabs.tell({ is: 'outbox' });
      return Promise.resolve();
    }
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
      // Recorded while the last batch was under way.
      const more = this.#outbox.batch(1, this.#around.now()).length > 0;
      if (more && this.#failures === 0 && this.#account.state !== 'locked' && !this.#closed) void this.sendNow();
    });
    return this.#sending;
  }

  async refresh(): Promise<void> {
    if (!this.#sends) return;
    if (this.#outbox.batch(1, this.#around.now()).length > 0) await this.sendNow();
    else {
      if (this.#files.waiting > 0 && this.#account.state !== 'locked') await this.#sendFiles();
      await this.#pull();
    }
  }

  /** The server says that the log moved; the same word twice costs nothing. */
  async news(seq: number | undefined): Promise<void> {
    if (seq !== undefined && this.#copy.cursor && seq <= this.#copy.cursor.seq) return;
    await this.refresh();
  }

  /** What another tab did. */
  async hear(told: Told): Promise<void> {
    if (told.is === 'outbox') {
      await this.#outbox.load();
      await this.#kept.load();
      await this.#loadFiles();
      this.#fold();
      this.#tellAccount({ kept: this.#kept.all });
      if (this.#sends && this.#outbox.batch(1, this.#around.now()).length > 0) void this.sendNow();
    } else if (told.is === 'contact') {
      this.#tellAccount({ lastContactAt: told.at });
    } else if (told.is === 'sender') {
      if (!this.#sends) this.#tellAccount(told.account);
    } else if (told.is === 'opened') {
      if (this.#sends) this.#tellOtherTabs();
    } else if (told.is === 'chunks' && told.log === this.log && !this.#sends) {
      await this.#copy.load(new Set(told.buildings));
      this.#fold();
      this.#loading = { stage: 'ready', done: 0, of: 0 };
      this.#changed();
    }
  }

  chooseLog(log: string): Promise<void> {
    return this.#around.chooseLog(log);
  }

  signOut(): Promise<void> {
    return this.#around.signOut();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #send(): Promise<void> {
    this.#takeBack();
    if (this.#outbox.batch(1, this.#around.now()).length === 0) return;
    if (this.#account.state === 'locked') return;
    this.#tellAccount({ state: 'sending', nextTryAt: undefined });
    const post = (body: unknown) => this.#around.ask<PostedRecords>('POST', '/api/records', body);
    const keep = (kept: readonly Kept[]) => this.#kept.add(kept);
    const sent = await sendAll(this.#outbox, post, keep, this.#around.now);
    if (this.#closed) return;
    for (const { record, takenAt } of this.#outbox.entries) {
      if (takenAt !== undefined) this.#rows.taken(record, takenAt);
    }
    this.#fold();
    this.#tellAccount({ kept: this.#kept.all });
    if (sent.again > 0) this.#tellAccount({ sentAgain: this.#account.sentAgain + sent.again });
    if (sent.kept > 0) this.#around.tabs.tell({ is: 'outbox' });
    if (sent.is === 'failed') {
      this.#failed(sent.status, sent.code);
      return;
    }
    this.#failures = 0;
    await this.#sendFiles();
    await this.#contact();
    await this.#pull();
  }

  /** After the records that name them. One that cannot go yet holds nothing up: it goes with a later contact. */
  async #sendFiles(): Promise<void> {
    const waiting = new Set(this.#outbox.unsent.map(({ record }) => record.id));
    await this.#files.send((record) => !waiting.has(record));
    this.#tellAccount({});
  }

  /** One pull at a time; news that arrives meanwhile makes it look once more. */
  #pull(): Promise<void> {
    if (this.#pulling) {
      this.#pullAgain = true;
      return this.#pulling;
    }
    this.#pulling = (async () => {
      do {
        this.#pullAgain = false;
        await this.#pullOnce();
      } while (this.#pullAgain && !this.#closed && this.#failures === 0);
    })().finally(() => {
      this.#pulling = undefined;
    });
    return this.#pulling;
  }

  async #pullOnce(): Promise<void> {
    if (this.log === '' || this.#account.state === 'locked') return;
    const hadAll = this.#copy.cursor !== undefined;
    const fingerprint = this.#copy.cursor?.fingerprint;
    const rows = this.#copy.rows.size;
    const taken = this.#outbox.entries.filter(
      ({ takenAt, record }) => takenAt !== undefined && record.log === this.log,
    );
    const pulled = await this.#copy.pull();
    if (this.#closed) return;
    if (pulled.is === 'failed') {
      this.#load({ stage: hadAll ? 'ready' : 'failed' });
      this.#failed(pulled.status, pulled.code);
      // No longer ours to see: what is here goes, and the session says what is ours now.
      if (pulled.status === 403) {
        await this.#copy.forget();
        await this.#letGo();
        await this.#nowNarrower();
        await this.#around.renew();
      }
      return;
    }
    this.#failures = 0;
    const seq = this.#copy.cursor?.seq ?? 0;
    const forgotten = taken.filter(({ takenAt }) => (takenAt ?? 0) > seq);
    if (forgotten.length > 0) this.#outbox.forgotten(new Set(forgotten.map(({ record }) => record.id)));
    // The rows first: another tab that let go of an entry would show the door as it was before.
    if (pulled.buildings.size > 0) {
      this.#around.tabs.tell({ is: 'chunks', log: this.log, buildings: [...pulled.buildings] });
    }
    await this.#letGo();
    this.#fold();
    this.#load({ stage: 'ready' });
    const changed = fingerprint !== undefined && fingerprint !== this.#copy.cursor?.fingerprint;
    if (changed && this.#copy.rows.size < rows) await this.#nowNarrower();
    await this.#contact();
    // What may be seen has changed: so have the grants.
    if (changed) await this.#around.renew();
    if (this.#outbox.batch(1, this.#around.now()).length > 0 && !this.#sending) void this.sendNow();
  }

  /** The server was set back to a backup: what it may have forgotten is sent again, before its rows are believed. */
  async #wasSetBack(): Promise<void> {
    await this.#outbox.sendAgain(true);
    this.#tellAccount({ rewritten: true });
  }

  #loadFiles(): Promise<void> {
    const waiting = new Set(this.#outbox.records.map(({ id }) => id));
    return this.#files.load((record) => waiting.has(record));
  }

  /** Less may be seen from here than before: copies of what was sent about doors no longer shown go as well. */
  async #nowNarrower(): Promise<void> {
    const sees = (household: string) => this.#copy.rows.has(`household/${household}`);
    await forgetUnseenSent(this.#around.store, this.#lease.vault, this.log, sees).catch(() => undefined);
    this.#fold();
    this.#tellAccount({ narrowed: true });
  }

  async #measureSpace(): Promise<void> {
    const left = await spaceLeft(() => this.#around.estimate?.());
    if (left === undefined || this.#closed) return;
    // Chromium tells every site of four free gigabytes or more, on a full phone too: what was seen here counts for more.
    const space = this.#gaveWay ? 'low' : left;
    if (this.#account.space !== 'full' && this.#account.space !== space) this.#tellAccount({ space });
  }

  /** Entries that the pulled rows contain leave the outbox; those of other logs have no rows here to wait for. */
  async #letGo(): Promise<void> {
    // Without a copy of the log there is nothing to wait for.
    const seq = this.#copy.cursor?.seq ?? Number.MAX_SAFE_INTEGER;
    const contained = this.#outbox.entries.filter(
      ({ record, takenAt }) => takenAt !== undefined && (record.log !== this.log || takenAt <= seq),
    );
    if (contained.length === 0) return;
    const ids = new Set(contained.map(({ record }) => record.id));
    // Without room for a copy there is none; the entry leaves all the same.
    await this.#outbox.letGo(ids).catch(() => this.#outbox.remove(ids));
    this.#around.tabs.tell({ is: 'outbox' });
  }

  async #contact(): Promise<void> {
    const now = this.#around.now();
    const waits = this.#outbox.unsent.length > 0 || this.#files.waiting > 0;
    this.#tellAccount({ state: waits ? 'waiting' : 'idle', lastContactAt: now, nextTryAt: undefined });
    this.#around.tabs.tell({ is: 'contact', at: now });
    if (waits) this.#tryAgainIn(60_000);
    await this.#around.store.write([{ store: 'meta', key: 'lastContactAt', value: now }]).catch(() => undefined);
    await this.#measureSpace();
  }

  #failed(status: number, code: string | undefined): void {
    if (status === 401 || code === 'signIn.locked') {
      this.#tellAccount({ state: 'locked', nextTryAt: undefined });
      this.#around.turnedAway(code);
      return;
    }
    this.#failures += 1;
    const wait = patience(this.#failures);
    this.#tellAccount({
      state: status === 0 ? 'offline' : 'waiting',
      nextTryAt: this.#around.now() + wait,
    });
    this.#tryAgainIn(wait);
  }

  /** Without a network, or while patience was promised, a new record waits with the others. */
  #mayTry(): boolean {
    if (!this.#sends || this.#failures > 0) return false;
    if (this.#around.online()) return true;
    this.#tellAccount({ state: 'offline' });
    return false;
  }

  #tryAgainIn(ms: number): void {
    this.#takeBack();
    this.#takeBack = this.#around.after(ms, () => void this.refresh());
  }

  #factOf(fact: { kind: string; body: unknown } & Extras, deviceSeq: number): FactRecord {
    const kind = known(fact.kind);
    const { voids, corrects, onBehalfOf, files } = fact;
    const now = this.#around.now();
    const at = Math.min(fact.at ?? now, now);
    return {
      id: uuidv7(now),
      v: kind.version,
      event: kind.lasting ? 'base' : this.session.event,
      log: this.log,
      kind: kind.name,
      at,
      deviceSeq,
      policy: this.#policy.version,
      ...(voids !== undefined && { voids }),
      ...(corrects !== undefined && { corrects }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      ...(files !== undefined && files.length > 0 && { files: [...files] }),
      body: fact.body,
      by: this.session.member,
      device: this.session.device,
      effectiveAt: Math.max(0, at + this.#lease.offset),
    };
  }

  get #policy(): PolicyProfile {
    const here = this.get<{ profile: PolicyProfile }>('policy/current')?.profile;
    return here ? wholeProfile(here) : this.session.policy;
  }

  #fold(): void {
    const pending = this.#outbox.records.filter(({ log }) => log === this.log);
    const now = this.#around.now() + this.#lease.offset;
    this.#rows.fold(pending, { policy: this.#policy, grants: this.session.grants, now });
    this.#changed();
  }

  /** Where there is no room, copies of what arrived give way: it is saved, and said that the phone is nearly full. */
  async #storing(work: () => Promise<void>): Promise<void> {
    try {
      await work().catch(async (error: unknown) => {
        if (!isStorageFull(error)) throw error;
        await this.#around.store.clear(['sent']);
        await work();
        this.#gaveWay = true;
      });
      if (this.#gaveWay) this.#tellAccount({ space: 'low' });
      else if (this.#account.space === 'full') {
        this.#tellAccount({ space: 'low' });
        void this.#measureSpace();
      }
    } catch (error) {
      if (isStorageFull(error)) this.#tellAccount({ space: 'full' });
      throw error;
    }
  }

  #load(change: Partial<Loading>): void {
    const first = this.#copy.cursor === undefined;
    this.#loading = { ...this.#loading, stage: first ? 'first' : 'updating', ...change };
    this.#changed();
  }

  #tellAccount(change: Partial<OutboxAccount>): void {
    const unsent = this.#outbox.unsent;
    const oldestAt = unsent.length > 0 ? Math.min(...unsent.map(({ record }) => record.at)) : undefined;
    const waiting = unsent.map(({ record: { id, kind, at, body } }) => ({ id, kind, at, body }));
    this.#account = {
      ...this.#account,
      ...change,
      unsent: unsent.length,
      waiting,
      oldestAt,
      files: this.#files.waiting,
    };
    if (this.#account.state === 'offline' && unsent.length === 0 && this.#around.online() && this.#failures === 0) {
      this.#account = { ...this.#account, state: 'idle' };
    }
    const { state, nextTryAt, rewritten, sentAgain, narrowed } = this.#account;
    const told = JSON.stringify([state, nextTryAt, rewritten, sentAgain, narrowed]);
    if (this.#sends && told !== this.#toldTabs) {
      this.#toldTabs = told;
      this.#tellOtherTabs();
    }
    this.#changed();
  }

  /** How sending goes, to tabs that do not send. */
  #tellOtherTabs(): void {
    const { state, nextTryAt, rewritten, sentAgain, narrowed, lastContactAt } = this.#account;
    const account = { state, nextTryAt, rewritten, sentAgain, narrowed, lastContactAt };
    this.#around.tabs.tell({ is: 'sender', account });
  }

  /** Listeners are told once for all that happens in one turn. */
  #changed(): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const listener of this.#listeners) listener();
    });
  }
}

function known(name: string): Kind {
  const kind = catalogue.kind(name);
  if (!kind) throw new Error(`unknown kind ${name}`);
  return kind;
}
