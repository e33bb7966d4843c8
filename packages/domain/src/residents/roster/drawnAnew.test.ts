/** An office's older list, taken in again after the ground was drawn anew: the registers hold, and what differs is asked. */
import { describe, expect, test } from 'vitest';
import { buildingId, gridId } from '../../places/index.ts';
import type { Row, SubjectKey } from '../../records/index.ts';
import { divided, type Ground, type GroundPlan, intoGrid, joined, namesAfterJoining, shiftFacts } from '../ground.ts';
import type { HouseholdState } from '../shapes.ts';
import { diffRoster, type RosterContent, type RosterRecord, readRoster } from './index.ts';
import { knownFrom, sheetOf, takenIn } from './testing/takenIn.ts';

const log = '500109007017';
const heading = '网格|楼栋|单元|房号|房屋状态|姓名|身份证号|年龄\n';
type Rows = Map<SubjectKey, Row>;

async function read(lines: string): Promise<RosterContent> {
  const result = await readRoster({ log, salt: 'salt', rows: sheetOf(heading + lines) });
  if (result.stage !== 'read') throw new Error(result.stage);
  return result;
}

const older = [
  '第1网格|1栋|1|101|自住|甲一|990001195806200908|62',
  '第1网格|1栋|1|101|自住|甲二||60',
  '第1网格|1栋|1|201|空置|||',
  '第1网格|1栋|2|101|出租|乙一||30',
  '第1网格|1栋|2|201|自住|丙一||50',
  '第1网格|1栋|2|301|空置|||',
  '第2网格|2栋|1|101|自住|丁一||70',
  '第2网格|2栋|1|201|自住|戊一||41',
].join('\n');

async function imported(file = older): Promise<Rows> {
  return takenIn(diffRoster(knownFrom(takenIn([])), await read(file)).records);
}

async function again(rows: Rows, file = older) {
  return diffRoster(knownFrom(rows), await read(file));
}

const id = (key: string) => buildingId(log, key);
function ground(rows: Rows, key: string): Ground {
  const { buildings, households } = knownFrom(rows);
  const building = buildings.get(id(key));
  if (!building) throw new Error(`no building ${key}`);
  return { building, homes: [...households.values()].filter((home) => home.building === id(key)) };
}
const plain = ({ door }: HouseholdState) => door as { label: string; storey?: number };
function draw(rows: Rows, { before, shifts, after }: GroundPlan): Rows {
  const moved = shifts.flatMap((one) => shiftFacts(one, one.household.persons));
  return takenIn([...before, ...moved, ...after] as RosterRecord[], rows);
}
function divide(rows: Rows, goes: (home: HouseholdState) => boolean, named = new Map([['2', '1']])): Rows {
  const from = ground(rows, '1');
  const half = { ...from.building, building: id('1甲'), key: '1甲', name: '1甲栋' };
  const going = new Set(from.homes.filter(goes).map(({ household }) => household));
  return draw(rows, divided(from, { building: half, homes: [], isNew: true }, going, named, plain));
}
function join(rows: Rows, from: string, into: string): Rows {
  const [gone, stays] = [ground(rows, from), ground(rows, into)];
  return draw(rows, joined(gone, stays, namesAfterJoining(gone, stays), plain));
}
const say = (rows: Rows, kind: string, body: object): Rows => takenIn([{ kind, body } as RosterRecord], rows);

const codes = ({ questions }: { questions: readonly { code: string }[] }) => questions.map(({ code }) => code);

