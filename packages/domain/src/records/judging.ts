/**
 * The way of one record through the rules, without a store: judge it, fold it, ask what it causes.
 * Phone, server, drill and tests all run exactly this; they differ only in where rows come from.
 */
import type { Catalogue } from './catalogue.ts';
import { derivedId } from './derivedId.ts';
import { type Context, type FactRecord, idOf, type LoggedRecord, registerOf, type SubjectKey } from './envelope.ts';
import type { Kind, Reaction, Surroundings, View, Walk } from './kind.ts';
import { accepted, type Verdict } from './outcome.ts';
import { byStamp, earlier, type Stamp } from './stamp.ts';

/** One row of a register, with the stamp of the last fact folded into it. */
export type Row = { state: unknown; last: Stamp; fromSeq: number; seq: number };

/** All rows that a record changes or that its rules look at. */
export function keysOf(catalogue: Catalogue, kind: Kind, record: FactRecord): readonly SubjectKey[] {
  const keys = new Set<SubjectKey>(kind.subjects(record));
  for (const key of kind.reads?.(record) ?? []) keys.add(key);
  for (const listener of catalogue.listeners(kind.name)) {
    for (const key of listener.reads(record)) keys.add(key);
  }
  return [...keys];
}

/** Whether a row is one of those that a walk goes through. */
export function walked(catalogue: Catalogue, { register, parent, status, has }: Walk, state: unknown): boolean {
  const { status: wordOf, parent: parentOf } = catalogue.register(register);
  if (parent !== undefined && parentOf?.(state) !== parent) return false;
  const word = wordOf?.(state);
  if (status && (word === undefined || !status.includes(word))) return false;
  return has === undefined || (state as { [field: string]: unknown })[has] !== undefined;
}

export type Judgement = { verdict: Verdict; subjects: readonly SubjectKey[]; context: Context };

/** Asks the kind's own rules. Authority is judged elsewhere (see access), before this. */
export function judge(kind: Kind, record: FactRecord, view: View, around: Surroundings): Judgement {
  const verdict = kind.accept?.(record, view, around) ?? accepted;
  if (verdict.verdict === 'refused' && kind.nature === 'observation') {
    throw new Error(`${kind.name} is an observation: it may be questioned, never refused`);
  }
  const context: Context = { ...kind.context?.(record, view, around), day: around.day };
  return { verdict, subjects: kind.subjects(record), context };
}

/** Folds one fact into one row. The caller has made sure that nothing later is in the row already. */
export function foldInto(catalogue: Catalogue, key: SubjectKey, row: Row | undefined, record: LoggedRecord): Row {
  const kind = catalogue.kind(record.kind);
  const fold = kind?.folds[registerOf(key)];
  if (!fold) throw new Error(`${record.kind} lists ${key} and has no fold for it`);
  return {
    state: fold(row?.state, record, record.context, idOf(key)),
    last: { at: record.effectiveAt, id: record.id },
    fromSeq: row ? Math.min(row.fromSeq, record.seq) : record.seq,
    seq: Math.max(row?.seq ?? 0, record.seq),
  };
}

/** Whether a record comes before something that the row has folded already: then only a refold is right. */
export function comesLate(row: Row | undefined, record: FactRecord): boolean {
  return row !== undefined && earlier({ at: record.effectiveAt, id: record.id }, row.last);
}

/**
 * The row as its whole history gives it: every record that lists it and is not void, in stamp order.
 * Depends on the set of records alone, so every device and every rebuild arrives at the same row.
 */
export function refold(catalogue: Catalogue, key: SubjectKey, history: readonly LoggedRecord[]): Row | undefined {
  let row: Row | undefined;
  for (const record of [...history].sort(byStamp)) row = foldInto(catalogue, key, row, record);
  return row;
}

/** What a taken record causes, its own kind's reactions and those of the areas that listen to it. */
export function reactionsTo(
  catalogue: Catalogue,
  kind: Kind,
  record: FactRecord,
  view: View,
  context: Context,
): readonly Reaction[] {
  const heard = catalogue.listeners(kind.name).flatMap((listener) => listener.react(record, view, context));
  return [...(kind.react?.(record, view, context) ?? []), ...heard];
}

/** The rows that somebody looks at when this record is taken back. */
export function keysOfUndoing(catalogue: Catalogue, record: FactRecord): readonly SubjectKey[] {
  return catalogue.undoings(record.kind).flatMap((undoing) => [...undoing.reads(record)]);
}

/** What the taking back of a record causes; the void is its cause. */
export function reactionsToUndoing(
  catalogue: Catalogue,
  record: LoggedRecord,
  view: View,
  before: Pick<View, 'get'>,
): readonly Reaction[] {
  return catalogue.undoings(record.kind).flatMap((undoing) => [...undoing.react(record, view, record.context, before)]);
}

/** The record that a reaction becomes in `log`. Same cause, kind, key and log: same id, hence harmless twice. */
export function reactionRecord(cause: FactRecord, reaction: Reaction, log: string, version: number): FactRecord {
  return {
    id: derivedId(cause.id, reaction.kind, reaction.key, log),
    v: version,
    event: cause.event,
    log,
    kind: reaction.kind,
    at: cause.at,
    deviceSeq: 0,
    policy: cause.policy,
    cause: cause.id,
    body: reaction.body,
    by: cause.by,
    device: cause.device,
    effectiveAt: cause.effectiveAt,
  };
}
