import type { Layout } from '@fangxian/domain/places';
import type { HouseholdState } from '@fangxian/domain/residents';
import type { CoverageState, HouseholdEnd } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { folded } from '../buildings/SectionDrawing.tsx';
import { countCoverage } from './coverageCount.ts';
import { type DoorRow, doorRow, isLeft, isSettled } from './doorRow.ts';
import { sectionOf } from './section.ts';
import { inWalkingOrder, nextDoor } from './walkingOrder.ts';

const hour = 3_600_000;

function household(label: string, place: Partial<HouseholdState> = {}): HouseholdState {
  const digits = /^(\d{1,2})(\d\d)$/.exec(label);
  const door = digits ? { label, storey: Number(digits[1]), number: Number(digits[2]) } : { label };
  const household = `${place.building ?? 'b3'}-${place.stairwell ?? '1'}-${label}-${place.phone ?? ''}`;
  return {
    household,
    building: 'b3',
    stairwell: '1',
    door,
    dwellingState: 'unknown',
    persons: [],
    source: 'door',
    ...place,
  };
}

function row(label: string, end?: HouseholdEnd, more: Partial<CoverageState> & Partial<HouseholdState> = {}): DoorRow {
  const { building, stairwell, phone, ...told } = more;
  const place = { ...(building && { building }), ...(stairwell && { stairwell }), ...(phone && { phone }) };
  const state = household(label, place);
  const coverage: CoverageState | undefined = end && {
    round: 'r',
    household: state.household,
    end,
    persons: [],
    added: false,
    listed: true,
    visits: end === 'notYet' ? 0 : 1,
    visitsByDay: {},
    answersByDay: {},
    ...told,
  };
  return doorRow(state, coverage, coverage?.inContact ? 'inContact' : (end ?? 'notYet'));
}

const inOrder = (rows: readonly DoorRow[]) => inWalkingOrder(rows, (building) => building);
const labels = (rows: readonly DoorRow[]) => rows.map(({ door }) => door.label).join(' ');

test('each household is counted once, and the three numbers add up to the denominator', () => {
  const rows = [
    row('101', 'accounted'),
    row('102', 'vacant'),
    row('103', 'accounted', { inContact: true, visits: 0 }),
    row('104', 'nobodyHome'),
    row('201', 'partly', { added: true }),
    row('202', 'notYet', { added: true }),
    row('203'),
  ];
  expect(countCoverage(rows)).toEqual({ settled: 3, tried: 2, notYet: 2, of: 7, added: 2 });
});

test('a door where nobody answered is left again once its time has come', () => {
  const tried = row('101', 'nobodyHome', { nextTryAt: 10 * hour });
  expect(isLeft(tried, 9 * hour)).toBe(false);
  expect(isLeft(tried, 10 * hour)).toBe(true);
  expect(isLeft(row('102', 'accounted'), 10 * hour)).toBe(false);
});

test('a door that somebody on duty looks after is not left to be knocked at', () => {
  expect(isSettled(row('101', 'accounted', { inContact: true }))).toBe(true);
});

test('doors are read by building, stairwell, storey and number, as numbers and not as letters', () => {
  const rows = [
    row('1001'),
    row('902'),
    row('101', undefined, { stairwell: '10' }),
    row('101', undefined, { stairwell: '2' }),
    row('101', undefined, { building: 'b12' }),
    row('201'),
    row('102'),
  ];
  expect(inOrder(rows).map((one) => one.id.replace(/-$/, ''))).toEqual([
    'b3-1-102',
    'b3-1-201',
    'b3-1-902',
    'b3-1-1001',
    'b3-2-101',
    'b3-10-101',
    'b12-1-101',
  ]);
});

const everyDoor = inOrder([3, 2, 1].flatMap((storey) => [1, 2, 3, 4].map((number) => row(`${storey}0${number}`))));
const walk = (from: string, done: readonly string[]) => {
  const start = everyDoor.find(({ door }) => door.label === from) as DoorRow;
  return nextDoor(everyDoor, start, ({ door }) => !done.includes(door.label))?.door.label;
};

