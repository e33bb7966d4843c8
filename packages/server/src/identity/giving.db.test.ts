import { type Role, roles, type Scope } from '@fangxian/domain/access';
import { buildingId } from '@fangxian/domain/places';
import { derivedId } from '@fangxian/domain/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prefixScope, withScope } from '../engine/database/connect.ts';
import { keptIn } from '../engine/log/kept.store.ts';
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
import { granted, identityIn, invited, refusedWith, signedInAs } from '../testing/people.ts';
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

test('P184 an office above finds whom it may manage, and locks a lost phone, ends a grant, gives a link', async () => {
  const secretary = await signedInAs(house, identity, '书记丢机', 'communitySecretary');
  const grid = await invited(house, '网格丢机', 'gridWorker', ofThree);
  const superior = await invited(house, '街道丢机', 'streetOfficer');
  const elsewhere = await invited(house, '隔壁丢机', 'gridWorker', { place: other });
  const officerHere = somebody('office', 'districtOfficer', { place: district });
  const street = somebody('over one', 'streetOfficer', { place: community });
  const colleague = somebody('colleague', 'communitySecretary', { place: community });
  const foundBy = async (signed: Signed, find: string) => {
    const told = await identity.manageable(signed, find);
    return 'refused' in told ? told.refused : told.members.map(({ name, place }) => [name, place]);
  };

  // By name, or by the name of the place; without telephones, and never oneself.
  expect(await foundBy(officerHere, '丢机')).toEqual(
    expect.arrayContaining([
      ['书记丢机', '测试社区'],
      ['网格丢机', '测试社区'],
      ['隔壁丢机', '另一测试社区'],
    ]),
  );
  expect(await foundBy(officerHere, '另一测试')).toContainEqual(['隔壁丢机', '另一测试社区']);
  expect(await foundBy(street, '丢机')).not.toContainEqual(['隔壁丢机', '另一测试社区']);
  expect(await foundBy(colleague, '街道丢机')).toEqual([]);
  expect(await foundBy(somebody('door', 'gridWorker', ofThree), '')).toBe('access.notYourRole');
  expect(await foundBy(secretary.signed, '书记丢机')).toEqual([]);

  // Who may not, may not: a superior, somebody of another place, and a worker at the door.
  expect(refusedWith((await identity.lock(colleague, superior.member)) ?? {})).toBe('access.aboveYou');
  expect(refusedWith((await identity.lock(street, elsewhere.member)) ?? {})).toBe('workforce.unknownMember');
  expect(refusedWith(await identity.managed(street, elsewhere.member))).toBe('workforce.unknownMember');
  expect(refusedWith((await identity.lock(somebody('door', 'gridWorker', ofThree), grid.member)) ?? {})).toBe(
    'access.aboveYou',
  );
  expect(refusedWith((await identity.endGrant(street, grid.member, derivedId('no such grant'))) ?? {})).toBe(
    'workforce.unknownGrant',
  );
  // Nothing of it lies before the community's desk.
  const kept = (await keptIn(house.database, community, undefined)).map(({ kind }) => kind);
  expect(kept.filter((kind) => kind !== 'workforce.invited')).toEqual([]);

  // The secretary's own phone is lost: the office locks it, by its own page, and gives another link.
  expect(await identity.lock(officerHere, secretary.signed.member)).toBeUndefined();
  expect(await identity.authenticate(secretary.token)).toMatchObject({ writer: { session: 'ended' } });
  expect(await identity.managed(officerHere, secretary.signed.member)).toMatchObject({ lockedAt: house.clock.now });
  house.clock.now += 1000;
  expect(refusedWith(await identity.linkFor(officerHere, secretary.signed.member, { newPin: true }))).toBe('granted');
  const [only] = grid.grants;
  expect(await identity.endGrant(street, grid.member, only?.grant ?? '')).toBeUndefined();
  expect(await identity.managed(officerHere, grid.member)).toMatchObject({ grants: [{ until: house.clock.now }] });
});

test('the list of people is bounded, says so, and is searched beyond its bound', async () => {
  const many = somebody('many', 'districtOfficer', { place: district });
  const made = Array.from({ length: 120 }, (_, i) => {
    const grants = [
      { grant: derivedId('grant', 'many', String(i)), role: 'gridWorker', scope: { place: other }, from: 0 },
    ];
    const body = { member: derivedId('member', 'many', String(i)), name: `众人${i}`, grants };
    return record('workforce.invited', body, { log: other, at: house.clock.now });
  });
  await post(house, officer, ...made);
  const all = granted(await identity.manageable(many, '众人'));
  expect([all.members.length, all.more]).toEqual([100, true]);
  expect(granted(await identity.manageable(many, '众人119'))).toMatchObject({
    members: [{ name: '众人119' }],
    more: false,
  });
});
