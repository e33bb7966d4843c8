/** Which compound a name means. One that was renamed is found by both its names, and its buildings keep their ids. */
import { buildingId, type CompoundKind, type CompoundState } from '../../places/index.ts';
import { type BuildingRead, compoundKey, keyWithin } from './doors.ts';
import type { RosterBuilding, RosterContent } from './shapes.ts';

/** The one that was always called so; else the one that is called so now, as long as there is only one. */
export function compoundMeant<One extends Pick<CompoundState, 'key' | 'name'>>(
  known: Iterable<One>,
  name: string,
): One | undefined {
  const key = compoundKey(name);
  const all = [...known];
  const own = all.find((one) => one.key === key);
  if (own) return own;
  const [called, ...more] = all.filter((one) => compoundKey(one.name) === key);
  return more.length === 0 ? called : undefined;
}

/** The building as read, under the key that it has in the compound that is meant. */
export function standingIn<Read extends Pick<BuildingRead, 'key' | 'compound'>>(
  read: Read,
  known: Iterable<CompoundState>,
): Read {
  const meant = read.compound === undefined ? undefined : compoundMeant(known, read.compound);
  if (!meant) return read;
  const key = keyWithin(meant.key, read.key.slice(read.key.lastIndexOf('/') + 1));
  return { ...read, key, compound: meant.name };
}

/** Each building of a file, by its id there, as it is called and numbered in the compound that is meant. */
export function inCompounds(
  known: ReadonlyMap<string, CompoundState>,
  { log, buildings }: Pick<RosterContent, 'log' | 'buildings'>,
): ReadonlyMap<string, RosterBuilding> {
  return new Map(
    buildings.map((told) => {
      const meant = standingIn(told, known.values());
      return [told.building, { ...meant, building: buildingId(log, meant.key) }];
    }),
  );
}

/** What a name sounds like; somebody may say otherwise. */
export function compoundKindOf(name: string): CompoundKind {
  const word = compoundKey(name);
  if (/院(?:落|子|坝)?$/.test(word)) return 'courtyard';
  return /(?:村|组|社|队|湾|坝)$/.test(word) ? 'village' : 'compound';
}
