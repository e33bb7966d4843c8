/**
 * The device as the faces see it: rows as the server told them with what is unsent folded on top,
 * one way to record a fact, and an honest account of what has been sent.
 */
import type { SessionTold } from '@fangxian/domain/exchange';
import type { ProblemCode } from '@fangxian/domain/problems';
import type { SubjectKey } from '@fangxian/domain/records';

export type OutboxAccount = {
  /** Records saved here and not yet known to be committed by the server. */
  unsent: number;
  /** Instant (ms) of the oldest of them. */
  oldestAt: number | undefined;
  state: 'idle' | 'sending' | 'offline' | 'waiting' | 'locked' | 'storageFull';
  lastContactAt: number | undefined;
  nextTryAt: number | undefined;
  /** Refused and held records, shown to their writer until looked at. */
  kept: readonly {
    id: string;
    kind: string;
    outcome: 'held' | 'refused';
    code: ProblemCode;
    params?: Record<string, string | number>;
    at: number;
    body: unknown;
  }[];
};

export type Loading = { stage: 'none' | 'first' | 'updating' | 'ready' | 'failed'; done: number; of: number };

export type Hit = { household: string; person?: string; building?: string };

export type Device = {
  readonly session: SessionTold;
  /** The log that this face works on. */
  readonly log: string;
  /**
   * Rows are values: `get`, `ids`, `childrenOf` and `outbox` return the identical object until it changes.
   */
  get<State>(key: SubjectKey): State | undefined;
  ids(register: string): readonly string[];
  /** Ids whose row names this parent: households of a building, persons of a household, coverage of a round. */
  childrenOf(register: string, parent: string): readonly string[];
  /**
   * Saves a fact: resolves once it is durable on this device, folded into the rows at once, sent when possible.
   * `voids` and `corrects` name an earlier record.
   */
  record(
    kind: string,
    body: unknown,
    extras?: { voids?: string; corrects?: string; onBehalfOf?: string },
  ): Promise<{ id: string }>;
  /** Several facts in one durable step (a laid-out building with its doors). */
  recordAll(facts: readonly { kind: string; body: unknown }[]): Promise<readonly { id: string }[]>;
  readonly outbox: OutboxAccount;
  readonly loading: Loading;
  sendNow(): Promise<void>;
  dismissKept(id: string): Promise<void>;
  /** A draft survives the browser's end. Undefined removes it. */
  saveDraft(name: string, value: unknown): Promise<void>;
  draft<Value>(name: string): Value | undefined;
  search(text: string, limit: number): Promise<readonly Hit[]>;
  /** Grows with every change of rows, outbox or loading. */
  readonly version: number;
  /** Looks for news now instead of at the next nudge. */
  refresh(): Promise<void>;
  /** Called, coalesced, after anything above has changed. Returns its own end. */
  subscribe(listener: () => void): () => void;
  signOut(): Promise<void>;
};
