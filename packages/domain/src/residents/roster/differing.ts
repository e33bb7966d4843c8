/**
 * Where a file and the registers have a place otherwise. The registers hold, since somebody drew the ground anew on
 * purpose and an office's list may be older; what differs is asked, once for all households of which the same is said.
 */
import type { ProblemCode } from '../../problems/index.ts';
import { derivedId, type Params } from '../../records/index.ts';
import { labelOf, type Spot, spotKey } from './ground.ts';
import type { KnownRoster } from './known.ts';
import { callsOtherwise } from './places.ts';
import type { RosterContent, RosterHousehold, RosterQuestion } from './shapes.ts';

/** A household as the file has it, where that is in the registers, and its id there. */
export type Placed = { readonly file: RosterHousehold; readonly told: RosterHousehold; readonly id: string };
type Where = Spot & { readonly door: unknown };
type Asked = Placed & { code: ProblemCode; key: string; params: Params; n: number };

export function differing(known: KnownRoster, read: RosterContent) {
  const asked = new Map<string, Asked>();
  const buildings = new Map(read.buildings.map((one) => [one.building, one]));
  const grids = new Map(read.grids.map(({ grid, name }) => [grid, name]));
  const ask = (code: ProblemCode, key: string, params: Params, placed: Placed) => {
    const before = asked.get(`${code} ${key}`);
    asked.set(`${code} ${key}`, before ? { ...before, n: before.n + 1 } : { ...placed, code, key, params, n: 1 });
  };
  return {
    /** It stands elsewhere, and stays there. */
    elsewhere(placed: Placed, now: Where): void {
      const { file, told } = placed;
      const numbers = spotKey(told) === spotKey(now);
      const called = (name: string | undefined, { stairwell, door }: Where) =>
        [name ?? '?', stairwell, ...(numbers ? [labelOf({ door })] : [])].filter(Boolean).join('-');
      const from = called(buildings.get(file.building)?.name, told);
      const to = called(known.buildings.get(now.building)?.name, now);
      ask('roster.standsElsewhere', `${spotKey(told)} ${spotKey(now)} ${from} ${to}`, { from, to }, placed);
    },
    /** Its building is of another grid than the file says. */
    grid(placed: Placed, now: string): void {
      const from = grids.get(placed.file.grid ?? '') ?? '?';
      const to = known.grids.get(now)?.name ?? '?';
      const building = known.buildings.get(placed.told.building)?.name ?? '?';
      ask('roster.otherGrid', `${placed.told.building} ${from} ${to}`, { from, to, building }, placed);
    },
    /** The file calls a building or a grid what it was called before. */
    names(placed: Placed): void {
      const { file, told } = placed;
      const listed = buildings.get(file.building);
      const building = known.buildings.get(told.building);
      if (listed && building && callsOtherwise(building, listed)) {
        ask('roster.calledOtherwise', told.building, { from: listed.name, to: building.name }, placed);
      }
      const [from, to] = [grids.get(file.grid ?? ''), known.grids.get(told.grid ?? '')?.name];
      if (from !== undefined && to !== undefined && from !== to) {
        ask('roster.calledOtherwise', `${file.grid}`, { from, to }, placed);
      }
    },
    questions: (): RosterQuestion[] =>
      [...asked.values()].map(({ code, key, params, file, id, n }) => {
        const spot = read.spots.get(file.household) ?? { sheet: '', row: 1 };
        const question = derivedId(id, 'question', code, key);
        return { question, code, params: { ...params, n }, ...spot, household: id, blocking: false };
      }),
  };
}