test('the next door is the next along the storey', () => {
  expect(walk('201', [])).toBe('202');
  expect(walk('202', ['203'])).toBe('204');
});

test('at the end of a storey one turns round to the doors that were passed', () => {
  expect(walk('204', ['203'])).toBe('202');
});

test('who walks up is led up, who walks down is led down, and a new storey begins at its first door', () => {
  const second = ['201', '202', '203', '204'];
  expect(walk('204', second)).toBe('301');
  expect(walk('204', [...second, '301', '302', '303', '304'])).toBe('101');
});

test('with the stairwell done the next one opens, and with everything done none', () => {
  const other = row('101', undefined, { stairwell: '2' });
  const rows = inOrder([...everyDoor, other]);
  const from = rows[3] as DoorRow;
  expect(nextDoor(rows, from, (one) => one.household.stairwell === '2')).toBe(other);
  expect(nextDoor(rows, from, () => false)).toBeUndefined();
});

test('another family behind the same door comes before the next door', () => {
  const second = row('201', undefined, { phone: 'second' });
  const rows = inOrder([...everyDoor, second]);
  const from = rows.find((one) => one.door.label === '201' && one !== second) as DoorRow;
  expect(nextDoor(rows, from, () => true)).toBe(second);
});

const layout: Layout = { shape: 'storeys', stairwells: [{ stairwell: '1', storeys: 3, perStorey: 2 }] };

test('a building is drawn from its top storey, with room where no door is listed', () => {
  const [stairwell] = sectionOf(layout, [row('101'), row('302')]).stairwells;
  expect(stairwell?.storeys.map(({ storey }) => storey)).toEqual([3, 2, 1]);
  expect(stairwell?.storeys.map(({ slots }) => slots.map(({ rows }) => labels(rows)))).toEqual([
    ['', '302'],
    ['', ''],
    ['101', ''],
  ]);
});

test('a storey or a door beyond what was laid out makes the drawing larger', () => {
  const [stairwell] = sectionOf(layout, [row('405')]).stairwells;
  expect(stairwell).toMatchObject({ perStorey: 5 });
  expect(stairwell?.storeys[0]?.storey).toBe(4);
});

test('cellars stand below the first storey, without a storey nought', () => {
  const cellar = row('B1');
  const below = { ...cellar, door: { label: 'B1', storey: -1, number: 1 } };
  const [stairwell] = sectionOf(layout, [below]).stairwells;
  expect(stairwell?.storeys.map(({ storey }) => storey)).toEqual([3, 2, 1, -1]);
});

test('two families behind one door share its place', () => {
  const rows = [row('101'), row('101', undefined, { phone: 'second' })];
  const [stairwell] = sectionOf(layout, rows).stairwells;
  expect(stairwell?.storeys.at(-1)?.slots[0]?.rows).toHaveLength(2);
});

test('a lane is a list, and so are doors that no storey can be told of', () => {
  expect(sectionOf({ shape: 'list' }, [row('7号'), row('101')]).loose).toHaveLength(2);
  expect(labels(sectionOf(layout, [row('甲'), row('101')]).loose)).toBe('甲');
});

test('a building whose layout is not known is drawn from its doors', () => {
  const section = sectionOf(undefined, [row('102', undefined, { stairwell: '2' }), row('201')]);
  expect(section.stairwells.map(({ stairwell, storeys }) => [stairwell, storeys.length])).toEqual([
    ['1', 1],
    ['2', 1],
  ]);
});

test('a storey that is too long for the screen is folded evenly, so that no door is beyond its edge', () => {
  expect([4, 6, 8, 9, 13].map((doors) => folded(doors, 6))).toEqual([
    { columns: 4, lines: 1 },
    { columns: 6, lines: 1 },
    { columns: 4, lines: 2 },
    { columns: 5, lines: 2 },
    { columns: 5, lines: 3 },
  ]);
});