describe('P166 an older roster taken in again changes nothing of', () => {
  test('a building that was divided by stairwell', async () => {
    const rows = divide(await imported(), ({ stairwell }) => stairwell === '2');
    const second = await again(rows);
    expect(second.records).toEqual([]);
    expect(second.households).toEqual({ new: 0, changed: 0, same: 7 });
    expect(second.questions).toMatchObject([
      { code: 'roster.standsElsewhere', params: { from: '1栋-2', to: '1甲栋-1', n: 3 }, row: 5, blocking: false },
    ]);
  });

  test('a building of which the upper storeys went, nor is it drawn as high again', async () => {
    const up = (home: HouseholdState) => home.stairwell === '1' && plain(home).label === '201';
    const rows = divide(await imported(), up, new Map());
    const second = await again(rows);
    expect(second.records).toEqual([]);
    expect(codes(second)).toEqual(['roster.standsElsewhere']);
    // A door that is new to the divided stairwell is where the file has it: nobody can say otherwise.
    const more = await again(rows, `${older}\n第1网格|1栋|1|102|自住|己一||33`);
    expect(more.records.map(({ kind, body }) => [kind, body.building])).toEqual([
      ['places.buildingListed', id('1')],
      ['residents.householdListed', id('1')],
    ]);
    expect(more.records[0]?.body.layout).toMatchObject({
      stairwells: [
        { stairwell: '1', storeys: 1, perStorey: 2 },
        { stairwell: '2', storeys: 3 },
      ],
    });
  });

  test('buildings that were joined, also where two doors have one number', async () => {
    const rows = join(await imported(), '2', '1');
    const second = await again(rows);
    expect(second.records).toEqual([]);
    expect(second.questions).toMatchObject([
      { code: 'roster.standsElsewhere', params: { from: '2栋-1', to: '1栋-3', n: 2 } },
    ]);
    // In the same stairwell: the one that came bears where it came from.
    const [gone, stays] = [ground(await imported(), '2'), ground(await imported(), '1')];
    const clash = draw(await imported(), joined(gone, stays, new Map(), plain));
    expect((await again(clash)).records).toEqual([]);
  });

  test('a building divided and its part joined to another, and somebody moved out of it since', async () => {
    let rows = divide(await imported(), ({ stairwell }) => stairwell === '2');
    rows = join(rows, '1甲', '2');
    const left = [...knownFrom(rows).persons.values()].find(({ name }) => String(name) === '丙一');
    rows = say(rows, 'residents.personLeft', { household: left?.household, person: left?.person, reason: 'movedOut' });
    const second = await again(rows);
    expect(second.records).toEqual([]);
    expect(codes(second).sort()).toEqual(['roster.hasLeft', 'roster.standsElsewhere']);
    expect(knownFrom(rows).households.size).toBe(7);
  });

  test('a grid that was joined to another or renamed, and a building put into another', async () => {
    const first = await imported();
    const [one, two] = [gridId(log, '第1网格'), gridId(log, '第2网格')];
    const merged = draw(first, intoGrid([ground(first, '2')], one, { grid: two, name: '第2网格' }));
    const second = await again(merged);
    expect(second.records).toEqual([]);
    expect(second.questions).toMatchObject([
      { code: 'roster.calledOtherwise', params: { from: '第2网格', to: '第1网格', n: 2 } },
    ]);
    const renamed = say(first, 'places.gridDrawn', { grid: one, name: '五网格' });
    expect((await again(renamed)).records).toEqual([]);
    // The office's next list has the new name: it is the same grid.
    expect((await again(renamed, older.replaceAll('第1网格', '第5网格'))).records).toEqual([]);
    const put = draw(first, intoGrid([ground(first, '2')], one));
    const third = await again(put);
    expect(third.records).toEqual([]);
    expect(third.questions).toMatchObject([
      { code: 'roster.otherGrid', params: { building: '2栋', from: '第2网格', to: '第1网格', n: 2 } },
    ]);
  });

  test('a building that was renamed, and a list that has its new name means the same one', async () => {
    const rows = say(await imported(), 'places.buildingChanged', { building: id('2'), name: '9栋' });
    const second = await again(rows);
    expect(second.records).toEqual([]);
    expect(second.questions).toMatchObject([{ code: 'roster.calledOtherwise', params: { from: '2栋', to: '9栋' } }]);
    const newer = await again(rows, older.replaceAll('2栋', '9栋'));
    expect(newer.records).toEqual([]);
    expect(newer.households).toEqual({ new: 0, changed: 0, same: 7 });
  });

  test('a family that took another flat, door and all', async () => {
    const first = await imported();
    const { households } = knownFrom(first);
    const [household = '', state] = [...households].find(([, { persons }]) => persons.length === 2) ?? [];
    const to = { building: id('2'), stairwell: '1', door: { label: '301', storey: 3, number: 1 } };
    const rows = say(first, 'residents.householdMoved', { household, persons: state?.persons, ...to });
    const second = await again(rows);
    expect(second.records).toEqual([]);
    expect(second.questions).toMatchObject([{ code: 'roster.standsElsewhere', params: { n: 1 }, household }]);
  });

  test('a door that a worker found in a building since divided, met by its people', async () => {
    const household = '00000000-0000-4000-8000-000000000001';
    const found = { household, building: id('1'), stairwell: '2', door: { label: '302室', storey: 3, number: 2 } };
    const persons = [{ person: '00000000-0000-4000-8000-000000000002', name: '己一' }];
    const body = { ...found, persons, dwellingState: 'unknown', source: 'door' };
    const rows = divide(say(await imported(), 'residents.householdListed', body), ({ stairwell }) => stairwell === '2');
    const { households } = await again(rows, `${older}\n第1网格|1栋|2|302||己一||`);
    expect(households.new).toBe(0);
  });
});

