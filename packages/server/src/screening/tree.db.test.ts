/** What a district reads of its places: sums of tallies, with why households are left and how far follow-ups are. */
import type { TreeRow } from '@fangxian/domain/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totalsBelow } from '../engine/log/tallies.store.ts';
import {
  community,
  district,
  foundPlaces,
  listedHousehold,
  openedRound,
  post,
  record,
  round,
  secretary,
  type TestHouse,
  testHouse,
  visitAllWell,
  worker,
  writer,
} from '../testing/house.ts';
import { treeOf } from './tree.routes.ts';

let house: TestHouse;
const homes = ['101', '102', '103', '104', '105', '106', '107'].map((door) => listedHousehold(door, 2));
const [well, nobody, refused, away, empty, ill, never] = homes.map(({ made }) => made) as [
  Made,
  Made,
  Made,
  Made,
  Made,
  Made,
  Made,
];
type Made = (typeof homes)[number]['made'];
const doctor = writer('doctor', 'doctor', { place: community });
const person = ill.persons[0] as string;
const hour = 3_600_000;

const visit = ({ household }: Made, outcome: string, answers: readonly unknown[] = [], more = {}) =>
  record('screening.visited', { round, household, outcome, channel: 'door', answers, ...more });

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, ...homes.map((one) => one.record), openedRound());
  const feverish = [
    { person, state: 'needsAttention', source: 'door', reasons: ['fever'], temperature: 38.2 },
    { person: ill.persons[1], state: 'well', source: 'door' },
  ];
  await post(
    house,
    worker,
    visitAllWell(well),
    visit(nobody, 'nobodyHome'),
    visit(nobody, 'nobodyHome'),
    visit(refused, 'refused'),
    visit(away, 'allAway'),
    visit(empty, 'vacant', [], { vacantBy: 'property' }),
    visit(ill, 'met', feverish),
  );
});
afterAll(() => house.end());

async function rowAt(root: string, code: string, now = house.clock.now): Promise<TreeRow> {
  const { logs, totals } = await totalsBelow(house.database, root, round);
  return treeOf(root, logs, totals, now).find((row) => row.code === code) ?? expect.fail(`no row for ${code}`);
}

test('P55 why households are not settled is told at every level, and adds up to those left', async () => {
  for (const [root, code] of [
    [community, community],
    [district, community],
    [district, district],
  ] as const) {
    const row = await rowAt(root, code);
    expect(row).toMatchObject({ settled: 3, vacant: 1, tried: 3 });
    expect(row.reasons).toEqual({ nobodyHome: 1, refused: 1, allAway: 1, partly: 0, unreachable: 0 });
    expect(Object.values(row.reasons).reduce((sum, one) => sum + one, 0)).toBe(row.tried);
    expect(row.roster - row.settled - row.tried).toBe([never].length);
  }
});

test('P55 follow-ups are counted by what is open, overdue and behind them, and move with each word', async () => {
  const at = (now?: number) => rowAt(district, community, now).then(({ followUps }) => followUps);
  const none = { check: 0, measure: 0, register: 0, handOver: 0, follow: 0, control: 0 };
  const begun = { ...none, check: 1, measure: 1, register: 1 };
  expect(await at()).toEqual({ opened: 1, open: 1, overdue: 0, closed: 0, steps: begun });
  // The fever is to be measured again within half an hour.
  expect(await at(house.clock.now + 2 * hour)).toMatchObject({ open: 1, overdue: 1 });
  const about = { round, household: ill.household, person };
  house.clock.now += hour / 2;
  const at30 = { at: house.clock.now };
  await post(
    house,
    doctor,
    record('screening.temperatureTaken', { ...about, celsius: 36.6, site: 'armpit' }, at30),
    record('screening.handedOver', { ...about, to: 'clinic' }, at30),
  );
  expect(await at(house.clock.now + 2 * hour)).toMatchObject({ overdue: 0, steps: { ...begun, handOver: 1 } });
  const said = ['follow', 'control'].map((step) => {
    const reason = { step, outcome: 'notApplicable', reason: 'doctorAdvised' };
    return record('screening.stepTaken', { ...about, ...reason }, at30);
  });
  await post(house, doctor, ...said);
  expect(await at(house.clock.now + 99 * hour)).toMatchObject({ opened: 1, open: 0, overdue: 0, closed: 1 });
});
