import { type Grant, holdsAt, roles } from '@fangxian/domain/access';

/** The highest place whose figures somebody may see; without one, the place they work at. */
export function topOf(grants: readonly Grant[], log: string, now: number): string {
  const whole = grants
    .filter((grant) => holdsAt(grant, now) && roles[grant.role].sight.figures)
    .filter(({ scope }) => !scope.grids && !scope.buildings && !scope.stairwells && scope.case === undefined)
    .map(({ scope }) => scope.place)
    .sort((a, b) => a.length - b.length);
  return whole[0] ?? log;
}
