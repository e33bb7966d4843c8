/** Turns what was collected into bodies of records, with ids that come out the same each time. */
import { buildingId, gridId } from '../../places/index.ts';
import { derivedId } from '../../records/index.ts';
import type { Collected } from './collect.ts';
import type { BuildingRead } from './doors.ts';
import { type Doubt, type HouseholdDraft, headOf, type PersonDraft, type Spot, settleHousehold } from './household.ts';
import { kindOf, layoutOf, onlyStairwell, type SeenDoor } from './layout.ts';
import { present } from './readPerson.ts';
import type { RosterBuilding, RosterGrid, RosterHousehold, RosterPerson, RosterQuestion } from './shapes.ts';

export type Assembled = {
  grids: RosterGrid[];
  buildings: RosterBuilding[];
  households: RosterHousehold[];
  questions: RosterQuestion[];
  spots: Map<string, Spot>;
};

/**
 * @param salt secret of the instance. Ids stand in clear on the server: without a secret in them, somebody
 * could try all numbers, or all names behind a door, until the id comes out.
 */
export async function assemble(
  log: string,
  salt: string,
  collected: Collected,
  pause?: () => Promise<void>,
): Promise<Assembled> {
  const { buildings, layouts } = buildingsOf(log, collected);
  const households: RosterHousehold[] = [];
  const questions: RosterQuestion[] = [];
  const spots = new Map<string, Spot>();
  const ask = (doubt: Doubt, about: { household?: string; person?: string }) => {
    const { sheet, row, code, params, blocking = false } = doubt;
    const question = derivedId(salt, log, 'question', code, sheet, String(row), about.person ?? about.household ?? '');
    questions.push({ question, code, sheet, row, blocking, ...(params ? { params } : {}), ...about });
  };
  let done = 0;
  for (const [key, told] of collected.doors) {
    done += 1;
    if (done % 500 === 0) await pause?.();
    for (const [index, draft] of behindOneDoor(told).entries()) {
      settleHousehold(draft);
      const several = index > 0 ? [headOf(draft)?.told.name ?? draft.headName ?? String(index)] : [];
      const household = derivedId(salt, log, 'household', key, ...several);
      const persons = draft.persons.map((person) => ({ draft: person, told: { person: '', ...person.told } }));
      identify(log, salt, household, persons);
      const head = headOf(draft);
      const { building, door, grid, stairwell } = draft.place;
      const rises = layouts.get(building.key)?.shape === 'storeys';
      const { key: _, ...shownDoor } = door;
      households.push({
        household,
        ...present({
          grid: grid && gridId(log, grid),
          stairwell: stairwell ?? (rises ? onlyStairwell : undefined),
          head: persons.find((person) => person.draft === head)?.told.person,
          phone: draft.phone,
        }),
        building: buildingId(log, building.key),
        door: shownDoor,
        dwellingState: draft.state ?? 'unknown',
        persons: persons.map((person) => person.told),
        source: 'roster',
      });
      spots.set(household, { sheet: draft.sheet, row: draft.row });
      for (const doubt of draft.doubts) ask(doubt, { household });
      for (const person of persons) {
        for (const doubt of person.draft.doubts) ask(doubt, { household, person: person.told.person });
      }
    }
  }
  for (const doubt of collected.astray) ask(doubt, {});
  return { grids: gridsOf(log, collected), buildings, households, questions, spots };
}

/** An empty telling of a door behind which somebody lives is no household of its own, but a doubt. */
function behindOneDoor(told: readonly HouseholdDraft[]): readonly HouseholdDraft[] {
  const inhabited = told.filter(({ persons, headName }) => persons.length > 0 || headName);
  const [first] = inhabited;
  if (!first) return told.slice(0, 1);
  for (const { persons, headName, sheet, row } of told) {
    if (persons.length === 0 && !headName) first.doubts.push({ sheet, row, code: 'roster.vacantButInhabited' });
  }
  return inhabited;
}

/** By a sound number, so that somebody who moves within the place stays the same; else by household and name. */
function identify(
  log: string,
  salt: string,
  household: string,
  persons: readonly { draft: PersonDraft; told: RosterPerson }[],
) {
  const times = new Map<string, number>();
  for (const { told } of persons) {
    if (told.document?.verified && told.document.value) {
      told.person = derivedId(salt, log, 'person', told.document.value);
      continue;
    }
    const name = told.name ?? '';
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    told.person = derivedId(salt, log, 'person', household, name, ...(before ? [String(before)] : []));
  }
}

function gridsOf(log: string, { doors }: Collected): RosterGrid[] {
  const names = new Set([...doors.values()].flatMap((told) => told.map(({ place }) => place.grid)));
  return [...names].flatMap((name) => (name ? [{ grid: gridId(log, name), name }] : []));
}

function buildingsOf(log: string, { doors }: Collected) {
  const seen = new Map<string, { building: BuildingRead; doors: SeenDoor[]; grids: Set<string | undefined> }>();
  for (const { place } of [...doors.values()].flat()) {
    const entry = seen.get(place.building.key) ?? { building: place.building, doors: [], grids: new Set() };
    entry.doors.push(place);
    entry.grids.add(place.grid);
    seen.set(place.building.key, entry);
  }
  const layouts = new Map([...seen].map(([key, entry]) => [key, layoutOf(entry.building, entry.doors)]));
  const buildings = [...seen].map(([key, { building, grids }]): RosterBuilding => {
    const layout = layouts.get(key) ?? { shape: 'list' };
    const [grid] = grids.size === 1 ? grids : [];
    return {
      building: buildingId(log, key),
      key,
      name: building.name,
      kind: kindOf(building, layout),
      layout,
      ...present({ grid: grid && gridId(log, grid), compound: building.compound }),
    };
  });
  return { buildings, layouts };
}
