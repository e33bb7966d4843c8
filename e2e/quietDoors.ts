/** Doors that no other test goes to: of buildings in the middle of the list, and nobody has been there in this round. */
import { buildingId } from '@fangxian/domain/places';
import { type Caller, community, recordsOf, rowsOf, send, uuidv7 } from './people.ts';

export type QuietDoor = { household: string; label: string; stairwell: string; persons: readonly string[] };
export type QuietBuilding = { building: string; name: string; doors: readonly QuietDoor[] };

type State = { building: string; stairwell?: string; door: { label: string }; persons: readonly string[] };

/** @param nth each test takes another one */
export async function quietBuilding(caller: Caller, round: string, nth: number): Promise<QuietBuilding> {
  const { chunks } = await caller.get<{ chunks: { building: string }[] }>(`/api/logs/${community}/manifest`);
  const all = chunks.map(({ building }) => building).filter((building) => building !== '');
  let seen = 0;
  for (const building of all.slice(Math.floor(all.length / 3))) {
    const rows = await rowsOf(caller, building);
    const asked = new Set(rows.flatMap(({ key, state }) => (key.startsWith(`coverage/${round}`) && state ? key : [])));
    const doors = rows.flatMap(({ key, state }) => {
      if (!key.startsWith('household/') || !state) return [];
      const { door, persons, stairwell = '' } = state as unknown as State;
      const household = key.slice('household/'.length);
      const fits = persons.length > 1 && !asked.has(`coverage/${round}:${household}`);
      return fits ? [{ household, label: door.label, stairwell, persons }] : [];
    });
    if (doors.length < 4) continue;
    if (seen === nth) {
      const known = rows.find(({ key }) => key === `building/${building}`)?.state as { name?: string } | undefined;
      return { building, name: known?.name ?? '', doors };
    }
    seen += 1;
  }
  throw new Error('no building is left that nobody has been to');
}

/** A building of a test's own, with a few doors of two people each, where everybody is. */
export async function ownBuilding(caller: Caller, key: string): Promise<{ building: string; name: string }> {
  const building = buildingId(community, key);
  const name = `试${key}栋`;
  const recordOf = recordsOf(caller);
  const doors = [1, 2].flatMap((storey) => [1, 2].map((number) => ({ label: `${storey}0${number}`, storey, number })));
  const listed = doors.map((door) => {
    const persons = ['甲', '乙'].map((who) => ({ person: uuidv7(), name: `试${door.label}${who}` }));
    const body = { household: uuidv7(), building, stairwell: '1', door, dwellingState: 'ownerOccupied', persons };
    return recordOf('residents.householdListed', { ...body, source: 'desk' }, { event: 'base' });
  });
  const layout = { shape: 'storeys', stairwells: [{ stairwell: '1', storeys: 2, perStorey: 2 }] };
  const named = { building, key, name, kind: 'apartments', layout };
  const sent = await send(caller, recordOf('places.buildingListed', named, { event: 'base' }), ...listed);
  const refused = sent.outcomes.find(({ outcome }) => outcome !== 'accepted');
  if (refused) throw new Error(`${name}: ${JSON.stringify(refused)}`);
  return { building, name };
}

/** What a door's account says now. */
export async function endOf(caller: Caller, round: string, building: string, household: string): Promise<unknown> {
  const rows = await rowsOf(caller, building);
  return rows.find(({ key }) => key === `coverage/${round}:${household}`)?.state?.end;
}
