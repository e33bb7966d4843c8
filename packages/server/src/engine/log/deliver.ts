/** Delivers addressed records: in order per pair of logs, until taken; what cannot be taken comes back. */
import type { Catalogue, FactRecord, Outcome } from '@fangxian/domain/records';
import type { Database } from '../database/connect.ts';
import type { Incoming } from './incoming.ts';
import { logsWithQueued, type Queued, queuedIn, settleQueued } from './outbound.store.ts';

export type Delivery = { wake(log: string): void; wakeAll(): Promise<void>; idle(): Promise<void> };

const together = 400;

export function delivery(
  database: Database,
  catalogue: Catalogue,
  now: () => number,
  submit: (log: string, incoming: readonly Incoming[]) => Promise<Outcome[]>,
  onFault: (error: unknown) => void,
): Delivery {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();

  const incoming = ({ record }: Queued): Incoming => {
    const fact = JSON.parse(record) as FactRecord;
    const kind = catalogue.kind(fact.kind);
    if (!kind) throw new Error(`an unknown kind ${fact.kind} was addressed`);
    return { kind, record: fact, receivedAt: now(), clockAhead: false };
  };

  const deliver = async (log: string): Promise<void> => {
    for (;;) {
      again.delete(log);
      const queued = await queuedIn(database, log, together);
      const byTarget = Map.groupBy(queued, ({ target }) => target);
      await Promise.all(
        [...byTarget].map(async ([target, rows]) => {
          const outcomes = await submit(target, rows.map(incoming));
          const settled = rows.map(({ n }, i) => {
            const outcome = outcomes[i] as Outcome;
            const taken = outcome.outcome === 'accepted' || outcome.outcome === 'duplicate';
            const code = 'code' in outcome ? outcome.code : undefined;
            return { n, state: taken ? ('taken' as const) : ('returned' as const), code };
          });
          await settleQueued(database, log, settled);
        }),
      );
      if (queued.length < together && !again.has(log)) return;
    }
  };

  const wake = (log: string) => {
    again.add(log);
    if (running.has(log)) return;
    const run = deliver(log)
      .catch(onFault)
      .finally(() => running.delete(log));
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
