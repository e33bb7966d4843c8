/** Sends the outbox: batches in device order, a word for each record, patience that grows. */
import type { PostedRecords, PostRecords } from '@fangxian/domain/exchange';
import type { ProblemCode } from '@fangxian/domain/problems';
import type { Answer } from './ask.ts';
import type { OutboxAccount } from './device.ts';
import { type Entry, type Outbox, outgoing } from './outbox.ts';

export type Kept = OutboxAccount['kept'][number];

export type Post = (body: PostRecords) => Promise<Answer<PostedRecords>>;

export type Sent =
  /** `kept`: how many were not taken. `again`: how many the server had forgotten, and took a second time. */
  | { readonly is: 'done'; readonly kept: number; readonly again: number }
  /** Nothing was lost; try again later. Status as in `Answer`. */
  | {
      readonly is: 'failed';
      readonly status: number;
      readonly code: string | undefined;
      readonly kept: number;
      readonly again: number;
    };

const batchLimit = 500;
const laterMs = 10 * 60_000;

/**
 * Sends until nothing is left that can be sent now.
 *
 * @param keep stores what was not taken, before it leaves the outbox
 */
export async function sendAll(
  outbox: Outbox,
  post: Post,
  keep: (kept: readonly Kept[]) => Promise<void>,
  now: () => number,
): Promise<Sent> {
  let kept = 0;
  let again = 0;
  let limit = batchLimit;
  for (;;) {
    const batch = outbox.batch(limit, now());
    if (batch.length === 0) return { is: 'done', kept, again };
    const answer = await post({
      records: batch.map(({ record }) => outgoing(record)),
      deviceNow: now(),
      waiting: waitingBesides(outbox, batch),
    });
    if (!answer.ok) {
      if (answer.status === 413 && limit > 1) {
        limit = Math.ceil(limit / 4);
        continue;
      }
      return { is: 'failed', status: answer.status, code: answer.problem?.code, kept, again };
    }
    const leaving = heed(batch, answer.value, now());
    // A server that says nothing about any of these must not be asked the same thing for ever.
    if (!leaving) return { is: 'failed', status: 502, code: undefined, kept, again };
    await keep(leaving);
    await outbox.remove(new Set(leaving.map(({ id }) => id)));
    kept += leaving.length;
    again += takenAgain(batch, answer.value);
  }
}

/** What is left on this device once these are sent. */
function waitingBesides(outbox: Outbox, batch: readonly Entry[]): { records: number; oldestAt?: number } {
  const going = new Set(batch);
  const left = outbox.unsent.filter((entry) => !going.has(entry)).map(({ record }) => record.at);
  return { records: left.length, ...(left.length > 0 && { oldestAt: left.reduce((a, b) => Math.min(a, b)) }) };
}

/** Marks each entry with the server's word; gives those not taken, or undefined when there was no word at all. */
function heed(batch: readonly Entry[], told: PostedRecords, now: number): readonly Kept[] | undefined {
  const kept: Kept[] = [];
  const words = new Map(told.outcomes.map((outcome) => [outcome.id, outcome]));
  let heard = false;
  for (const entry of batch) {
    const { id, kind, at, body, log } = entry.record;
    const word = words.get(id);
    if (!word) continue;
    heard = true;
    if (word.outcome === 'accepted' || word.outcome === 'duplicate') {
      entry.takenAt = word.seq ?? told.heads[log]?.seq ?? 0;
    } else if (word.outcome === 'later') {
      entry.laterUntil = now + laterMs;
    } else {
      const code = (word.code ?? 'record.malformed') as ProblemCode;
      const { record } = entry;
      kept.push({
        id,
        kind,
        outcome: word.outcome,
        code,
        ...(word.params && { params: word.params }),
        at,
        body,
        record,
      });
    }
  }
  return heard ? kept : undefined;
}

/** Of those sent once before, which the server did not know any more. */
function takenAgain(batch: readonly Entry[], told: PostedRecords): number {
  const taken = new Set(told.outcomes.filter(({ outcome }) => outcome === 'accepted').map(({ id }) => id));
  return batch.filter(({ record, again }) => again && taken.has(record.id)).length;
}

/** How long to wait after `failures` in a row: doubling from two seconds to five minutes, with jitter. */
export function patience(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(300_000, 2_000 * 2 ** Math.max(0, failures - 1));
  return ceiling * (0.5 + random() / 2);
}
