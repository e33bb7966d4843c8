/** What a device is told about whoever is signed in on it. */
import { holdsAt } from '@fangxian/domain/access';
import type { SessionTold } from '@fangxian/domain/exchange';
import type { Engine } from '../engine/engine.ts';
import { policyAt } from './lease.ts';
import { type LogTold, logsIn } from './places.store.ts';
import type { Signed } from './signed.ts';

export async function sessionTold(
  { database, now }: Engine,
  signed: Signed,
  instance: { event: string; demonstration: boolean },
): Promise<SessionTold> {
  const { grants, home } = signed.writer;
  const at = now();
  const living = grants.filter(({ until }) => until === undefined || until > at);
  const logs = new Map<string, LogTold>();
  for (const { scope } of living.filter((grant) => holdsAt(grant, at))) {
    const narrowed = scope.grids ?? scope.buildings ?? scope.stairwells;
    for (const log of await logsIn(database, scope.place, narrowed ? 'alone' : 'below')) logs.set(log.code, log);
  }
  return {
    member: signed.member,
    name: signed.name,
    device: signed.device,
    event: instance.event,
    grants: living,
    logs: [...logs.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    policy: await policyAt(database, home),
    lease: { key: signed.leaseKey.toString('base64url'), until: signed.leaseUntil },
    hasPin: signed.hasPin,
    demonstration: instance.demonstration,
    now: at,
  };
}
