/**
 * Which grids and buildings of the registers a file speaks of. Somebody may have renamed them since, or joined a grid
 * to another: an office's older list still calls them what they were, and its next one what they are now.
 */
import type { BuildingState, CompoundState, GridState } from '../../places/index.ts';
import { standingIn } from './compounds.ts';
import { readBuilding } from './doors.ts';
import { readGrid } from './readPlace.ts';
import type { RosterBuilding, RosterGrid } from './shapes.ts';
import { compact } from './text.ts';

/** The id in the registers of each grid of a file; of one that is new, its own. */
export function matchGrids(
  known: ReadonlyMap<string, GridState>,
  told: readonly RosterGrid[],
): ReadonlyMap<string, string> {
  const called = (name: string) => compact(readGrid(name) ?? name);
  const byName = new Map<string, string[]>();
  for (const [id, { name, joinedInto }] of known) {
    if (!joinedInto) byName.set(called(name), [...(byName.get(called(name)) ?? []), id]);
  }
  return new Map(
    told.map(({ grid, name }) => {
      const [named, ...more] = byName.get(called(name)) ?? [];
      const found = known.has(grid) || named === undefined || more.length > 0 ? grid : named;
      return [grid, standingFor(known, found)];
    }),
  );
}

/**
 * The id in the registers of each building of a file that is not known by its own. 缙云新居/3 in one file and 3 in
 * another are one building, as long as there is only one 3; and so is 9栋, if that is how 3栋 is called now, or
 * 缙云新居/3 if somebody put 3栋 there.
 */
export function matchBuildings(
  known: ReadonlyMap<string, BuildingState>,
  told: readonly RosterBuilding[],
  compounds: Iterable<CompoundState>,
): ReadonlyMap<string, string> {
  const byKey = idsBy(known, ({ key }) => [bareKey(key)]);
  const byName = idsBy(known, (state) => (isRenamed(state) ? namedKeys(state) : []));
  const byCompound = idsBy(known, (state) =>
    state.compound ? [standingIn({ key: keyNow(state), compound: state.compound }, compounds).key] : [],
  );
  const toldKeys = new Map<string, number>();
  for (const { key } of told) toldKeys.set(bareKey(key), (toldKeys.get(bareKey(key)) ?? 0) + 1);
  const matches = new Map<string, string>();
  for (const { building, key } of told) {
    if (known.has(building)) continue;
    const bare = bareKey(key);
    const alone = toldKeys.get(bare) === 1;
    const [same, ...others] = byKey.get(bare) ?? [];
    const [within, ...twins] = byCompound.get(key) ?? [];
    const parted = same !== undefined && known.get(same)?.key.includes('/') && key.includes('/');
    const [named, ...namesakes] = byName.get(key) ?? (alone ? byName.get(bare) : undefined) ?? [];
    if (within !== undefined && twins.length === 0) matches.set(building, within);
    else if (alone && same !== undefined && others.length === 0 && !parted) matches.set(building, same);
    else if (same === undefined && named !== undefined && namesakes.length === 0) matches.set(building, named);
  }
  return matches;
}

/** Whether the file still calls a building what it was called before somebody renamed it. */
export function callsOtherwise(state: BuildingState, told: Pick<RosterBuilding, 'key'>): boolean {
  return isRenamed(state) && bareKey(told.key) === bareKey(state.key);
}

/** What a place that was joined to others is part of now. */
export function standingFor<State extends { joinedInto?: string }>(
  known: ReadonlyMap<string, State>,
  id: string,
): string {
  return lastOf(id, (one) => known.get(one)?.joinedInto);
}

/** The end of a chain of things that became part of others; one that runs in a circle has none, and is left. */
export function lastOf(id: string, into: (id: string) => string | undefined): string {
  let found = id;
  for (let steps = 0; steps < 20; steps += 1) {
    const next = into(found);
    if (!next) break;
    found = next;
  }
  return found;
}

const bareKey = (key: string) => key.slice(key.lastIndexOf('/') + 1);

function isRenamed(state: BuildingState): boolean {
  return bareKey(keyNow(state)) !== bareKey(state.key);
}

/** The key by which it would be listed today. */
function keyNow({ name, compound, key }: BuildingState): string {
  return readBuilding(name, compound)?.key ?? key;
}

function namedKeys(state: BuildingState): readonly string[] {
  const key = keyNow(state);
  return [...new Set([key, bareKey(key)])];
}

function idsBy(
  known: ReadonlyMap<string, BuildingState>,
  keysOf: (state: BuildingState) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [id, state] of known) {
    for (const key of keysOf(state)) found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}
