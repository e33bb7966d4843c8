/** Delivers addressed records: in order per pair of logs, until taken; what cannot be taken comes back. */
import { type Catalogue, type FactRecord, type Outcome, reactionRecord } from '@fangxian/domain/records';
import type { Database } from '../database/connect.ts';
import type { Incoming } from './incoming.ts';
import { logsWithQueued, type Queued, queuedIn, settleQueued } from './outbound.store.ts';

export type Delivery = { wake(log: string): void; wakeAll(): Promise<void>; idle(): Promise<void> };

const together = 400;

/** Runs `work` again when whatever kept it back may have passed; tells nobody to wait for it. */
export type Later = (work: () => void, failures: number) => void;

/** After two seconds, then doubling to five minutes; a process that wants to end is not kept. */
export const whenItMayHavePassed: Later = (work, failures) =>
  void setTimeout(work, Math.min(300_000, 1000 * 2 ** failures)).unref();

export function delivery(
  database: Database,
  catalogue: Catalogue,
  now: () => number,
  submit: (log: string, incoming: readonly Incoming[]) => Promise<Outcome[]>,
  onFault: (error: unknown) => void,
  later: Later = whenItMayHavePassed,
): Delivery {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const failures = new Map<string, number>();

  const incoming = ({ record }: Queued): Incoming => {
    const fact = JSON.parse(record) as FactRecord;
    const kind = catalogue.kind(fact.kind);
    if (!kind) throw new Error(`an unknown kind ${fact.kind} was addressed`);
    return { kind, record: fact, receivedAt: now(), clockAhead: false };
  };

  /** What the sender is told of what could not be taken. Said again after an interruption, it is the same record. */
  const answerTo = ({ record, kind }: Incoming, { outcome }: Outcome, log: string): Incoming[] => {
    const answer = outcome === 'refused' || outcome === 'held' ? kind.returned?.(record) : undefined;
    if (!answer) return [];
    const caused = catalogue.kind(answer.kind);
    if (!caused) throw new Error(`${record.kind} returned causes an unknown kind ${answer.kind}`);
    const effectiveAt = Math.max(now(), record.effectiveAt + 1);
    const told = { ...reactionRecord(record, answer, log, caused.version), effectiveAt };
    return [{ kind: caused, record: told, receivedAt: effectiveAt, clockAhead: false }];
  };

  const deliver = async (log: string): Promise<void> => {
    for (;;) {
      again.delete(log);
      const queued = await queuedIn(database, log, together);
      const byTarget = Map.groupBy(queued, ({ target }) => target);
      await Promise.all(
        [...byTarget].map(async ([target, rows]) => {
          const sent = rows.map(incoming);
          const outcomes = await submit(target, sent);
          const answers = sent.flatMap((one, i) => answerTo(one, outcomes[i] as Outcome, log));
          if (answers.length > 0) await submit(log, answers);
          const settled = rows.map(({ n }, i) => {
            const outcome = outcomes[i] as Outcome;
            const taken = outcome.outcome === 'accepted' || outcome.outcome === 'duplicate';
            const code = 'code' in outcome ? outcome.code : undefined;
            return { n, state: taken ? ('taken' as const) : ('returned' as const), code };
          });
          await settleQueued(database, log, settled);
        }),
      );
      failures.delete(log);
      if (queued.length < together && !again.has(log)) {
        // In the same breath as the last look: whoever wakes it after this begins anew.
        running.delete(log);
        return;
      }
    }
  };

  const wake = (log: string) => {
    again.add(log);
    if (running.has(log)) return;
    const run = deliver(log).catch((error: unknown) => {
      running.delete(log);
      const failed = (failures.get(log) ?? 0) + 1;
      failures.set(log, failed);
      onFault(error);
      // Until taken: what is queued may be all that will ever be said to that place.
      later(() => wake(log), failed);
    });
    running.set(log, run);
  };

  return {
    wake,
    async wakeAll() {
      for (const log of await logsWithQueued(database)) wake(log);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
