/** For tests: a house on an empty real database, with a district, a community and people who work there. */
import type { Grant, Role, Scope } from '@fangxian/domain/access';
import { buildingId } from '@fangxian/domain/places';
import type { NewRecord, Outcome } from '@fangxian/domain/records';
import { derivedId } from '@fangxian/domain/records';
import type { Writer } from '../engine/log/incoming.ts';
import { type House, openHouse } from '../house.ts';
import { freshDatabase } from '../postgres/testing.ts';

export const district = '990101';
export const community = '990101001001';
export const startOfTime = Date.UTC(2020, 1, 3, 1, 0, 0);

export type TestHouse = House & {
  /** The clock of this house, moved by hand. */
  clock: { now: number };
  /** For what only the owner of the database could do. */
  ownerUrl: string;
  keysOwnerUrl: string;
  end(): Promise<void>;
};

export const masterKey = Buffer.alloc(32, 7);

export async function testHouse(): Promise<TestHouse> {
  const fresh = await freshDatabase();
  const clock = { now: startOfTime };
  const faults: unknown[] = [];
  const house = await openHouse({
    ownerUrl: fresh.database,
    keysOwnerUrl: fresh.keys,
    masterKey,
    now: () => clock.now,
    connections: 4,
    onFault: (error) => faults.push(error),
  });
  return {
    ...house,
    clock,
    ownerUrl: fresh.database,
    keysOwnerUrl: fresh.keys,
    async end() {
      await house.close();
      await fresh.end();
      if (faults.length > 0) throw faults[0];
    },
  };
}

/** A writer with one grant since ever. Every writer is its own device. */
export function writer(name: string, role: Role, scope: Scope, more: Partial<Grant> = {}): Writer {
  const member = derivedId('member', name);
  const grant = { grant: derivedId('grant', name), role, scope, from: 0, ...more };
  return { member, device: `device-${name}`, grants: [grant], session: 'live', home: scope.place };
}

export const officer = writer('officer', 'districtOfficer', { place: district });
export const secretary = writer('secretary', 'communitySecretary', { place: community });
export const worker = writer('worker', 'gridWorker', { place: community });

let made = 0;

/** A record as a device would make it. As on a device ids grow: of two at the same instant the later made comes later. */
export function record(kind: string, body: unknown, more: Partial<NewRecord> = {}): NewRecord {
  made += 1;
  const n = made.toString(16).padStart(12, '0');
  return {
    id: `018f0000-0000-7${n.slice(0, 3)}-8${n.slice(3, 6)}-${n.slice(6).padStart(12, '0')}`,
    v: 1,
    event: 'base',
    log: community,
    kind,
    at: startOfTime,
    deviceSeq: made,
    policy: 1,
    body,
    ...more,
  };
}

export async function post(house: TestHouse, by: Writer, ...records: readonly unknown[]): Promise<readonly Outcome[]> {
  return house.engine.post(by, records, house.clock.now);
}

/** District and community, named by the district officer. */
export async function foundPlaces(house: TestHouse): Promise<void> {
  await post(
    house,
    officer,
    record('places.divisionNamed', { code: district, name: '测试区' }, { log: district }),
    record('places.divisionNamed', { code: community, name: '测试社区', parent: district }, { log: community }),
  );
}

export type TestHousehold = { household: string; persons: readonly string[]; building: string };

/** A household of `size` synthetic persons behind a door of building 1, stairwell 1. */
export function listedHousehold(door: string, size: number): { record: NewRecord; made: TestHousehold } {
  const household = derivedId('household', door);
  const building = buildingId(community, '1');
  const persons = Array.from({ length: size }, (_, i) => derivedId('person', door, String(i)));
  const body = {
    household,
    building,
    stairwell: '1',
    grid: 'grid-1',
    door: { label: door },
    dwellingState: size === 0 ? 'vacant' : 'ownerOccupied',
    persons: persons.map((person, i) => ({
      person,
      name: `试${door}${'甲乙丙丁戊'[i] ?? '己'}`,
      phone: `1390000${door}${i}`,
    })),
    source: 'roster',
  };
  return { record: record('residents.householdListed', body), made: { household, persons, building } };
}

export const round = derivedId('round', 'first');

export function openedRound(): NewRecord {
  const body = { round, name: '第一轮', scope: {}, startsOn: '2020-02-03', measuresTemperature: false };
  return record('screening.roundOpened', body);
}

/** Everybody asked at the door, all well. */
export function visitAllWell({ household, persons }: TestHousehold, more: Partial<NewRecord> = {}): NewRecord {
  const answers = persons.map((person) => ({ person, state: 'well', source: 'door' }));
  return record('screening.visited', { round, household, outcome: 'met', channel: 'door', answers }, more);
}
