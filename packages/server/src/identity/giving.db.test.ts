import { type Role, roles, type Scope } from '@fangxian/domain/access';
import { buildingId } from '@fangxian/domain/places';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prefixScope, withScope } from '../engine/database/connect.ts';
import {
  community,
  district,
  foundPlaces,
  officer,
  post,
  record,
  type TestHouse,
  testHouse,
  writer,
} from '../testing/house.ts';
import { granted, identityIn, invited, refusedWith } from '../testing/people.ts';
import type { Identity } from './identity.ts';
import type { Signed } from './signed.ts';

const other = '990101001002';
let house: TestHouse;
let identity: Identity;
beforeAll(async () => {
  house = await testHouse();
  identity = identityIn(house);
  await foundPlaces(house);
  await post(
    house,
    officer,
    record('places.divisionNamed', { code: other, name: '另一测试社区', parent: district }, { log: other }),
  );
});
afterAll(() => house.end());

function somebody(name: string, role: Role, scope: Scope, more = {}): Signed {
  const by = writer(name, role, scope, more);
  const { member, device } = by;
  const leaseUntil = Number.MAX_SAFE_INTEGER;
  const session = { name, deviceName: 'p', hasPin: true, leaseKey: Buffer.alloc(32), leaseUntil, leaseEnded: false };
  return { writer: by, member, device, ...session };
}

const asking = (role: Role, scope: Scope, until?: number) => ({
  name: '受邀者',
  grants: [{ role, scope, ...(until !== undefined && { until }) }],
});

const names = Object.keys(roles) as Role[];

test('nobody invites above their own role: every pair of roles', async () => {
  const given: [Role, Role][] = [];
  for (const inviter of names) {
    for (const wanted of names) {
      const signed = somebody(`all-${inviter}`, inviter, { place: district });
      const answer = await identity.invite(signed, asking(wanted, { place: community }));
      const may = roles[inviter].invites && roles[inviter].rank >= roles[wanted].rank;
      const word = may ? 'granted' : roles[inviter].invites ? 'access.aboveYou' : 'access.notYourRole';
      expect([inviter, wanted, refusedWith(answer)]).toEqual([inviter, wanted, word]);
      if (may) given.push([inviter, wanted]);
    }
  }
  // Said without the table: these three ask people in, and a secretary asks nobody above a secretary.
  expect([...new Set(given.map(([inviter]) => inviter))]).toEqual([
    'districtOfficer',
    'streetOfficer',
    'communitySecretary',
  ]);
  expect(given).not.toContainEqual(['communitySecretary', 'streetOfficer']);
  expect(given).not.toContainEqual(['streetOfficer', 'districtOfficer']);
  const rows = await withScope(house.database, prefixScope(district), async (client) => {
    const found = await client.query(`select 1 from fangxian.register where register = 'member'`);
    return found.rows.length;
  });
  expect(rows).toBe(given.length);
});

const three = buildingId(community, '3');
const four = buildingId(community, '4');
const ofThree: Scope = { place: community, buildings: [three] };

test.each<[string, Scope, Scope, string]>([
  ['the neighbouring community', { place: community }, { place: other }, 'access.outsideScope'],
  ['the district above', { place: community }, { place: district }, 'access.outsideScope'],
  ['a building of one’s own', { place: community }, ofThree, 'granted'],
  ['the same building', ofThree, ofThree, 'granted'],
  ['a stairwell of it', ofThree, { place: community, stairwells: [`${three}#2`] }, 'granted'],
  ['another building', ofThree, { place: community, buildings: [four] }, 'access.outsideYours'],
  ['one building too many', ofThree, { place: community, buildings: [three, four] }, 'access.outsideYours'],
  ['the whole around it', ofThree, { place: community }, 'access.outsideYours'],
  ['a grid, known only by its name', ofThree, { place: community, grids: ['grid-1'] }, 'access.outsideYours'],
])('nobody invites outside their own places: %s', async (_what, mine, theirs, word) => {
  const signed = somebody('spot', 'communitySecretary', mine);
  expect(refusedWith(await identity.invite(signed, asking('gridWorker', theirs)))).toBe(word);
});

test('nobody invites beyond their own time, and one grant too wide refuses the whole', async () => {
  const until = house.clock.now + 1000;
  const signed = somebody('brief', 'communitySecretary', { place: community }, { until });
  const scope = { place: community };
  expect(refusedWith(await identity.invite(signed, asking('gridWorker', scope)))).toBe('access.outsideYours');
  expect(refusedWith(await identity.invite(signed, asking('gridWorker', scope, until + 1)))).toBe(
    'access.outsideYours',
  );
  expect(refusedWith(await identity.invite(signed, asking('gridWorker', scope, until)))).toBe('granted');
  const mixed = { name: '受邀者', grants: [asking('gridWorker', scope, until), asking('streetOfficer', scope, until)] };
  const both = { name: mixed.name, grants: mixed.grants.flatMap(({ grants }) => grants) };
  expect(refusedWith(await identity.invite(signed, both))).toBe('access.aboveYou');
});

test('a place that nobody has named is refused', async () => {
  const signed = somebody('far', 'districtOfficer', { place: district });
  const answer = await identity.invite(signed, asking('gridWorker', { place: '990101999999' }));
  expect(answer).toMatchObject({ refused: 'record.unknownLog', params: { log: '990101999999' } });
});

test('links are given to whom one may invite, and to oneself without a new PIN', async () => {
  const secretary = await invited(house, '书记乙', 'communitySecretary');
  const street = somebody('street', 'streetOfficer', { place: district });
  const here = somebody('here', 'communitySecretary', { place: community });
  const there = somebody('there', 'communitySecretary', { place: other });
  const worker = somebody('worker', 'gridWorker', { place: community });
  granted(await identity.linkFor(street, secretary.member, { newPin: true }));
  granted(await identity.linkFor(here, secretary.member));
  expect(refusedWith(await identity.linkFor(there, secretary.member))).toBe('access.outsideYours');
  expect(refusedWith(await identity.linkFor(worker, secretary.member))).toBe('access.aboveYou');
  expect(refusedWith(await identity.linkFor(here, 'nobody'))).toBe('workforce.unknownMember');

  const own = await invited(house, '网格员乙', 'gridWorker');
  const self = { ...worker, member: own.member };
  granted(await identity.linkFor(self, own.member));
  expect(refusedWith(await identity.linkFor(self, own.member, { newPin: true }))).toBe('access.notYourRole');
});
