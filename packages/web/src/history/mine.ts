/** Which records of a history may be taken back, put back or corrected by whoever looks at it. */
import { mayTakeBack, mayWrite, sightAt } from '@fangxian/domain/access';
import { catalogue } from '@fangxian/domain/areas';
import type { Visited } from '@fangxian/domain/screening';
import type { Device } from '../device/index.ts';
import type { Entry } from './entries.ts';

const dayMs = 86_400_000;

export type May = { readonly takeBack: boolean; readonly putBack: boolean; readonly correct: boolean };

/** @param round the one that is being worked on: a visit of another has no sheet to be laid open on */
export function mayWith(
  { session, log }: Pick<Device, 'session' | 'log'>,
  entry: Entry,
  round: string | undefined,
  now: number,
): May {
  const { grants, member, policy } = session;
  const voids = mayWrite(grants, 'records.voided', log, {}, now) === 'yes';
  const { desk } = sightAt(grants, log, {}, now);
  const may = (kind: string, by: string) => voids && mayTakeBack(catalogue.kind(kind), by, { member, desk }) === 'yes';
  const mine = may(entry.kind, entry.by);
  const { ended } = entry;
  const visit = entry.kind === 'screening.visited' ? (entry.said as Visited | undefined) : undefined;
  const recent = now - entry.at < policy.sync.heldAfterDays * dayMs;
  return {
    takeBack: mine && !ended,
    putBack: ended?.how === 'voided' && ended.by !== undefined && may('records.voided', ended.by),
    // What households say of themselves is theirs; what is older than the policy takes would be held.
    correct: mine && !ended && visit !== undefined && visit.round === round && visit.channel !== 'self' && recent,
  };
}
