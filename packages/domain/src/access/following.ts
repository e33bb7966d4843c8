/**
 * Grants where the ground is drawn anew. A grant names places and stays as it was given; what stands in them
 * changes. Nobody loses a door or gains one unsaid: this tells whom to ask, and what would keep their doors theirs.
 */
import type { Standing } from '../records/index.ts';
import { covers, type Scope } from './grant.ts';

/** So many households that stand elsewhere afterwards. */
export type Moved = { readonly from: Standing; readonly to: Standing; readonly households: number };

export type Reached = { readonly lost: number; readonly gained: number };

/** How many households a grant answers for no more, and how many it answers for besides. */
export function reachedAfter(given: Scope, log: string, moves: readonly Moved[]): Reached {
  const scope = groundOf(given);
  let [lost, gained] = [0, 0];
  for (const { from, to, households } of moves) {
    const [before, after] = [covers(scope, log, from), covers(scope, log, to)];
    if (before && !after) lost += households;
    if (!before && after) gained += households;
  }
  return { lost, gained };
}

/**
 * The narrowest grant that keeps its doors: the building to which they went where nobody else lives in it,
 * else their stairwell of it, else the building after all.
 *
 * @param living how many households each building has afterwards
 */
export function following(
  scope: Scope,
  log: string,
  moves: readonly Moved[],
  living: ReadonlyMap<string, number>,
): Scope {
  const ground = groundOf(scope);
  const lost = moves.filter(({ from, to }) => covers(ground, log, from) && !covers(ground, log, to));
  const wholly = new Map<string, number>();
  for (const { to, households } of lost) add(wholly, to.building ?? '', households);
  const buildings = new Set(scope.buildings);
  const stairwells = new Set(scope.stairwells);
  for (const { to } of lost) {
    if (to.building === undefined) continue;
    const alone = (wholly.get(to.building) ?? 0) >= (living.get(to.building) ?? 0);
    if (alone || to.stairwell === undefined) buildings.add(to.building);
    else stairwells.add(`${to.building}#${to.stairwell}`);
  }
  return {
    ...scope,
    ...(buildings.size > 0 && { buildings: [...buildings] }),
    ...(stairwells.size > 0 && { stairwells: [...stairwells] }),
  };
}

/** A grant of one case is found by the building in which its household lives: it goes where that may have gone. */
function groundOf({ case: _, household: __, ...ground }: Scope): Scope {
  return ground;
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
