/** Visits as phones send them: batches of one worker each, ready before the clock starts. */
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { PostedRecords } from '@fangxian/domain/exchange';
import { civilDay, derivedId } from '@fangxian/domain/records';
import { type Client, read } from '../town/client.ts';
import { event, type Household, type Seat } from '../town/plan.ts';
import type { Town } from '../town/town.ts';

export type Batch = { log: string; cookie: string; body: Buffer; gzipped: boolean; visits: number };

let made = 0;

/** A round in one community, opened by its secretary; resolves once visits to it count. */
export async function openRound(town: Town, client: Client, log: string): Promise<string> {
  made += 1;
  const round = derivedId('bench', 'round', String(made));
  const startsOn = civilDay(Date.now(), 'Asia/Shanghai');
  const body = { round, name: `示例第${made}轮`, scope: {}, startsOn, measuresTemperature: false };
  const opened = recordOf('screening.roundOpened', log, body, Date.now());
  await post(client, packed(log, await town.cookie(log, 'secretary'), [opened], true));
  return round;
}

export async function closeRound(town: Town, client: Client, log: string, round: string): Promise<void> {
  const closed = recordOf('screening.roundClosed', log, { round }, Date.now());
  await post(client, packed(log, await town.cookie(log, 'secretary'), [closed], true));
}

export type Work = { log: string; round: string; seat: Seat; households: readonly Household[] };

export async function batchesOf(town: Town, work: Work, size: number): Promise<Batch[]> {
  const { log, round, seat, households } = work;
  const cookie = await town.cookie(log, seat);
  const began = Date.now() - 3_600_000;
  const visits = households.map((one, i) =>
    recordOf('screening.visited', log, visited(round, one, i), began + i * 100),
  );
  const batches: Batch[] = [];
  for (let from = 0; from < visits.length; from += size) {
    batches.push(packed(log, cookie, visits.slice(from, from + size), size > 1));
  }
  return batches;
}

/** Sends a batch; throws unless all of it was accepted, and without a question. */
export async function post(client: Client, { cookie, body, gzipped, visits }: Batch): Promise<void> {
  const { outcomes } = read<PostedRecords>(await client.post('/api/records', cookie, body, gzipped));
  const odd = outcomes.find(({ outcome, question }) => outcome !== 'accepted' || question !== undefined);
  if (odd || outcomes.length !== visits) throw new Error(`not accepted: ${JSON.stringify(odd)}`);
}

/** One in fifty is unwell, and what is said of them is sealed. */
function visited(round: string, { household, persons }: Household, nth: number) {
  const answers = persons.map((person, i) =>
    nth % 50 === 0 && i === 0
      ? { person, state: 'needsAttention', source: 'door', reasons: ['fever'], temperature: 37.6 }
      : { person, state: 'well', source: 'door' },
  );
  return { round, household, outcome: 'met', channel: 'door', answers };
}

function recordOf(kind: string, log: string, body: unknown, at: number) {
  made += 1;
  return { id: uuidv7(at), v: 1, event, log, kind, at, deviceSeq: made, policy: 1, body };
}

function packed(log: string, cookie: string, records: readonly unknown[], gzipped: boolean): Batch {
  const json = Buffer.from(JSON.stringify({ records, deviceNow: Date.now() }));
  return { log, cookie, body: gzipped ? gzipSync(json) : json, gzipped, visits: records.length };
}

function uuidv7(at: number): string {
  const hex = at.toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
