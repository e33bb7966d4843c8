/** Compounds, courtyards and villages as they stand: those that somebody named, and those that only buildings name. */
import { type BuildingState, type CompoundKind, type CompoundState, compoundId } from '@fangxian/domain/places';
import { compoundKey, compoundKindOf, compoundMeant } from '@fangxian/domain/residents/roster';
import type { Device } from '../device/index.ts';

export type Compound = CompoundState & {
  /** Whether there is a row of it; else a roster told of it, by its buildings alone. */
  readonly listed: boolean;
  readonly buildings: readonly BuildingState[];
};
type Fact = { readonly kind: string; readonly body: unknown };

export function compoundsIn(rows: Pick<Device, 'ids' | 'get'>, log: string): readonly Compound[] {
  const named = rows.ids('compound').flatMap((id) => rows.get<CompoundState>(`compound/${id}`) ?? []);
  const found = new Map<string, CompoundState & { listed: boolean; buildings: BuildingState[] }>(
    named.map((state) => [state.compound, { ...state, listed: true, buildings: [] }]),
  );
  for (const id of rows.ids('building')) {
    const building = rows.get<BuildingState>(`building/${id}`);
    if (!building?.compound || building.joinedInto) continue;
    const { compound } = compoundMeant(named, building.compound) ?? compoundNamed(log, building.compound);
    const known = found.get(compound) ?? { ...compoundNamed(log, building.compound), listed: false, buildings: [] };
    known.buildings.push(building);
    found.set(compound, known);
  }
  return [...found.values()]
    .filter(({ ended, buildings }) => !ended || buildings.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }));
}

/** As it is listed, by two people who do not know of each other too. */
export function compoundNamed(log: string, name: string, kind: CompoundKind = compoundKindOf(name)): CompoundState {
  const key = compoundKey(name);
  return { compound: compoundId(log, key), key, name: name.trim(), kind };
}

export function listing({ compound, key, name, kind }: CompoundState): Fact {
  return { kind: 'places.compoundListed', body: { compound, key, name, kind } };
}

/** Another name, for it and on each of its buildings. */
export function renaming(compound: Compound, name: string): readonly Fact[] {
  return [
    ...(compound.listed ? [] : [listing(compound)]),
    { kind: 'places.compoundChanged', body: { compound: compound.compound, name } },
    ...compound.buildings.map((building) => putting(building, name)),
  ];
}

export function ending({ compound }: Compound): Fact {
  return { kind: 'places.compoundChanged', body: { compound, ended: true } };
}

/** @param name of the compound; empty: it stands in none */
export function putting({ building }: Pick<BuildingState, 'building'>, name: string): Fact {
  return { kind: 'places.buildingChanged', body: { building, compound: name } };
}
