/** Records on their way into a log, and who sends them. */
import type { Grant } from '@fangxian/domain/access';
import type { FactRecord, Kind, Outcome } from '@fangxian/domain/records';

/** Whoever posts: from the session, never from the record. */
export type Writer = {
  member: string;
  device: string;
  grants: readonly Grant[];
  /** An ended session still delivers what its phone holds; a person then decides. */
  session: 'live' | 'ended';
  /** The log where this member was invited: what names no known place is kept there. */
  home: string;
};

/** A record that passed its schema. Personal fields are sealed. */
export type Incoming = {
  readonly kind: Kind;
  readonly record: FactRecord;
  /** The body before sealing, for judging alone (see Surroundings). Never stored; absent where the engine writes. */
  readonly said?: unknown;
  readonly receivedAt: number;
  readonly clockAhead: boolean;
  /** Whose authority counts. Absent: the engine itself writes (a reaction, an addressed record). */
  readonly writer?: Writer;
  /** When `writer`, at the desk, decided to let in what somebody else had recorded. */
  readonly decidedAt?: number;
  /** Seals the whole record, as it came, for its writer: kept when it is not taken. Absent where the engine writes. */
  readonly asSent?: () => string;
};

export type Refusal = Extract<Outcome, { outcome: 'held' | 'later' | 'refused' }>;
