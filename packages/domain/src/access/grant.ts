/** Grants: the places (or the one case) that somebody answers for, in a role, from when until when. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Standing } from '../records/index.ts';
import { Instant, LogCode, Uuid } from '../records/index.ts';
import { addSight, noSight, Role, roles, type Sight, takesTheWhole } from './roles.ts';

export const Scope = Type.Object(
  {
    /** A place code: everything at and below it, unless narrowed. */
    place: LogCode,
    grids: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { minItems: 1, maxItems: 200 })),
    buildings: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { minItems: 1, maxItems: 500 })),
    /** Stairwells of single buildings, as `<building>#<stairwell>`: 解北巷 10–14 and 辽宁路 68, stairwells 2, 4, 6. */
    stairwells: Type.Optional(Type.Array(Type.String({ maxLength: 120 }), { minItems: 1, maxItems: 500 })),
    /** One folder of home quarantine alone, with the household it is about; `buildings` says where that lives. */
    case: Type.Optional(Uuid),
    household: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);
export type Scope = Static<typeof Scope>;

export const Grant = Type.Object({
  grant: Uuid,
  role: Role,
  scope: Scope,
  from: Instant,
  until: Type.Optional(Instant),
});
export type Grant = Static<typeof Grant>;

/** Whether a scope takes in a spot of a log. A spot without a building is the whole log. */
export function covers(scope: Scope, log: string, standing: Standing): boolean {
  if (!log.startsWith(scope.place)) return false;
  if (scope.case !== undefined) return isOf(scope, standing);
  if (!scope.grids && !scope.buildings && !scope.stairwells) return true;
  if (standing.grid !== undefined && scope.grids?.includes(standing.grid)) return true;
  if (standing.building === undefined) return false;
  if (scope.buildings?.includes(standing.building)) return true;
  if (standing.stairwell === undefined) return false;
  return scope.stairwells?.includes(`${standing.building}#${standing.stairwell}`) ?? false;
}

function isOf(scope: Scope, { case: folder, household }: Standing): boolean {
  if (folder !== undefined) return folder === scope.case;
  return household !== undefined && household === scope.household;
}

/** Whether a scope reaches into a log at all, if only one stairwell of it. */
export function reaches(scope: Scope, log: string): boolean {
  return log.startsWith(scope.place);
}

/** Whether every spot of `inner` is a spot of `outer`: nobody invites outside their own grants. */
export function contains(outer: Scope, inner: Scope): boolean {
  if (covers(outer, inner.place, {})) return true;
  if (outer.place !== inner.place) return false;
  // Where a case is, only its own log can say: who answers for a part of it gives none away.
  if (inner.case !== undefined || outer.case !== undefined) {
    return outer.case === inner.case && outer.household === inner.household;
  }
  const parts = [
    ...(inner.grids ?? []).map((grid) => ({ grid })),
    ...(inner.buildings ?? []).map((building) => ({ building })),
    ...(inner.stairwells ?? []).map((path) => {
      const [building, stairwell] = path.split('#');
      return { building, stairwell };
    }),
  ];
  return parts.length > 0 && parts.every((part) => covers(outer, inner.place, part));
}

export function holdsAt(grant: Grant, at: number): boolean {
  return grant.from <= at && (grant.until === undefined || at < grant.until);
}

/** What even somebody who answers for one case says of no spot: that they have read a notice, that they were mistaken. */
const forEverybody = new Set(['notices.acknowledged', 'records.voided']);

/** Whether somebody with these grants may write this kind there and then. */
export function mayWrite(
  grants: readonly Grant[],
  kind: string,
  log: string,
  standing: Standing,
  at: number,
): 'yes' | 'notYourRole' | 'outsideScope' {
  const fitting = grants.filter((grant) => holdsAt(grant, at) && roles[grant.role].writes.includes(kind));
  if (fitting.length === 0) return 'notYourRole';
  // Facts of no one spot (an acknowledgement, a visit to an unknown door) may be written by whoever reaches into the log.
  const reach = standing.building === undefined && standing.grid === undefined && !takesTheWhole(kind);
  const there = fitting.some(({ scope }) => {
    const anywhere = reach && (scope.case === undefined || forEverybody.has(kind));
    return anywhere ? reaches(scope, log) : covers(scope, log, standing);
  });
  return there ? 'yes' : 'outsideScope';
}

/** Whoever answers for a stairwell sees the building it is in, though they do not answer for it. */
function sees(scope: Scope, log: string, standing: Standing): boolean {
  if (covers(scope, log, standing)) return true;
  if (scope.case !== undefined) {
    return standing.ground === true && (scope.buildings?.includes(standing.building ?? '') ?? false);
  }
  if (standing.building === undefined || standing.stairwell !== undefined || !log.startsWith(scope.place)) return false;
  return scope.stairwells?.some((path) => path.startsWith(`${standing.building}#`)) ?? false;
}

/** What somebody with these grants sees of a spot, all grants added up. */
export function sightAt(grants: readonly Grant[], log: string, standing: Standing, at: number): Sight {
  let sight = noSight;
  for (const grant of grants) {
    if (!holdsAt(grant, at) || !sees(grant.scope, log, standing)) continue;
    const { sight: there, own } = roles[grant.role];
    sight = addSight(sight, there);
    if (own && grant.scope.place === log) sight = addSight(sight, own);
  }
  return sight;
}

/** Whether `grants` allow giving `wanted`: at most one's own rank, only inside one's own scope and time. */
export function mayGive(
  grants: readonly Grant[],
  wanted: Omit<Grant, 'grant'>,
  at: number,
): 'yes' | 'aboveYou' | 'outsideYours' {
  const inviting = grants.filter((grant) => holdsAt(grant, at) && roles[grant.role].invites);
  const ranked = inviting.filter((grant) => roles[grant.role].rank >= roles[wanted.role].rank);
  if (ranked.length === 0) return 'aboveYou';
  const there = ranked.some((grant) => contains(grant.scope, wanted.scope) && endsWithin(grant.until, wanted.until));
  return there ? 'yes' : 'outsideYours';
}

function endsWithin(outer: number | undefined, inner: number | undefined): boolean {
  return outer === undefined || (inner !== undefined && inner <= outer);
}
