/** The first words of a log: the installation itself names a district and asks its first officer in. */
import type { Grant, Role, Scope } from '@fangxian/domain/access';
import { derivedId, type NewRecord, type Outcome } from '@fangxian/domain/records';
import type { Engine } from '../engine/engine.ts';
import type { Writer } from '../engine/log/incoming.ts';

export type Place = { code: string; name: string; parent?: string };

export function placeNamed({ code, name, parent }: Place): Fact {
  return { kind: 'places.divisionNamed', body: { code, name, ...(parent && { parent }) }, log: code, key: code };
}

export type Invited = { member: string; name: string; role: Role; scope: Scope; phone?: string };

/** Nobody's session: what the set-up writes before anybody is there to write it. */
export function installation(place: string): Writer {
  const grant: Grant = { grant: derivedId('installation', place), role: 'districtOfficer', scope: { place }, from: 0 };
  return { member: derivedId('installation'), device: 'installation', grants: [grant], session: 'live', home: place };
}

/** `key` names the fact for good: a set-up cut short and run again says the same things under the same ids. */
export type Fact = { kind: string; body: unknown; log: string; key: string; at?: number };

/** Writes facts as `writer`, 500 at a time; throws when one is not taken, since a set-up has nobody to ask. */
export async function write(engine: Engine, writer: Writer, event: string, facts: readonly Fact[]): Promise<void> {
  const now = engine.now();
  const records = facts.map(
    ({ kind, body, log, key, at = now }, i): NewRecord => ({
      id: derivedId('set-up', writer.member, log, kind, key),
      v: engine.catalogue.kind(kind)?.version ?? 1,
      event,
      log,
      kind,
      at,
      deviceSeq: i,
      policy: 1,
      body,
    }),
  );
  for (let from = 0; from < records.length; from += 500) {
    const outcomes = await engine.post(writer, records.slice(from, from + 500), now);
    const bad = outcomes.find((one) => !isTaken(one));
    if (bad) throw new Error(`the set-up was refused: ${JSON.stringify(bad)}`);
  }
}

function isTaken({ outcome }: Outcome): boolean {
  return outcome === 'accepted' || outcome === 'duplicate';
}

export function invitation({ member, name, role, scope, phone }: Invited, from: number): Fact {
  const grants: Grant[] = [{ grant: derivedId('grant', member, role, scope.place), role, scope, from }];
  const body = { member, name, ...(phone && { phone }), grants };
  return { kind: 'workforce.invited', body, log: scope.place, key: member };
}
