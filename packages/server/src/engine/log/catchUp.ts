/** A place named after a round was opened above it still gets the round, the policy and the notices. */
import {
  type Catalogue,
  type LoggedRecord,
  type Outcome,
  reachesBelow,
  reactionRecord,
  type View,
} from '@fangxian/domain/records';
import type { Database } from '../database/connect.ts';
import { decidedAbove, setCaughtUp } from './ancestors.store.ts';
import type { Incoming } from './incoming.ts';

/** What a decision says to those below follows from the decision alone: these rules see no rows. */
const unseen: View = { get: () => undefined, every: () => [], tally: () => [], target: () => undefined };

/** Kinds whose records are sent to every log below. */
export function spreadingKinds(catalogue: Catalogue): string[] {
  return catalogue.kinds.filter(({ spreads }) => spreads).map(({ name }) => name);
}

/** Sends a new log everything that was addressed below before it was there. Doing it twice does nothing more. */
export async function catchUp(
  database: Database,
  catalogue: Catalogue,
  log: string,
  now: number,
  submit: (log: string, incoming: readonly Incoming[]) => Promise<Outcome[]>,
): Promise<void> {
  const decided = await decidedAbove(database, log, spreadingKinds(catalogue));
  const incoming = decided.flatMap((record) => addressed(catalogue, record, log, now));
  if (incoming.length > 0) await submit(log, incoming);
  await setCaughtUp(database, log);
}

function addressed(catalogue: Catalogue, record: LoggedRecord, log: string, now: number): Incoming[] {
  const kind = catalogue.kind(record.kind);
  const reactions = kind?.react?.(record, unseen, record.context) ?? [];
  return reactions
    .filter(({ to }) => to && 'below' in to && reachesBelow(to, log))
    .map((reaction) => {
      const caused = catalogue.kind(reaction.kind);
      if (!caused) throw new Error(`${record.kind} causes an unknown kind ${reaction.kind}`);
      const next = reactionRecord(record, reaction, log, caused.version);
      return { kind: caused, record: next, receivedAt: now, clockAhead: false };
    });
}
