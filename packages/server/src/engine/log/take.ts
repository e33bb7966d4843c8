/**
 * One commit to one log: what waited in its queue, judged in order, and written in sets.
 *
 * A record is judged alone: a bad one never fails its neighbours. What it causes in this log is
 * judged right after it, in the same commit; what it causes elsewhere is queued in the same commit.
 */
import { hash as digest } from 'node:crypto';
import { mayTakeBack, mayWrite, sightAt } from '@fangxian/domain/access';
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import {
  type Catalogue,
  civilDay,
  comesLate,
  type FactRecord,
  foldInto,
  judge,
  keysOf,
  keysOfUndoing,
  type LoggedRecord,
  type Outcome,
  type Reaction,
  reachesBelow,
  reactionRecord,
  reactionsTo,
  reactionsToUndoing,
  type SubjectKey,
} from '@fangxian/domain/records';
import type { PoolClient } from 'pg';
import { inOneBreath } from '../database/connect.ts';
import { foundLog, type KnownRecord, knownRecords, type LogHead, lockLog, logsBelow, notTaken } from './batch.store.ts';
import type { Incoming, Refusal, Writer } from './incoming.ts';
import { voidChange } from './voids.ts';
import { workingSet } from './working.ts';
import {
  addTallies,
  insertRecords,
  type KeptRow,
  keepRows,
  type OutboundRow,
  queueOutbound,
  type RecordRow,
  setHead,
  setVoided,
  upsertRows,
} from './write.store.ts';

export const chainVersion = 1;
export const firstHash = Buffer.alloc(32);
export const policyKey: SubjectKey = 'policy/current';
const dayMs = 86_400_000;

/** Names the record that founds a log, if this is one. The engine knows no area: the wiring says. */
export type Founding = (record: FactRecord) => { name: string; parent: string | undefined } | undefined;

export type Taken = {
  outcomes: Outcome[];
  /** The end of the log after this commit. */
  head: { seq: number; hash: Buffer };
  /** Registers in which a row changed. */
  changed: ReadonlySet<string>;
  queued: boolean;
  founded: boolean;
};

export function chainHash(before: Buffer, stored: string): Buffer {
  return digest('sha256', Buffer.concat([Buffer.of(chainVersion), before, Buffer.from(stored)]), 'buffer');
}

