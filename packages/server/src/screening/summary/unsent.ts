/** What a figure may lack: phones of those who go to the doors that were not heard of for long, or said that something waits. */
import { type Grant, holdsAt, reaches, roles } from '@fangxian/domain/access';
import type { QuietDevice, Unsent } from '@fangxian/domain/exchange';
import type { Contact } from '../../identity/index.ts';

/** A desk's computer is shut at night and holds nothing back; whoever goes from door to door does. */
export function goesToDoors(grants: readonly Grant[], root: string, now: number): boolean {
  return grants.some((grant) => {
    const { writes, sight } = roles[grant.role];
    const there = reaches(grant.scope, root) || grant.scope.place.startsWith(root);
    return there && holdsAt(grant, now) && writes.includes('screening.visited') && !sight.desk;
  });
}

/**
 * @param contacts of those who go to the doors, the longest silent first
 * @param names at the desk: who holds them. Above, they are counted.
 */
export function unsentOn(
  contacts: readonly Contact[],
  { now, quietHours, since }: { now: number; quietHours: number; since: number },
  names?: ReadonlyMap<string, string>,
): Unsent {
  // Phones silent since before the round began hold nothing of it.
  const own = contacts.filter(({ seenAt, unsent }) => seenAt >= since || unsent > 0);
  const quiet = own.filter(({ seenAt }) => now - seenAt >= quietHours * 3_600_000);
  const waiting = own.filter(({ unsent }) => unsent > 0);
  const oldest = waiting.flatMap(({ oldestAt }) => oldestAt ?? []);
  const last = quiet.at(-1)?.seenAt;
  const told = new Set([...quiet, ...waiting]);
  const who = own
    .filter((one) => told.has(one))
    .map(({ member, deviceName, seenAt, unsent, oldestAt }): QuietDevice => {
      const name = names?.get(member);
      return { member, deviceName, seenAt, unsent, ...(name && { name }), ...(oldestAt !== null && { oldestAt }) };
    });
  return {
    devices: own.length,
    quiet: quiet.length,
    ...(last !== undefined && { since: last }),
    waiting: waiting.length,
    records: waiting.reduce((all, { unsent }) => all + unsent, 0),
    ...(oldest.length > 0 && { oldestAt: Math.min(...oldest) }),
    ...(names && { who }),
  };
}
