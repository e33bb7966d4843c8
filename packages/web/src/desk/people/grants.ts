/** Grants in words, and what somebody here may give to another. */
import { type Grant, holdsAt, mayGive, type Role, roles, type Scope } from '@fangxian/domain/access';
import type { MemberState } from '@fangxian/domain/workforce';
import { type Community, plain, stairwellName } from '../community/index.ts';

type Names = Pick<Community, 'nameOf'> & { homeOf?: ReadonlyMap<string, { readonly address: string }> };
type ScopeWords = { readonly comma: string; oneCase(params: { door: string }): string };

/** 3栋、5栋 2单元. Undefined: the whole of the place. */
export function scopeInWords(scope: Scope, names: Names, { comma, oneCase }: ScopeWords): string | undefined {
  if (scope.case !== undefined) {
    const { homeOf, nameOf } = names;
    const building = scope.buildings?.[0] ?? '';
    return oneCase({ door: homeOf?.get(scope.household ?? '')?.address ?? nameOf(building) ?? building });
  }
  const parts = placesIn(scope, names);
  return parts.length > 0 ? parts.map(({ name }) => name).join(comma) : undefined;
}

/** The grids, buildings and stairwells that a grant names, each by its id. None: the whole of the place, or one case. */
export function placesIn(scope: Scope, { nameOf }: Pick<Names, 'nameOf'>): readonly { id: string; name: string }[] {
  if (scope.case !== undefined) return [];
  return [
    ...[...(scope.grids ?? []), ...(scope.buildings ?? [])].map((id) => ({ id, name: nameOf(id) ?? id })),
    ...(scope.stairwells ?? []).map((id) => {
      const [building = '', stairwell = ''] = id.split('#');
      return { id, name: `${nameOf(building) ?? building} ${stairwellName(stairwell)}` };
    }),
  ];
}

/**
 * One place less. The grant ends, and the rest of it is given anew: what was recorded in that place until now, sent or
 * not, was recorded under a grant that stood.
 *
 * @returns undefined where it is the only place
 */
export function narrowedFacts(member: MemberState, grant: Grant, place: string, id: string) {
  const without = (ids: readonly string[] | undefined) => ids?.filter((one) => one !== place) ?? [];
  const { scope } = grant;
  const [grids, buildings, stairwells] = [scope.grids, scope.buildings, scope.stairwells].map(without);
  const left = {
    ...(grids?.length && { grids }),
    ...(buildings?.length && { buildings }),
    ...(stairwells?.length && { stairwells }),
  };
  if (Object.keys(left).length === 0) return undefined;
  const [name, phone] = [plain(member.name), plain(member.phone)];
  if (!name) return undefined;
  const rest = { ...grant, grant: id, scope: { place: scope.place, ...left } };
  return [
    { kind: 'workforce.grantEnded', body: { member: member.member, grant: grant.grant } },
    { kind: 'workforce.invited', body: { member: member.member, name, ...(phone && { phone }), grants: [rest] } },
  ];
}

/** Below a community nobody holds a level above it: those are invited from above. */
const offered = (Object.keys(roles) as Role[]).filter((role) => !['district', 'street'].includes(roles[role].level));

/** Not ended: whoever was invited a moment ago works here, though this machine's clock may be a little behind. */
export function stands(grant: Grant, now: number): boolean {
  return grant.until === undefined || now < grant.until;
}

/** Roles that this inviter may give for that scope, the highest first. */
export function rolesToGive(
  grants: readonly Grant[],
  scope: Scope,
  until: number | undefined,
  now: number,
): readonly Role[] {
  const wanted = (role: Role) => ({ role, scope, from: now, ...(until !== undefined && { until }) });
  return offered.filter((role) => mayGive(grants, wanted(role), now) === 'yes');
}

/** Whether somebody here may invite at all: an invitation to the smallest role, anywhere in their places. */
export function mayInvite(grants: readonly Grant[], now: number): boolean {
  return grants.some((grant) => holdsAt(grant, now) && roles[grant.role].invites);
}

export type Part = 'whole' | 'grids' | 'buildings' | 'stairwells' | 'case';

/** A household under observation, as somebody may be let in to it alone. */
export type OneCase = { readonly case: string; readonly household: string; readonly building: string };

export function scopeOf(
  place: string,
  part: Part,
  ids: readonly string[],
  cases: readonly OneCase[] = [],
): Scope | undefined {
  if (part === 'whole') return { place };
  if (part !== 'case') return ids.length > 0 ? { place, [part]: [...ids] } : undefined;
  const one = cases.find((known) => known.case === ids[0]);
  return one && { place, buildings: [one.building], case: one.case, household: one.household };
}

/** A case is nothing to somebody who would not see of it who is under observation. */
export function partsFor(role: Role, cases: readonly OneCase[]): readonly Part[] {
  const places: readonly Part[] = ['whole', 'grids', 'buildings', 'stairwells'];
  return cases.length > 0 && roles[role].sight.health ? [...places, 'case'] : places;
}

/** Usual for the role: a grid worker answers for buildings, a doctor for the whole community. */
export function usualPart(role: Role): Part {
  return roles[role].level === 'building' ? 'buildings' : 'whole';
}