test('P166 a door that is new to ground that moved is listed where that ground is now, and asked about', async () => {
  const rows = divide(await imported(), ({ stairwell }) => stairwell === '2');
  const file = `${older}\n第1网格|1栋|2|302|自住|己一||33`;
  const { records, questions } = await again(rows, file);
  expect(records.map(({ kind, body }) => [kind, body.building])).toEqual([
    ['places.buildingListed', id('1甲')],
    ['residents.householdListed', id('1甲')],
  ]);
  expect(records[1]?.body).toMatchObject({ stairwell: '1', grid: gridId(log, '第1网格') });
  expect(questions).toMatchObject([{ code: 'roster.standsElsewhere', params: { n: 4 } }]);
  const after = takenIn(records, rows);
  expect((await again(after, file)).records).toEqual([]);
  const gone = join(after, '1', '2');
  const last = await again(gone, `${file}\n第1网格|1栋|3|101|自住|庚一||20`);
  expect(last.records.at(-1)?.body).toMatchObject({ building: id('2') });
  expect(last.records.some(({ body }) => body.building === id('1'))).toBe(false);
});

test('P166 the same file again moves nobody back whom the desk has moved since, and an entry folded into another stays', async () => {
  const first = await imported();
  const { persons, households } = knownFrom(first);
  const named = (name: string) => [...persons.values()].find((one) => String(one.name) === name);
  const [a, b, c] = ['甲一', '乙一', '丙一'].map(named);
  const empty = [...households.values()].find((one) => one.persons.length === 0)?.household;
  let rows = say(first, 'residents.personMoved', { person: a?.person, from: a?.household, household: empty });
  const merge = { person: c?.person, household: c?.household, folded: b?.person, foldedHousehold: b?.household };
  const merged = { kind: 'residents.personsMerged', body: merge } as RosterRecord;
  rows = takenIn([merged], rows);
  const second = diffRoster(knownFrom(rows), await read(older), true);
  expect(second.records).toEqual([]);
  expect(second.questions).toMatchObject([
    { code: 'roster.livesElsewhere', person: a?.person },
    { code: 'roster.vacantButInhabited' },
  ]);
  // Another list may be newer: it moves them, and asks.
  expect(diffRoster(knownFrom(rows), await read(older)).records).toMatchObject([{ kind: 'residents.personMoved' }]);
});
