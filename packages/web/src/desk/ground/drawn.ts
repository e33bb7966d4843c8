/** What a plan of the ground comes to, before anything is written: who moves, what rounds go on counting, whose grants it touches. */
import {
  contains,
  following,
  type Grant,
  type Moved,
  mayGive,
  reachedAfter,
  type Scope,
} from '@fangxian/domain/access';
import type { BuildingState } from '@fangxian/domain/places';
import type { Ground, GroundFact, GroundPlan, Naming, Shift } from '@fangxian/domain/residents';
import { asks, type CoverageState, coverageKey } from '@fangxian/domain/screening';
import type { MemberState } from '@fangxian/domain/workforce';
import { type BuildingHomes, type Community, plain, type Rows, roundsOf, standingOf } from '../community/index.ts';

export type Drawn = {
  /** 3栋 → 3栋B, as it is spoken of afterwards. */
  readonly title: string;
  readonly plan: GroundPlan;
  /** Stairwells that are called otherwise there. */
  readonly named?: Naming;
  /** Names of places that the plan makes. */
  readonly names?: ReadonlyMap<string, string>;
};

export type Touched = {
  readonly member: MemberState;
  readonly grant: Grant;
  readonly lost: number;
  readonly gained: number;
  /** The grant that keeps its doors, where this desk may give it; `besides` is what it would answer for in addition. */
  readonly offer?: { readonly scope: Scope; readonly besides: number } | undefined;
};

export type RoundKept = { readonly name: string; readonly asked: number; readonly settled: number };

export function groundOf({ homes, ...building }: BuildingHomes): Ground {
  return { building: building as BuildingState, homes: homes.map(({ state }) => state) };
}

/** Everybody of a household, who left included: one history stays in one place. */
export function personsOf(rows: Rows, { household }: Shift): readonly string[] {
  return [...new Set([...household.persons, ...rows.childrenOf('person', household.household)])];
}

export function roundsKept(rows: Rows, shifts: readonly Shift[]): readonly RoundKept[] {
  return roundsOf(rows)
    .filter(({ status }) => status === 'open')
    .map((round) => {
      const asked = shifts.filter(({ household }) => asks(round, household));
      const settled = asked.filter(
        ({ household }) =>
          standingOf(rows.get<CoverageState>(coverageKey(round.round, household.household))) === 'settled',
      );
      return { name: round.name, asked: asked.length, settled: settled.length };
    })
    .filter(({ asked }) => asked > 0);
}

/** Shifts counted by where they begin and end: grants are compared with places, not with doors. */
export function movesOf(shifts: readonly Shift[]): readonly Moved[] {
  const found = new Map<string, Moved>();
  for (const { household, to } of shifts) {
    const { grid, building, stairwell } = household;
    const from = { grid, building: building || undefined, stairwell };
    const key = JSON.stringify([grid, building, stairwell, to.grid, to.building, to.stairwell]);
    const known = found.get(key)?.households ?? 0;
    found.set(key, { from, to: { ...to }, households: known + 1 });
  }
  return [...found.values()];
}

export function grantsTouched(
  rows: Rows,
  community: Community,
  { log, mine, now }: { log: string; mine: readonly Grant[]; now: number },
  shifts: readonly Shift[],
): readonly Touched[] {
  const moves = movesOf(shifts);
  const living = livingAfter(community, shifts);
  return rows.ids('member').flatMap((id) => {
    const member = rows.get<MemberState>(`member/${id}`);
    if (!member || member.lockedAt !== undefined) return [];
    return member.grants
      .filter(({ until }) => until === undefined || until > now)
      .map((grant): Touched => {
        const { lost, gained } = reachedAfter(grant.scope, log, moves);
        if (lost === 0) return { member, grant, lost, gained };
        const scope = following(grant.scope, log, moves, living);
        const may = [grant, { ...grant, scope }].every((one) => mayGive(mine, one, now) === 'yes');
        // What stood there before and is theirs with the larger grant only.
        const more = added(grant.scope, scope);
        const besides = community.homes.filter(
          ({ state }) => reaches(more, state) && !shifts.some(({ household }) => household === state),
        ).length;
        return { member, grant, lost, gained, offer: may ? { scope, besides } : undefined };
      })
      .filter(({ lost, gained }) => lost > 0 || gained > 0);
  });
}

/** The grant given again, under its own id; and what gives the former one back. */
export function grantFacts({ member, grant, offer }: Touched): { fact: GroundFact; back: GroundFact } | undefined {
  const name = plain(member.name);
  if (!offer || !name || contains(grant.scope, offer.scope)) return undefined;
  const phone = plain(member.phone);
  const given = (scope: Scope) => ({
    kind: 'workforce.invited',
    body: { member: member.member, name, ...(phone && { phone }), grants: [{ ...grant, scope }] },
  });
  return { fact: given(offer.scope), back: given(grant.scope) };
}

function livingAfter({ homes }: Community, shifts: readonly Shift[]): ReadonlyMap<string, number> {
  const living = new Map<string, number>();
  const add = (building: string, more: number) => living.set(building, (living.get(building) ?? 0) + more);
  for (const { building } of homes) add(building, 1);
  for (const { household, to } of shifts) {
    add(household.building, -1);
    add(to.building, 1);
  }
  return living;
}

type Added = Pick<Scope, 'buildings' | 'stairwells'>;

function added(before: Scope, after: Scope): Added {
  const fresh = (part: 'buildings' | 'stairwells') => (after[part] ?? []).filter((one) => !before[part]?.includes(one));
  return { buildings: fresh('buildings'), stairwells: fresh('stairwells') };
}

function reaches({ buildings, stairwells }: Added, { building, stairwell }: { building: string; stairwell?: string }) {
  return (buildings?.includes(building) ?? false) || (stairwells?.includes(`${building}#${stairwell ?? ''}`) ?? false);
}
