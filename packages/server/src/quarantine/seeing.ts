import { holdsAt, reaches, roles, sightAt } from '@fangxian/domain/access';
import type { Signed } from '../identity/index.ts';

/**
 * Whether somebody may see how many are under observation at a place: those of the offices above, and those on duty
 * for health. Among a few households a count already says who.
 */
export function seesCases({ writer: { grants } }: Signed, root: string, now: number): boolean {
  const there = grants.filter((grant) => holdsAt(grant, now) && reaches(grant.scope, root));
  const sight = sightAt(grants, root, {}, now);
  const offices = there.some(({ role }) => roles[role].level === 'district' || roles[role].level === 'street');
  return there.length > 0 && sight.figures && (sight.health || offices);
}
