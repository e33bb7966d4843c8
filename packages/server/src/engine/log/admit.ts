/** From what came over the wire to a record that the log can judge: schema, version, clock, sealing. */
import {
  type Catalogue,
  effectiveAt,
  type FactRecord,
  type Kind,
  NewRecord,
  type Outcome,
  upcast,
  withoutName,
} from '@fangxian/domain/records';
import { faultIn } from '@fangxian/domain/records/fault';
import { Compile } from 'typebox/compile';
import type { Keyring } from '../keyring/keyring.store.ts';
import { encrypt } from '../keyring/seal.ts';
import { sealAll } from '../keyring/sealing.ts';
import type { Incoming, Writer } from './incoming.ts';
import { storable, unstorableIn } from './storable.ts';

const envelope = Compile(NewRecord);

export type Malformed = { outcome: Outcome; raw: unknown; asSent: string };
export type Admitted = { incoming: Incoming } | { outcome: Outcome } | { malformed: Malformed };

/** Adds to a body what the server knows better than a phone (a name's pinyin). Runs before sealing. */
export type Enrich = (kind: Kind, body: unknown) => unknown;

export type Clocks = { receivedAt: number; clockOffset: number; aheadMinutes: number };

/** Judges the form of each record sent, in order. Never throws for what somebody may send. */
export async function admit(
  { catalogue, keyring, enrich }: { catalogue: Catalogue; keyring: Keyring; enrich: Enrich },
  writer: Writer,
  raw: readonly unknown[],
  { receivedAt, clockOffset, aheadMinutes }: Clocks,
): Promise<Admitted[]> {
  const keepName = `base/member/${writer.member}`;
  const keepKey = (await keyring.keysFor([keepName])).get(keepName) as Buffer;
  const asSent = (value: unknown) => encrypt(keepKey, JSON.stringify(value) ?? 'null', keepName).toString('base64url');

  const checked = raw.map((one) => check(catalogue, one));
  const bodies = await sealAll(
    keyring,
    checked.flatMap((one) =>
      'kind' in one ? [{ schema: one.kind.body, event: one.record.event, body: enrich(one.kind, one.body) }] : [],
    ),
  );
  let next = 0;
  return checked.map((one, i): Admitted => {
    if ('later' in one) return { outcome: one.later };
    if ('refused' in one) return { malformed: { outcome: one.refused, raw: raw[i], asSent: asSent(raw[i]) } };
    const { record, kind } = one;
    const body = bodies[next++];
    const unfit = unstorableIn(body);
    if (unfit !== undefined) {
      return { malformed: { outcome: malformed(record.id, `/body${unfit}`), raw: raw[i], asSent: asSent(raw[i]) } };
    }
    const fact: FactRecord = {
      ...withoutName(record),
      v: kind.version,
      by: writer.member,
      device: writer.device,
      effectiveAt: effectiveAt(record.at, clockOffset, receivedAt),
      body,
    };
    const clockAhead = record.at + clockOffset > receivedAt + aheadMinutes * 60_000;
    const sent = () => asSent(raw[i]);
    return { incoming: { kind, record: fact, said: one.body, receivedAt, clockAhead, writer, asSent: sent } };
  });
}

type Checked = { kind: Kind; record: NewRecord; body: unknown } | { later: Outcome } | { refused: Outcome };

function check(catalogue: Catalogue, raw: unknown): Checked {
  if (!envelope.Check(raw)) {
    const where = envelope.Errors(raw)[0]?.instancePath || '/';
    return { refused: malformed(idIn(raw), where) };
  }
  const kind = catalogue.kind(raw.kind);
  if (!kind || raw.v > kind.version) return { later: { id: raw.id, outcome: 'later', code: 'record.unknownKind' } };
  const body = upcast(kind, raw.v, raw.body);
  const fault = faultIn(kind, body);
  if (fault !== undefined) {
    return { refused: malformed(raw.id, `/body${fault}`) };
  }
  return { kind, record: raw, body };
}

function malformed(id: string, where: string): Outcome {
  return { id, outcome: 'refused', code: 'record.malformed', params: { where: storable(where, 200) } };
}

function idIn(raw: unknown): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' ? storable(id, 80) : '';
}
