/** How long a device may read what it stored without contact. */
import type { Grant } from '@fangxian/domain/access';
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import { type Database, logScope, withScope } from '../engine/database/connect.ts';
import { registerState } from './places.store.ts';

const dayMs = 86_400_000;

/** No longer than the last grant; but a day at least, to send what was recorded while it held. */
export function leaseEnd(grants: readonly Grant[], leaseDays: number, now: number): number {
  const last = Math.max(0, ...grants.map(({ until }) => until ?? Number.POSITIVE_INFINITY));
  return Math.min(now + leaseDays * dayMs, Math.max(last, now + dayMs));
}

/** The policy in force in a log. */
export async function policyAt(database: Database, log: string): Promise<PolicyProfile> {
  return withScope(database, logScope(log), async (client) => {
    const state = await registerState<{ profile: PolicyProfile }>(client, log, 'policy', 'current');
    return state?.profile ?? firstProfile;
  });
}
