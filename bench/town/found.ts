/** Founds the town: the same records that an officer, a secretary and a roster would bring, through the same door. */
import type { Role, Scope } from '@fangxian/domain/access';
import { derivedId } from '@fangxian/domain/records';
import { type Fact, installation, invitation, placeNamed, write } from '../../packages/server/src/beginning/found.ts';
import type { Writer } from '../../packages/server/src/engine/log/incoming.ts';
import type { House } from '../../packages/server/src/house.ts';
import {
  buildingsOf,
  buildingsOfWorker,
  type Community,
  district,
  type Household,
  householdsOf,
  memberOf,
  type Plan,
  type Seat,
  seatsOf,
  tower,
} from './plan.ts';

export async function found({ engine }: House, { communities }: Plan): Promise<void> {
  const set = installation(district);
  const began = engine.now();
  const officer = { member: memberOf(district, 'officer'), name: '示例·区防控办', scope: { place: district } };
  await write(engine, set, 'base', [
    placeNamed({ code: district, name: '示例区' }),
    ...communities.map(({ log }) => placeNamed({ code: log, name: `示例社区${log.slice(-3)}`, parent: district })),
    invitation({ ...officer, role: 'districtOfficer' }, began),
    ...communities.flatMap((community) => seatsOf(community).map((seat) => seated(community, seat, began))),
  ]);
  for (const community of communities) {
    await write(engine, asSecretary(community.log), 'base', [
      ...buildingsOf(community).map((one) => laidOut(community, one)),
      ...householdsOf(community).map((one, i) => listed(community.log, one, i)),
    ]);
  }
  await engine.idle();
}

function seated(community: Community, seat: Seat, from: number): Fact {
  const { log } = community;
  const buildings = buildingsOfSeat(community, seat);
  const scope: Scope = { place: log, ...(buildings && { buildings }) };
  const role: Role = seat === 'secretary' ? 'communitySecretary' : 'gridWorker';
  return invitation({ member: memberOf(log, seat), name: `示例·${seat}`, role, scope }, from - 86_400_000);
}

/** Undefined: the whole community. */
function buildingsOfSeat(community: Community, seat: Seat): string[] | undefined {
  if (seat === 'phone')
    return buildingsOf(community)
      .slice(0, community.phoneBuildings)
      .map(({ building }) => building);
  if (!seat.startsWith('worker-') || !community.buildingsEach) return undefined;
  const { own, shared } = buildingsOfWorker(community, Number(seat.slice('worker-'.length)));
  return shared ? [...own, shared] : own;
}

function asSecretary(log: string): Writer {
  const member = memberOf(log, 'secretary');
  const grant = { grant: derivedId('bench', log), role: 'communitySecretary' as const, scope: { place: log }, from: 0 };
  return { member, device: 'bench', grants: [grant], session: 'live', home: log };
}

function laidOut(
  { log, building: shape = tower }: Community,
  { key, building }: { key: string; building: string },
): Fact {
  const stairwells = Array.from({ length: shape.stairwells }, (_, i) => ({
    stairwell: String(i + 1),
    storeys: shape.storeys,
    perStorey: shape.perStorey,
  }));
  const body = { building, key, name: `${key}栋`, kind: 'apartments', layout: { shape: 'storeys', stairwells } };
  return { kind: 'places.buildingListed', log, key: building, body };
}

function listed(log: string, one: Household, nth: number): Fact {
  const { household, building, stairwell, storey, number, persons } = one;
  const label = `${storey}${String(number).padStart(2, '0')}`;
  const body = {
    household,
    building,
    stairwell,
    door: { label, storey, number },
    dwellingState: 'ownerOccupied',
    persons: persons.map((person, i) => ({
      person,
      name: `样${String.fromCharCode(0x4e00 + (nth % 5000), 0x4e00 + i)}`,
      sex: i % 2 ? 'female' : 'male',
      birthDate: `${1940 + (nth % 70)}-01-01`,
      phone: `190${String(nth * 4 + i).padStart(8, '0')}`,
      relation: i ? '子' : '户主',
    })),
    source: 'roster',
  };
  return { kind: 'residents.householdListed', log, key: household, body };
}
