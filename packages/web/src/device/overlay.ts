/**
 * What is unsent, folded on top of the server's rows, with the server's own functions.
 *
 * Records are judged in the order in which this device made them, as the server will judge them when
 * they arrive, and folded in stamp order, as it will fold them. Server rows are never touched: the
 * overlay is thrown away and made again whenever they change.
 */
import type { Grant } from '@fangxian/domain/access';
import { catalogue } from '@fangxian/domain/areas';
import type { PolicyProfile } from '@fangxian/domain/policy';
import {
  byStamp,
  civilDay,
  comesLate,
  edgeOf,
  type FactRecord,
  foldInto,
  judge,
  type LoggedRecord,
  type Reaction,
  type Row,
  reactionRecord,
  reactionsTo,
  type SubjectKey,
  upcast,
  type View,
  voidAmong,
} from '@fangxian/domain/records';

export type Base = { get(key: SubjectKey): unknown };
/** @param now by the server's clock, as far as known */
export type OverlaySetting = { policy: PolicyProfile; grants: readonly Grant[]; now: number };

export class Overlay {
  readonly #base: Base;
  readonly #setting: OverlaySetting;
  /** Every record and what it caused in this log, as the log would hold them. */
  readonly #logged: LoggedRecord[] = [];
  /** What has been voided or corrected; the target may be known only later. */
  readonly #targets = new Set<string>();
  /** As the rules see it: everything judged so far, in device order. */
  readonly #seen = new Map<SubjectKey, Row>();
  /** As the faces see it: what counts, in stamp order. */
  readonly #rows = new Map<SubjectKey, Row>();
  readonly #view: View;

  constructor(base: Base, setting: OverlaySetting) {
    this.#base = base;
    this.#setting = setting;
    this.#view = {
      get: <State>(key: SubjectKey) => (this.#seen.get(key)?.state ?? base.get(key)) as State | undefined,
      // Tallies, and whole registers, stand on the server alone; no kind that a person writes looks at them.
      every: () => [],
      tally: () => [],
      target: (id) => this.#logged.find((record) => record.id === id),
    };
  }

  get logged(): readonly LoggedRecord[] {
    return this.#logged;
  }

  keys(): Iterable<SubjectKey> {
    return this.#rows.keys();
  }

  has(key: SubjectKey): boolean {
    return this.#rows.has(key);
  }

  get(key: SubjectKey): unknown {
    return this.#rows.get(key)?.state;
  }

  /** Lays one more record on top; the caller keeps to device order. Says which rows it may have changed. */
  add(record: FactRecord): readonly SubjectKey[] {
    const before = this.#logged.length;
    try {
      this.#judge(record);
    } catch {
      // Another version of the app wrote it, and today's rules stumble: it is not shown, and is sent all the same.
      this.#logged.length = before;
      return [];
    }
    const more = this.#logged.slice(before);
    const simple = more.every(
      (one) => !this.#meets(one) && one.subjects.every((key) => !comesLate(this.#rows.get(key), one)),
    );
    if (!simple) return this.#foldAgain();
    for (const one of more) this.#fold(one);
    return more.flatMap(({ subjects }) => subjects);
  }

  /** Whether a record voids something, or is itself voided by an earlier one. */
  #meets({ id, voids, corrects }: LoggedRecord): boolean {
    const target = voids ?? corrects;
    if (target !== undefined) this.#targets.add(target);
    return target !== undefined || this.#targets.has(id);
  }

  #judge(written: FactRecord): void {
    const kind = catalogue.kind(written.kind);
    if (!kind) return; // A newer version of the app wrote it; it is sent all the same.
    const older = written.v < kind.version;
    const record = older ? { ...written, body: upcast(kind, written.v, written.body) } : written;
    const { policy, grants, now } = this.#setting;
    const day = civilDay(record.effectiveAt, policy.zone);
    const seq = Number.MAX_SAFE_INTEGER;
    const around = { policy, grants, day, receivedAt: now, seq };
    const { verdict, subjects, context } = judge(kind, record, this.#view, around);
    if (verdict.verdict === 'refused') return; // A decision: the server says the same, or knows better.
    const one: LoggedRecord = { ...record, seq, receivedAt: now, subjects, context };
    // Reactions look at the rows as they stood before the fold.
    const caused = reactionsTo(catalogue, kind, record, this.#view, context).filter(staysHere);
    for (const key of subjects)
      this.#seen.set(key, foldInto(catalogue, key, this.#seen.get(key) ?? this.#lifted(key), one));
    this.#logged.push(one);
    for (const reaction of caused) {
      const version = catalogue.kind(reaction.kind)?.version;
      if (version !== undefined) this.#judge(reactionRecord(record, reaction, record.log, version));
    }
  }

  #foldAgain(): readonly SubjectKey[] {
    const touched = new Set(this.#rows.keys());
    this.#rows.clear();
    for (const one of [...counting(this.#logged)].sort(byStamp)) this.#fold(one);
    for (const key of this.#rows.keys()) touched.add(key);
    return [...touched];
  }

  #fold(one: LoggedRecord): void {
    for (const key of one.subjects)
      this.#rows.set(key, foldInto(catalogue, key, this.#rows.get(key) ?? this.#lifted(key), one));
  }

  /** A server row as a row to fold upon: what the device was told is older than anything unsent. */
  #lifted(key: SubjectKey): Row | undefined {
    const state = this.#base.get(key);
    return state === undefined ? undefined : { state, last: { at: 0, id: '' }, fromSeq: 0, seq: 0 };
  }
}

/** Those that count: not void, and not caused by a void one. */
export function counting(logged: readonly LoggedRecord[]): readonly LoggedRecord[] {
  const without = voidAmong(logged.map(edgeOf));
  return logged.filter(({ id }) => !without.has(id));
}

/** The rows that a record itself changes. */
export function subjectsOf(record: FactRecord): readonly SubjectKey[] {
  return catalogue.kind(record.kind)?.subjects(record) ?? [];
}

function staysHere(reaction: Reaction): boolean {
  return reaction.to === undefined;
}
