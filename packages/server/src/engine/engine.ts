/**
 * The engine: one door through which every fact enters, whoever sends it, and the logs behind it.
 * It knows records, registers and tallies; what they mean is handed to it as a catalogue.
 */
import type { Head } from '@fangxian/domain/exchange';
import type { Catalogue, Outcome } from '@fangxian/domain/records';
import { type Database, withScope } from './database/connect.ts';
import type { Keyring } from './keyring/keyring.store.ts';
import { admit, type Enrich } from './log/admit.ts';
import { logsNotCaughtUp } from './log/ancestors.store.ts';
import { catchUp } from './log/catchUp.ts';
import { type Delivery, delivery, whenItMayHavePassed } from './log/deliver.ts';
import type { Incoming, Writer } from './log/incoming.ts';
import { keep } from './log/kept.store.ts';
import { type Queues, queues } from './log/queue.ts';
import { storable } from './log/storable.ts';
import { type Founding, take } from './log/take.ts';
import { headsOf } from './sync/rows.store.ts';

export type EngineParts = {
  database: Database;
  keyring: Keyring;
  catalogue: Catalogue;
  founding: Founding;
  enrich: Enrich;
  now: () => number;
  onFault: (error: unknown) => void;
};

export type Engine = EngineParts & {
  /** Takes what somebody sent: one outcome each, in order. Resolves once all of it is committed. */
  post(writer: Writer, records: readonly unknown[], deviceNow: number): Promise<Outcome[]>;
  /**
   * The first half of `post`: all that needs no log, sealing above all. What it gives is the second half. Whoever has
   * many batches makes one ready while the one before is written, and keeps their order.
   */
  prepare(writer: Writer, records: readonly unknown[], deviceNow: number): Promise<() => Promise<Outcome[]>>;
  /** Writes records that are already admitted (a kept one that the desk lets in). */
  submit(log: string, incoming: readonly Incoming[]): Promise<Outcome[]>;
  /** Called after each commit, never inside it. */
  onCommit(listener: CommitListener): () => void;
  /** The ends of these logs, no older than what this process last wrote there. */
  heads(logs: readonly string[]): Promise<{ readonly [log: string]: Head }>;
  /** Sends on what was queued for other logs before the last stop. */
  resume(): Promise<void>;
  /** Resolves when nothing waits and nothing is under way. */
  idle(): Promise<void>;
};

/** @param changed registers in which a row changed */
export type CommitListener = (log: string, seq: number, changed: ReadonlySet<string>) => void;

const aheadMinutes = 10;

export function createEngine(parts: EngineParts): Engine {
  const { database, now } = parts;
  const listeners = new Set<CommitListener>();
  const ends = new Map<string, Head>();
  let delivering: Delivery;

  const commit = async (log: string, incoming: readonly Incoming[]): Promise<Outcome[]> => {
    const taken = await withScope(database, { from: log, to: `${log}~` }, (client) =>
      take(client, parts, log, incoming),
    );
    if (taken.queued) delivering.wake(log);
    if (taken.founded) void catchUpSoon(log);
    if (taken.outcomes.some(({ outcome }) => outcome === 'accepted')) {
      const { seq, hash } = taken.head;
      ends.set(log, { seq, hash: hash.toString('base64url') });
      for (const listener of listeners) listener(log, seq, taken.changed);
    }
    return taken.outcomes;
  };
  const lines: Queues = queues(commit);
  const catching = new Set<Promise<void>>();
  const catchUpSoon = (log: string, failures = 1): Promise<void> => {
    const run: Promise<void> = catchUp(database, parts.catalogue, log, now(), lines.submit)
      .catch((error: unknown) => {
        parts.onFault(error);
        whenItMayHavePassed(() => void catchUpSoon(log, failures + 1), failures);
      })
      .finally(() => catching.delete(run));
    catching.add(run);
    return run;
  };
  delivering = delivery(database, parts.catalogue, now, lines.submit, parts.onFault);

  const prepare: Engine['prepare'] = async (writer, records, deviceNow) => {
    const receivedAt = now();
    const clocks = { receivedAt, clockOffset: receivedAt - deviceNow, aheadMinutes };
    const admitted = await admit(parts, writer, records, clocks);
    return async () => {
      const byLog = new Map<string, number[]>();
      const outcomes: Outcome[] = [];
      const malformed: { outcome: Outcome; stored: string; raw: unknown }[] = [];
      admitted.forEach((one, i) => {
        if ('incoming' in one) {
          const { log } = one.incoming.record;
          const places = byLog.get(log);
          if (places) places.push(i);
          else byLog.set(log, [i]);
        } else if ('malformed' in one) {
          outcomes[i] = one.malformed.outcome;
          malformed.push({ outcome: one.malformed.outcome, stored: one.malformed.asSent, raw: one.malformed.raw });
        } else outcomes[i] = one.outcome;
      });
      await Promise.all(
        [...byLog].map(async ([log, places]) => {
          const incoming = places.map((i) => (admitted[i] as { incoming: Incoming }).incoming);
          const results = await lines.submit(log, incoming);
          places.forEach((i, at) => {
            outcomes[i] = results[at] as Outcome;
            if (isUnknownLog(outcomes[i])) {
              const { asSent, record } = incoming[at] as Incoming;
              malformed.push({ outcome: outcomes[i], stored: asSent?.() ?? '', raw: record });
            }
          });
        }),
      );
      await keepMalformed(database, writer, malformed, receivedAt);
      return outcomes;
    };
  };

  return {
    ...parts,
    submit: lines.submit,
    prepare,
    post: async (writer, records, deviceNow) => (await prepare(writer, records, deviceNow))(),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async heads(logs) {
      const written = logs.flatMap((log) => {
        const end = ends.get(log);
        return end ? [[log, end] as const] : [];
      });
      const others = logs.filter((log) => !ends.has(log));
      return { ...(others.length > 0 && (await headsOf(database, others))), ...Object.fromEntries(written) };
    },
    async resume() {
      for (const log of await logsNotCaughtUp(database)) await catchUpSoon(log);
      await delivering.wakeAll();
    },
    async idle() {
      await lines.idle();
      await Promise.all(catching);
      await delivering.idle();
      await lines.idle();
    },
  };
}

function isUnknownLog(outcome: Outcome): boolean {
  return outcome.outcome === 'refused' && outcome.code === 'record.unknownLog';
}

/** What names no log it could be kept in, or no form at all, is kept where its writer belongs. */
async function keepMalformed(
  database: Database,
  writer: Writer,
  malformed: readonly { outcome: Outcome; stored: string; raw: unknown }[],
  receivedAt: number,
): Promise<void> {
  if (malformed.length === 0) return;
  const rows = malformed.map(({ outcome, stored, raw }) => ({
    id: outcome.id || `unnamed-${receivedAt}-${Math.abs(hash(stored))}`,
    by: writer.member,
    device: writer.device,
    kind: kindIn(raw),
    at: receivedAt,
    receivedAt,
    outcome: 'refused' as const,
    code: 'code' in outcome ? outcome.code : 'record.malformed',
    params: 'params' in outcome ? outcome.params : undefined,
    stored,
  }));
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()];
  await keep(database, writer.home, distinct);
}

function kindIn(raw: unknown): string {
  const kind = typeof raw === 'object' && raw !== null && 'kind' in raw ? raw.kind : undefined;
  return typeof kind === 'string' ? storable(kind, 80) : '';
}

function hash(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0;
  return sum;
}
