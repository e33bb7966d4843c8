/**
 * Who is away by what a visit found, and who was met again: read beside the register, out of the account that the
 * round keeps of each person. Nobody writes it down a second time; the first word to them makes it a row of its own.
 */
import type { PolicyProfile } from '../policy/index.ts';
import { civilDay, plain } from '../records/index.ts';
import type { CoverageState, PersonAccount } from '../screening/index.ts';
import { isAway, stageOf } from './journey.ts';
import { planOf } from './kinds.ts';
import type { ReturneeState } from './shapes.ts';

type Row = Pick<CoverageState, 'household' | 'grid' | 'building' | 'stairwell' | 'lastBy'>;

/** What a visit says of one person beside what the register has of them; undefined where nobody waits for them. */
export function withVisit(
  state: ReturneeState | undefined,
  row: Row,
  account: PersonAccount,
  policy: PolicyProfile,
): ReturneeState | undefined {
  const at = account.heardAt;
  const own = state?.noted ? state : undefined;
  // A later word of ours knows more than the visit before it.
  if (at === undefined || (own && lastWord(own) >= at)) return own;
  const evidence = { at, by: row.lastBy ?? '', day: civilDay(at, policy.zone) };
  const { state: end, settled } = account;
  if (end === 'away') {
    if (own && (isAway(stageOf(own)) || own.closed)) return own;
    const { household, grid, building, stairwell } = row;
    const words = plain(account.whereabouts);
    return {
      ...{ person: account.person, household, advised: [] },
      ...(grid !== undefined && { grid }),
      ...(building !== undefined && { building }),
      ...(stairwell !== undefined && { stairwell }),
      place: account.awayAt ?? 'unknown',
      ...(words !== undefined && { whereabouts: words }),
      ...(account.backOn !== undefined && { plannedOn: account.backOn }),
      noted: { ...evidence, plan: planOf(policy) },
    };
  }
  const home = settled && (end === 'well' || end === 'needsAttention');
  return own && home && isAway(stageOf(own)) ? { ...own, back: evidence } : own;
}

function lastWord({ noted, advised, foretold, back, registered, closed }: ReturneeState): number {
  return Math.max(
    ...[noted, advised.at(-1), foretold, back, registered, closed].map((one) => one?.at ?? Number.NEGATIVE_INFINITY),
  );
}
