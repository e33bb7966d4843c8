/** Doors that no other test goes to: of buildings in the middle of the list, and nobody has been there in this round. */
import { type Caller, community, rowsOf } from './people.ts';

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

/** What a door's account says now. */
export async function endOf(caller: Caller, round: string, building: string, household: string): Promise<unknown> {
  const rows = await rowsOf(caller, building);
  return rows.find(({ key }) => key === `coverage/${round}:${household}`)?.state?.end;
}
