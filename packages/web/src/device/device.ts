/**
 * The device as the faces see it: rows as the server told them with what is unsent folded on top,
 * one way to record a fact, and an honest account of what has been sent.
 */
import type { ProblemCode } from '@fangxian/domain/problems';
import type { FactRecord, SubjectKey } from '@fangxian/domain/records';
import type { Answer } from './ask.ts';
import type { Session } from './lease.ts';
import type { Space } from './space.ts';

export type OutboxAccount = {
  /** Records saved here and not yet known to be committed by the server. */
  readonly unsent: number;
  /** Those records, oldest first, to be shown by door and time. */
  readonly waiting: readonly {
    readonly id: string;
    readonly kind: string;
    readonly at: number;
    readonly body: unknown;
  }[];
  /** Instant (ms) of the oldest of them. */
  readonly oldestAt: number | undefined;
  /** Files of records that are sent, themselves still waiting. */
  readonly files: number;
  readonly state: 'idle' | 'sending' | 'offline' | 'waiting' | 'locked';
  /** `full`: the last thing to be stored found no room. */
  readonly space: Space;
  /** Which tab of this device sends. */
  readonly sender: 'here' | 'elsewhere';
  readonly lastContactAt: number | undefined;
  readonly nextTryAt: number | undefined;
  /** The server's history is not the one this device had pulled: somebody must be told. */
  readonly rewritten: boolean;
  /** Records that had arrived, that the server had forgotten since, and that were sent once more. */
  readonly sentAgain: number;
  /** What may be seen from here became less: rows that are no longer ours have left this device. */
  readonly narrowed: boolean;
  /** Refused and held records, shown to their writer until looked at. */
  readonly kept: readonly {
    readonly id: string;
    readonly kind: string;
    readonly outcome: 'held' | 'refused';
    readonly code: ProblemCode;
    readonly params?: { readonly [name: string]: string | number };
    readonly at: number;
    readonly body: unknown;
    /** Whole, so that it can be sent once more as it was. */
    readonly record?: FactRecord;
  }[];
};

export type Loading = {
  readonly stage: 'none' | 'first' | 'updating' | 'ready' | 'failed';
  readonly done: number;
  readonly of: number;
};

export type Hit = { readonly household: string; readonly person?: string; readonly building?: string };

/** `files`: hashes from `keepFile`, sent after the record that names them. */
export type Extras = {
  voids?: string;
  corrects?: string;
  onBehalfOf?: 'self';
  files?: readonly string[];
  /** When it was found, where that is not now: a sheet of paper typed back, a record mended. Never in the future. */
  at?: number;
};

/** A file of another log's record: which log, and the row here that came from there. */
export type CameWith = { readonly from: string; readonly row: SubjectKey };

export type Device = {
  readonly session: Session;
  /** The log that this device shows: a community, or for officers their own level. */
  readonly log: string;
  /** False where the browser lets nothing be stored (no https): what is unsent ends with the page. */
  readonly durable: boolean;
  /** Rows are values: `get`, `ids`, `childrenOf`, `outbox` and `loading` return the identical object until it changes. */
  get<State>(key: SubjectKey): State | undefined;
  ids(register: string): readonly string[];
  /** Ids whose row names this parent: households of a building, persons of a household, coverage of a round. */
  childrenOf(register: string, parent: string): readonly string[];
  /**
   * Saves a fact: resolves once it is durable on this device, folded into the rows at once, sent when possible.
   * `voids` and `corrects` name an earlier record. Rejects only when this device cannot store it.
   */
  record(kind: string, body: unknown, extras?: Extras): Promise<{ id: string }>;
  /** Several facts in one durable step (a laid-out building with its doors). */
  recordAll(facts: readonly ({ kind: string; body: unknown } & Extras)[]): Promise<readonly { id: string }[]>;
  /** One's own records that wait here, in the order in which they were made; `sent`: also those of late that arrived. */
  ownRecords(which: { sent: boolean }): Promise<readonly FactRecord[]>;
  readonly outbox: OutboxAccount;
  readonly loading: Loading;
  sendNow(): Promise<void>;
  dismissKept(id: string): Promise<void>;
  /** What was refused waits again, unchanged and under its own id: sent twice it is taken once. */
  sendKeptAgain(id: string): Promise<void>;
  /** A draft survives the browser's end. Undefined removes it. */
  saveDraft(name: string, value: unknown): Promise<void>;
  draft<Value>(name: string): Value | undefined;
  /** Seals bytes and keeps them on this device. Resolves to their name once they are durable. */
  keepFile(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Lets go of a file that no record came to name. */
  dropFile(file: string): Promise<void>;
  /** The bytes of a record's file: from this device while it waits here, else from the server. */
  file(record: string, file: string, cameWith?: CameWith): Promise<Answer<Blob>>;
  search(text: string, limit: number): Promise<readonly Hit[]>;
  /** Grows with every change of rows or of what the session grants: what is read from many rows is made anew then. */
  readonly version: number;
  /** Looks for news now instead of at the next nudge. */
  refresh(): Promise<void>;
  /** Shows another of `session.logs`. */
  chooseLog(log: string): Promise<void>;
  /** Called, coalesced, after anything above has changed. Returns its own end. */
  subscribe(listener: () => void): () => void;
  /** Ends the session and wipes the device, unsent records too: ask before, when there are any. */
  signOut(): Promise<void>;
};
