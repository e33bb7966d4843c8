/**
 * A kind of record, declared once and used by the phone, the desk, the importer and the server alike.
 *
 * Observations are believed: `accept` may raise a question about one, never refuse it. Decisions are
 * checked. `context` pins at acceptance whatever `folds` needs beyond state and record, so that a
 * replay years later, with other grids and another policy, gives the same rows.
 */
import type { Static, TSchema } from 'typebox';
import type { Grant } from '../access/index.ts';
import type { PolicyProfile } from '../policy/index.ts';
import type { Context, FactRecord, SubjectKey } from './envelope.ts';
import type { Verdict } from './outcome.ts';
import type { Register, Standing } from './register.ts';

export type TallyRow = { grid: string; building: string; value: number };

/**
 * Rows of one register: all, or those of one parent, listed under one of these words, whose state has this field.
 * Of each are read the `fields` that are named, and of it all where none are.
 */
export type Walk = {
  readonly register: string;
  readonly parent?: string;
  readonly status?: readonly string[];
  readonly has?: string;
  readonly fields?: readonly string[];
};

/** What a rule may look at: rows it said it would read, and tallies. All of its own log. */
export type View = {
  get<State = unknown>(key: SubjectKey): State | undefined;
  /** Each row of a walk that was declared, in the order of its ids. */
  every<State = unknown>(walk: Walk): readonly State[];
  /** Per-building sums of a tally that holds now. */
  tally(scope: string, name: string): readonly TallyRow[];
  /** The record that a void or correction points at. */
  target(id: string): { by: string; kind: string } | undefined;
};

export type Surroundings = {
  policy: PolicyProfile;
  day: string;
  receivedAt: number;
  seq: number;
  /** The writer's grants; none when the system writes. */
  grants: readonly Grant[];
  /**
   * On the server, the body as its writer said it, before sealing: for judging alone. What a rule pins
   * from it is a code (a fever, or none), never the personal value itself. Absent where the system writes.
   */
  said?: unknown;
};

/** The body in plain: on the server as it was sent, on the writer's own device as it stands. */
export function saidBy<Body>(record: FactRecord<Body>, around: Surroundings): Body {
  return (around.said ?? record.body) as Body;
}

/** Every log that holds households at or below this one; with `within`, only at and below these places. */
export type Below = { below: true; within?: readonly string[] };

export function reachesBelow({ within }: Below, log: string): boolean {
  return within === undefined || within.some((place) => log.startsWith(place));
}

/** A record that another causes. Its id is derived from its cause, kind and `key`, so repeats are harmless. */
export type Reaction = {
  kind: string;
  key: string;
  body: unknown;
  /** Another log by its code, or those below; absent: the same log. */
  to?: { log: string } | Below;
};

export type Fold<Body, State> = (
  state: State | undefined,
  record: FactRecord<Body>,
  context: Context,
  id: string,
) => State;

export type Kind<Body = unknown> = {
  readonly name: string;
  readonly version: number;
  readonly nature: 'observation' | 'decision';
  /** `system` kinds are written only by the engine (reactions, addressed records), never by a person. */
  readonly writer: 'person' | 'system';
  /** Part of the standing registry (event `base`), which outlives the emergency in which it was written. */
  readonly lasting?: boolean;
  readonly body: TSchema;
  /** The rows that the record changes; each has a fold of its register's name. */
  readonly subjects: (record: FactRecord<Body>) => readonly SubjectKey[];
  /** Rows that accept, context and react look at besides. */
  readonly reads?: (record: FactRecord<Body>) => readonly SubjectKey[];
  /** Whole registers that context goes through: for a rare decision, since each row of them is read. */
  readonly walks?: (record: FactRecord<Body>, view: View) => readonly Walk[];
  /** Tallies that context looks at: [scope, name]. */
  readonly tallies?: (record: FactRecord<Body>) => readonly (readonly [string, string])[];
  /**
   * Where the fact happened, and where what it changes stood before: the writer answers for all of it.
   * Absent parts: the whole log.
   */
  readonly standing?: (record: FactRecord<Body>, view: View) => Standing | readonly Standing[];
  readonly accept?: (record: FactRecord<Body>, view: View, around: Surroundings) => Verdict;
  readonly context?: (record: FactRecord<Body>, view: View, around: Surroundings) => { [name: string]: unknown };
  // biome-ignore lint/suspicious/noExplicitAny: each fold names its own register's state
  readonly folds: { readonly [register: string]: Fold<Body, any> };
  readonly react?: (record: FactRecord<Body>, view: View, context: Context) => readonly Reaction[];
  /** Addressed to a log that could not take it: what the log that sent it is told then. */
  readonly returned?: (record: FactRecord<Body>) => Omit<Reaction, 'to'>;
  /** Addressed to every log below, those that are named later included; `react` then reads the record alone. */
  readonly spreads?: boolean;
  /** Turns a body of version n into one of version n + 1. */
  readonly upcasts?: { readonly [from: number]: (body: unknown) => unknown };
};

export function recordKind<Schema extends TSchema>(
  declaration: Omit<Kind<Static<Schema>>, 'body'> & { body: Schema },
): Kind<Static<Schema>> & { body: Schema } {
  return declaration;
}

/** An area that listens to another area's kind, and answers with records of its own. */
export type Listener<Body = unknown> = {
  readonly to: string;
  readonly reads: (record: FactRecord<Body>) => readonly SubjectKey[];
  readonly react: (record: FactRecord<Body>, view: View, context: Context) => readonly Reaction[];
};

/**
 * An area that answers when another area's record is taken back. What that record caused goes with it anyway; this
 * is for who pinned it meanwhile. Asked with the rows as they stand afterwards and as they stood before; what is
 * answered is void again when the void is.
 */
export type Undoing<Body = unknown> = {
  readonly of: string;
  readonly reads: (record: FactRecord<Body>) => readonly SubjectKey[];
  /** @param context of the record that was taken back */
  readonly react: (
    record: FactRecord<Body>,
    view: View,
    context: Context,
    before: Pick<View, 'get'>,
  ) => readonly Reaction[];
};

/** What one area brings into the house. */
export type Area = {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: kinds and registers of all bodies stand side by side
  readonly kinds: readonly Kind<any>[];
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly registers: readonly Register<any>[];
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly listeners?: readonly Listener<any>[];
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly undoings?: readonly Undoing<any>[];
};
