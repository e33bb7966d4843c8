/** Progress by group: each building counted in one group, those in none together. */
import type { Group } from '@fangxian/domain/screening';
import { type Count, nothing } from '../community/index.ts';

export type GroupCount = { readonly id: string; readonly name: string; readonly buildings: readonly string[] } & Count;

/** The last line, with '' for an id, is what no group goes to; absent when there is nothing of it. */
export function byGroup(groups: readonly Group[], byBuilding: ReadonlyMap<string, Count>): readonly GroupCount[] {
  const taken = new Set(groups.flatMap(({ buildings }) => buildings));
  const rest = [...byBuilding.keys()].filter((building) => !taken.has(building));
  return [
    ...groups.map(({ group, name, buildings }) => ({ id: group, name, buildings })),
    { id: '', name: '', buildings: rest },
  ]
    .map((one) => ({ ...one, ...sumOf(one.buildings, byBuilding) }))
    .filter(({ id, households }) => id !== '' || households > 0);
}

function sumOf(buildings: readonly string[], byBuilding: ReadonlyMap<string, Count>): Count {
  const sum = nothing();
  for (const building of buildings) {
    const count = byBuilding.get(building);
    if (count) for (const name of Object.keys(sum) as (keyof Count)[]) sum[name] += count[name];
  }
  return sum;
}