export async function take(
  client: PoolClient,
  { catalogue, founding }: { catalogue: Catalogue; founding: Founding },
  log: string,
  incoming: readonly Incoming[],
): Promise<Taken> {
  const working = workingSet(client, catalogue, log);
  const { view } = working;
  const wanted = new Set<string>();
  const keys = new Set<SubjectKey>([policyKey]);
  for (const { record, kind } of incoming) {
    for (const id of [record.id, record.cause, record.voids, record.corrects]) if (id) wanted.add(id);
    for (const key of keysOf(catalogue, kind, record)) keys.add(key);
  }
  // Sent together, done one after the other: what is read is read under the lock.
  const [locked, stored] = await Promise.all([
    lockLog(client, log),
    knownRecords(client, log, [...wanted]),
    working.ensure(keys),
  ]);
  let head: LogHead | undefined = locked;
  const founded = !head;
  if (!head) {
    // Only who may name a place founds its log: a refused record leaves nothing behind.
    const mayFound = ({ record, kind, writer }: Incoming) =>
      !writer || mayWrite(writer.grants, kind.name, log, {}, record.effectiveAt) === 'yes';
    const founder = incoming
      .filter(mayFound)
      .map(({ record }) => founding(record))
      .find((one) => one !== undefined);
    if (!founder) {
      const refuse = (one: Incoming) => refusal(one, 'refused', 'record.unknownLog', { log });
      const head = { seq: 0, hash: firstHash };
      return { outcomes: incoming.map(refuse), head, changed: new Set(), queued: false, founded: false };
    }
    await foundLog(client, log, { ...founder, hash: firstHash });
    head = (await lockLog(client, log)) as LogHead;
    // Another process was quicker: what was read above was read before its records.
    if (head.seq > 0) return take(client, { catalogue, founding }, log, incoming);
  }

  const known = new Map<string, KnownRecord>();
  for (const one of stored) {
    known.set(one.id, one);
    working.targets.set(one.id, { by: one.by, kind: one.kind });
  }
  await working.ensure(keysOfLikelyReactions());

  let { seq, hash } = head;
  const written: RecordRow[] = [];
  const kept: KeptRow[] = [];
  const outbound: OutboundRow[] = [];
  const voided = new Map<string, boolean>();
  const outcomes: Outcome[] = [];
  for (const one of incoming) outcomes.push(await takeOne(one));

  const rows = written.length > 0 ? working.touched() : [];
  const doubtful = [...voided.keys()];
  inOneBreath(client);
  await Promise.all([
    insertRecords(client, log, written),
    upsertRows(client, log, rows),
    addTallies(client, log, working.deltas()),
    setVoided(
      client,
      log,
      doubtful.filter((id) => voided.get(id)),
      doubtful.filter((id) => !voided.get(id)),
    ),
    queueOutbound(client, log, outbound),
    keepRows(client, log, kept),
    written.length > 0 && setHead(client, log, seq, hash),
  ]);
  const changed = new Set(rows.map(({ register }) => register));
  return { outcomes, head: { seq, hash }, changed, queued: outbound.length > 0, founded };

  function policy(): PolicyProfile {
    return view.get<{ profile: PolicyProfile }>(policyKey)?.profile ?? firstProfile;
  }

  /** A guess, in one round trip, at what reactions will touch; what it misses is loaded one by one. */
  function keysOfLikelyReactions(): Set<SubjectKey> {
    const likely = new Set<SubjectKey>();
    for (const { record, kind } of incoming) {
      if (known.has(record.id)) continue;
      const day = civilDay(record.effectiveAt, policy().zone);
      for (const reaction of reactionsTo(catalogue, kind, record, view, { day })) {
        if (reaction.to && 'log' in reaction.to) continue;
        const caused = catalogue.kind(reaction.kind);
        if (!caused) throw new Error(`${kind.name} causes an unknown kind ${reaction.kind}`);
        for (const key of keysOf(catalogue, caused, reactionRecord(record, reaction, log, caused.version)))
          likely.add(key);
      }
    }
    return likely;
  }

  async function takeOne(one: Incoming): Promise<Outcome> {
    const { record, kind } = one;
    const before = known.get(record.id);
    if (before) return sameRecord(before, record) ? duplicate(before) : refuse(one, 'refused', 'record.idTaken');
    const unfit = one.writer && (await unfitFor(one, one.writer));
    if (unfit) return unfit;
    const around = {
      policy: policy(),
      day: civilDay(record.effectiveAt, policy().zone),
      receivedAt: one.receivedAt,
      seq: seq + 1,
      grants: one.writer?.grants ?? [],
      said: one.said,
    };
    await working.ensureTallies(kind.tallies?.(record) ?? []);
    await working.ensureWalks(kind.walks?.(record, view) ?? []);
    const { verdict, subjects, context } = judge(kind, record, view, around);
    if (verdict.verdict === 'refused') return refuse(one, 'refused', verdict.code, verdict.params);
    const reactions = [...reactionsTo(catalogue, kind, record, view, context)];
    const doubt = verdict.verdict === 'question' ? verdict : one.clockAhead ? ahead : undefined;
    if (doubt) reactions.push(raise(record, doubt.code, doubt.params, subjects));

    seq += 1;
    const mine = seq;
    const logged: LoggedRecord = { ...record, seq, receivedAt: one.receivedAt, subjects, context };
    const target = record.voids ?? record.corrects;
    const stored = JSON.stringify(logged);
    hash = chainHash(hash, stored);
    written.push({ record: logged, target, stored, hash });
    working.remember(logged);
    working.targets.set(record.id, { by: record.by, kind: record.kind });
    known.set(record.id, { ...record, seq, device_seq: record.deviceSeq });
    for (const key of subjects) {
      if (comesLate(working.row(key), record)) await working.refoldWith(key, logged);
      else working.put(key, foldInto(catalogue, key, working.row(key), logged), logged);
    }
    if (target) reactions.push(...(await applyVoid(target, mine, record.voids !== undefined)));
    if (!target && record.cause && (one.writer || voided.get(record.cause))) await applyVoid(record.cause, mine);
    for (const reaction of reactions) await cause(record, reaction, one.receivedAt);
    return { id: record.id, outcome: 'accepted', seq: mine, ...(doubt && { question: doubt.code }) };
  }

  /** Authority, as of when it happened; and whether what the record points at is here. */
  async function unfitFor(one: Incoming, writer: Writer): Promise<Outcome | undefined> {
    const { record, kind } = one;
    if (kind.writer !== 'person') return refuse(one, 'refused', 'record.notForPeople');
    for (const id of [record.cause, record.voids, record.corrects]) {
      if (id && !known.has(id)) return waitsOrFollows(one, id);
    }
    const at = one.decidedAt ?? record.effectiveAt;
    for (const standing of [kind.standing?.(record, view) ?? {}].flat()) {
      const may = mayWrite(writer.grants, kind.name, log, standing, at);
      if (may !== 'yes') return refuse(one, 'refused', `access.${may}`);
    }
    const target = record.voids ?? record.corrects;
    const aim = target && working.targets.get(target);
    if (aim) {
      const { desk } = sightAt(writer.grants, log, {}, at);
      const may = mayTakeBack(catalogue.kind(aim.kind), aim.by, { member: writer.member, desk });
      if (may !== 'yes') return refuse(one, 'refused', may);
    }
    if (one.decidedAt !== undefined) return undefined;
    if (writer.session === 'ended') return refuse(one, 'held', 'access.sessionEnded');
    const days = Math.floor((one.receivedAt - record.effectiveAt) / dayMs);
    if (days > policy().sync.heldAfterDays) return refuse(one, 'held', 'record.veryLate', { days });
    return undefined;
  }

  /** It names what is not here: on its way, or not taken either. Then it shares that one's lot, and waits no longer. */
  async function waitsOrFollows(one: Incoming, id: string): Promise<Outcome> {
    const mine = kept.find((row) => row.id === id) ?? (await notTaken(client, log, id));
    if (!mine) return refusal(one, 'later', 'record.unknownCause');
    return refuse(one, mine.outcome, mine.code as Refusal['code'], mine.params as Refusal['params']);
  }

  /** What stands in another's place takes nobody away; only a void has somebody answer. */
  async function applyVoid(target: string, at: number, answered = false): Promise<readonly Reaction[]> {
    const inCommit = written.map(({ record }) => record);
    const change = await voidChange(client, log, target, inCommit, voided);
    for (const [ids, isVoid] of [
      [change.nowVoid, true],
      [change.nowStanding, false],
    ] as const) {
      for (const id of ids) {
        voided.set(id, isVoid);
        working.setVoid(id, isVoid);
      }
    }
    const takenBack = answered ? change.takenBack : [];
    const looked = new Set(takenBack.flatMap((one) => [...keysOfUndoing(catalogue, one)]));
    await working.ensure([...change.subjects, ...looked]);
    const before = new Map([...looked].map((key) => [key, view.get(key)]));
    await working.refoldAll(change.subjects, at);
    const stood = { get: <State>(key: SubjectKey) => before.get(key) as State | undefined };
    return takenBack.flatMap((one) => [...reactionsToUndoing(catalogue, one, view, stood)]);
  }

  async function addressees({ to }: Reaction): Promise<readonly string[]> {
    if (!to) return [log];
    if ('log' in to) return [to.log];
    return (await logsBelow(client, log)).filter((code) => reachesBelow(to, code));
  }

  async function cause(record: FactRecord, reaction: Reaction, receivedAt: number): Promise<void> {
    const caused = catalogue.kind(reaction.kind);
    if (!caused) throw new Error(`${record.kind} causes an unknown kind ${reaction.kind}`);
    const logs = await addressees(reaction);
    for (const code of logs) {
      const next = reactionRecord(record, reaction, code, caused.version);
      if (code !== log) {
        outbound.push({ target: code, record: JSON.stringify(next) });
        continue;
      }
      await working.ensure(keysOf(catalogue, caused, next));
      await takeOne({ kind: caused, record: next, receivedAt, clockAhead: false });
    }
  }

  function refuse(
    one: Incoming,
    outcome: 'held' | 'refused',
    code: Refusal['code'],
    params?: Refusal['params'],
  ): Outcome {
    const { record, receivedAt, asSent } = one;
    if (one.writer && asSent) {
      const { id, by, device, kind, effectiveAt } = record;
      kept.push({ id, by, device, kind, at: effectiveAt, receivedAt, outcome, code, params, stored: asSent() });
    }
    return refusal(one, outcome, code, params);
  }
}

const ahead = { code: 'record.clockAhead', params: undefined } as const;

function raise(record: FactRecord, code: string, params: unknown, subjects: readonly SubjectKey[]): Reaction {
  const body = { record: record.id, code, ...(params !== undefined && { params }), subjects: [...subjects] };
  return { kind: 'questions.raised', key: code, body };
}

function refusal(
  one: Incoming,
  outcome: Refusal['outcome'],
  code: Refusal['code'],
  params?: Refusal['params'],
): Refusal {
  return { id: one.record.id, outcome, code, ...(params && { params }) };
}

function duplicate(before: KnownRecord): Outcome {
  return { id: before.id, outcome: 'duplicate', seq: before.seq };
}

/** The same record sent again, or by somebody else's mistake another one under its id. */
function sameRecord(before: KnownRecord, record: FactRecord): boolean {
  return before.kind === record.kind && before.by === record.by && before.device_seq === record.deviceSeq;
}
