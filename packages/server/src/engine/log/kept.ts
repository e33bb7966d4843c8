/** Records that were not taken, opened for their writer or the desk; and let in, when the desk says so. */
import type { KeptTold } from '@fangxian/domain/exchange';
import { effectiveAt, type FactRecord, type NewRecord, type Outcome } from '@fangxian/domain/records';
import { faultIn } from '@fangxian/domain/records/fault';
import type { Engine } from '../engine.ts';
import type { Keyring } from '../keyring/keyring.store.ts';
import { decrypt } from '../keyring/seal.ts';
import { sealAll } from '../keyring/sealing.ts';
import type { Writer } from './incoming.ts';
import type { KeptStored } from './kept.store.ts';

async function opened(keyring: Keyring, rows: readonly KeptStored[]): Promise<unknown[]> {
  const name = (by: string) => `base/member/${by}`;
  const keys = await keyring.knownKeys([...new Set(rows.map(({ by }) => name(by)))]);
  return rows.map(({ by, stored }) => {
    const key = keys.get(name(by));
    return key ? JSON.parse(decrypt(key, Buffer.from(stored, 'base64url'), name(by)).toString()) : undefined;
  });
}

export async function openKept(keyring: Keyring, rows: readonly KeptStored[]): Promise<KeptTold[]> {
  const sent = await opened(keyring, rows);
  return rows.map(({ stored: _stored, device: _device, params, ...row }, i) => {
    const body = (sent[i] as { body?: unknown } | null | undefined)?.body ?? sent[i] ?? null;
    return { ...row, params: params as Record<string, string | number>, body };
  });
}

/**
 * Takes a kept record in after all, in its writer's name and at its own time: somebody has decided.
 * They let in what they could write themselves, where they could write it, and nothing else.
 */
export async function letIn(engine: Engine, kept: KeptStored, decider: Writer): Promise<Outcome> {
  const [sent] = await opened(engine.keyring, [kept]);
  const record = sent as NewRecord | undefined;
  const kind = record && engine.catalogue.kind(record.kind);
  if (!record || !kind || faultIn(kind, record.body) !== undefined) {
    return { id: kept.id, outcome: 'refused', code: 'record.malformed', params: { where: '/' } };
  }
  const [body] = await sealAll(engine.keyring, [
    { schema: kind.body, event: record.event, body: engine.enrich(kind, record.body) },
  ]);
  const fact: FactRecord = {
    ...record,
    by: kept.by,
    device: kept.device,
    effectiveAt: effectiveAt(kept.at, 0, kept.receivedAt),
    body,
  };
  const at = engine.now();
  const [outcome] = await engine.submit(record.log, [
    { kind, record: fact, said: record.body, receivedAt: at, clockAhead: false, writer: decider, decidedAt: at },
  ]);
  return outcome as Outcome;
}
