import type { Role } from '@fangxian/domain/access';
import type { MemberState } from '@fangxian/domain/workforce';

const answering: readonly Role[] = ['gridWorker', 'buildingLead'];

/**
 * Who answers for a grid at its doors: by a grant of the grid, or of some of its buildings or of their stairwells.
 * @param buildings ids of the buildings that stand in it
 */
export function workersOf(
  members: readonly MemberState[],
  grid: string,
  buildings: ReadonlySet<string>,
  now: number,
): readonly MemberState[] {
  return members.filter(({ grants }) =>
    grants.some(({ role, scope, from, until }) => {
      if (!answering.includes(role) || from > now || (until !== undefined && until <= now)) return false;
      if (scope.grids?.includes(grid)) return true;
      if (scope.buildings?.some((one) => buildings.has(one))) return true;
      return scope.stairwells?.some((path) => buildings.has(path.split('#')[0] ?? '')) ?? false;
    }),
  );
}
