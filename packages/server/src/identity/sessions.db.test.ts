import { firstProfile, type RiskArea, withRiskAreas } from '@fangxian/domain/policy';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  community,
  district,
  foundPlaces,
  listedHousehold,
  officer,
  openedRound,
  post,
  record,
  secretary,
  type TestHouse,
  testHouse,
  visitAllWell,
} from '../testing/house.ts';
import {
  day,
  enter,
  goodPin,
  granted,
  identityIn,
  invited,
  known,
  lock,
  minute,
  phone,
  refusedWith,
  signedInAs,
} from '../testing/people.ts';
import type { Identity } from './identity.ts';

let house: TestHouse;
let identity: Identity;
beforeEach(async () => {
  house = await testHouse();
  identity = identityIn(house);
  await foundPlaces(house);
});
afterEach(() => house.end());

/** A grid worker with a PIN, and the secretary who invited them. */
async function atWork() {
  const { signed: inviter } = await signedInAs(house, identity, '书记试', 'communitySecretary');
  const wanted = { name: '网格员试', grants: [{ role: 'gridWorker' as const, scope: { place: community } }] };
  const { token, member } = granted(await identity.invite(inviter, wanted));
  return { inviter, member, ...(await enter(identity, token, goodPin)) };
}

test('a lock from above ends every device: what they hold is held, and nothing is shown to them', async () => {
  const { token, signed, member } = await atWork();
  const one = listedHousehold('101', 2);
  await post(house, secretary, one.record, openedRound());
  expect(await post(house, signed.writer, visitAllWell(one.made))).toMatchObject([{ outcome: 'accepted' }]);
  house.clock.now += minute;
  await lock(house, member);
  const ended = await known(identity, token);
  expect(ended.writer.session).toBe('ended');
  expect(await post(house, ended.writer, visitAllWell(one.made))).toMatchObject([
    { outcome: 'held', code: 'access.sessionEnded' },
  ]);
  expect(refusedWith(await identity.renew(ended))).toBe('signIn.locked');
  expect(refusedWith(await identity.resume(ended, goodPin))).toBe('signIn.locked');
});

test('after a lock a new link begins anew, with a new PIN, and the lost phone stays out', async () => {
  const { inviter, token, member } = await atWork();
  house.clock.now += minute;
  await lock(house, member);
  house.clock.now += minute;
  const link = granted(await identity.linkFor(inviter, member)).token;
  expect(granted(await identity.look({ token: link }, phone)).needsPin).toBe('new');
  const fresh = await enter(identity, link, '971364');
  expect(fresh.signed.writer.session).toBe('live');
  expect((await known(identity, token)).writer.session).toBe('ended');
});

test('a lock made at a desk without a network ends what began with an older link, however late it arrives', async () => {
  const { inviter, member } = await atWork();
  const link = granted(await identity.linkFor(inviter, member)).token;
  const lockedAt = house.clock.now + minute;
  house.clock.now += 10 * minute;
  const { token } = await enter(identity, link, goodPin);
  const locked = record('workforce.memberLocked', { member }, { at: lockedAt });
  expect(await post(house, officer, locked)).toMatchObject([{ outcome: 'accepted' }]);
  expect((await known(identity, token)).writer.session).toBe('ended');
});

test('one device can be ended and the others go on', async () => {
  const { inviter, member, token, signed } = await atWork();
  const second = await enter(identity, granted(await identity.linkFor(inviter, member)).token, goodPin);
  const listed = async () =>
    Object.fromEntries(
      (await identity.sessionsOf(granted(await identity.underling(inviter, member)))).map(({ device, ended }) => [
        device,
        ended,
      ]),
    );
  expect(await listed()).toEqual({ [signed.device]: false, [second.signed.device]: false });
  expect(await identity.end(member, signed.device, inviter.member)).toBe(true);
  expect(await identity.end(member, signed.device, inviter.member)).toBe(false);
  expect((await known(identity, token)).writer.session).toBe('ended');
  expect((await known(identity, second.token)).writer.session).toBe('live');
  expect(await listed()).toEqual({ [signed.device]: true, [second.signed.device]: false });
});

test('grants given and ended count from the next request on', async () => {
  const { token, member, inviter } = await atWork();
  const [grant] = (await known(identity, token)).writer.grants;
  const buildings = ['building-3'];
  const narrowed = {
    grant: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
    role: 'gridWorker',
    scope: { place: community, buildings },
    from: 0,
  };
  house.clock.now += minute;
  const more = record('workforce.invited', { member, name: '网格员试', grants: [narrowed] }, { at: house.clock.now });
  const less = record('workforce.grantEnded', { member, grant: grant?.grant }, { at: house.clock.now });
  expect(await post(house, inviter.writer, more, less)).toMatchObject([
    { outcome: 'accepted' },
    { outcome: 'accepted' },
  ]);
  const signed = await known(identity, token);
  expect(signed.writer.session).toBe('live');
  expect((await identity.told(signed)).grants).toEqual([narrowed]);
});

test('a lease is renewed at each contact, and after days without one takes the PIN', async () => {
  const { token, signed } = await atWork();
  expect(signed.leaseUntil).toBe(house.clock.now + 7 * day);
  house.clock.now += 6 * day;
  const renewed = granted(await identity.renew(await known(identity, token)));
  expect(renewed.leaseUntil).toBe(house.clock.now + 7 * day);
  expect((await known(identity, token)).leaseUntil).toBe(renewed.leaseUntil);

  house.clock.now += 7 * day;
  const late = await known(identity, token);
  expect(late).toMatchObject({ leaseEnded: true, writer: { session: 'live' } });
  expect(refusedWith(await identity.renew(late))).toBe('signIn.pinNeeded');
  expect(refusedWith(await identity.resume(late, '971364'))).toBe('signIn.pinWrong');
  const resumed = granted(await identity.resume(late, goodPin));
  expect(resumed).toMatchObject({ leaseEnded: false, leaseKey: signed.leaseKey });
  expect((await known(identity, token)).leaseEnded).toBe(false);
});

test('the PIN that resumes is guarded like the one that joins', async () => {
  const { signed } = await atWork();
  for (let wrong = 0; wrong < 5; wrong++) await identity.resume(signed, '971364');
  expect(await identity.resume(signed, goodPin)).toMatchObject({
    refused: 'signIn.tooManyTries',
    params: { minutes: 15 },
  });
});

test('the policy says how long a lease is; a grant that ends sooner says so too', async () => {
  const profile = { ...firstProfile, version: 2, sync: { ...firstProfile.sync, leaseDays: 3 } };
  await post(house, officer, record('policy.adopted', { profile }, { log: district }));
  await house.engine.idle();
  const { signed, inviter } = await atWork();
  expect(signed.leaseUntil).toBe(house.clock.now + 3 * day);
  const grant = { role: 'volunteer' as const, scope: { place: community }, until: house.clock.now + 2 * day };
  const brief = granted(await identity.invite(inviter, { name: '志愿者试', grants: [grant] }));
  expect((await enter(identity, brief.token, goodPin)).signed.leaseUntil).toBe(house.clock.now + 2 * day);
});

test('P194 a list of risk areas that makes sense reaches whoever works below; one that does not is refused', async () => {
  const { token } = await atWork();
  const area = { code: '33', name: { zh: '试省', en: 'Trial' }, level: 'high' as const, from: '2020-02-01' };
  const adopting = (...areas: readonly RiskArea[]) =>
    record('policy.adopted', { profile: withRiskAreas(firstProfile, areas, '试文1号') }, { log: district });
  const outcomes = [
    ...(await post(house, officer, adopting({ ...area, until: '2020-01-31' }))),
    ...(await post(house, officer, adopting(area, { ...area, from: '2020-02-02' }))),
    ...(await post(house, officer, adopting(area))),
  ];
  expect(outcomes.map((one) => ('code' in one ? one.code : one.outcome))).toEqual([
    ...['policy.areaEndsBefore', 'policy.areaListedTwice', 'accepted'],
  ]);
  await house.engine.idle();
  const { policy } = await identity.told(await known(identity, token));
  expect(policy).toMatchObject({ version: 2, screening: { riskAreas: [area] } });
});

test('without a PIN a lease that ended needs a link; at the demonstration it goes on', async () => {
  const { token } = await signedInAs(house, identity, '区长试', 'districtOfficer', { place: district });
  house.clock.now += 8 * day;
  expect(refusedWith(await identity.renew(await known(identity, token)))).toBe('signIn.needed');
  const demonstration = identityIn(house, true);
  granted(await demonstration.renew(await known(demonstration, token)));
});

test('a request costs no query while no member has changed, and a commit that changes one costs one', async () => {
  const { token } = await atWork();
  await known(identity, token);
  const queries = vi.spyOn(house.database.pool, 'connect');
  for (let i = 0; i < 20; i++) await known(identity, token);
  expect(queries).not.toHaveBeenCalled();
  await post(house, secretary, listedHousehold('101', 1).record);
  queries.mockClear();
  for (let i = 0; i < 20; i++) await known(identity, token);
  expect(queries).not.toHaveBeenCalled();
  await invited(house, '网格员又试', 'gridWorker');
  queries.mockClear();
  await Promise.all(Array.from({ length: 20 }, () => known(identity, token)));
  expect(queries).toHaveBeenCalledTimes(1);
  queries.mockRestore();
});

test('another server hears of a lock and of an ended device within seconds', async () => {
  const { token, member, signed } = await atWork();
  // Its engine takes none of this house's commits: another process.
  const deaf = { ...house, engine: { ...house.engine, onCommit: () => () => undefined } };
  const far = identityIn(deaf as unknown as TestHouse);
  expect((await known(far, token)).writer.session).toBe('live');
  house.clock.now += 1000;
  await identity.end(member, signed.device, member);
  house.clock.now += 10_000;
  expect((await known(far, token)).writer.session).toBe('ended');
});

test('what is not a token of ours is nobody', async () => {
  const { token } = await atWork();
  for (const wrong of [undefined, '', 'x', `${token}x`, token.slice(1), token.split('').reverse().join('')]) {
    expect(await identity.authenticate(wrong)).toBeUndefined();
  }
});

test('no token, code, PIN, lease key, name or address stands in the database in plain', async () => {
  const { inviter, token, signed, member } = await atWork();
  const link = granted(await identity.linkFor(inviter, member)).token;
  const { code = '' } = granted(await identity.look({ token: link }, phone));
  await identity.look({ code: '000000' }, phone);
  const secrets = [token, link, signed.leaseKey.toString('base64url'), phone.address, '网格员试'].map((text) =>
    Buffer.from(text),
  );
  const raw = [Buffer.from(token, 'base64url'), Buffer.from(link, 'base64url'), signed.leaseKey];
  const dump = await everyValue();
  for (const secret of [...secrets, ...raw]) expect(dump.includes(secret)).toBe(false);
  expect((await everyCell()).filter((cell) => cell === code || cell === goodPin)).toEqual([]);
  // The test can see what is there.
  expect(dump.includes(Buffer.from(member))).toBe(true);
});

test('old links, challenges and waits are tidied away, and what still counts is not', async () => {
  const { token, inviter, member } = await atWork();
  await identity.passkeys.signInOptions({ host: 'localhost', origin: 'http://localhost' });
  const link = granted(await identity.linkFor(inviter, member)).token;
  await identity.tidy();
  granted(await identity.look({ token: link }, phone));
  house.clock.now += 40 * day;
  await identity.tidy();
  const cells = await rowsOf('identity.invitation');
  expect(cells).toEqual([]);
  expect(await rowsOf('identity.challenge')).toEqual([]);
  expect((await known(identity, token)).writer.session).toBe('live');
});

test('somebody invited from a phone, by a record alone, can be given a link', async () => {
  const { signed } = await signedInAs(house, identity, '书记试', 'communitySecretary');
  const { member } = await invited(house, '楼长试', 'buildingLead');
  const link = granted(await identity.linkFor(signed, member));
  expect((await enter(identity, link.token, goodPin)).signed).toMatchObject({ member, name: '楼长试' });
});

const tables = [
  'identity.member',
  'identity.pin',
  'identity.patience',
  'identity.passkey',
  'identity.challenge',
  'identity.invitation',
  'identity.session',
  'fangxian.record',
  'fangxian.register',
];

/** As the owner, past every scope. */
async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: house.ownerUrl });
  await client.connect();
  try {
    return (await client.query(`select * from ${table}`)).rows;
  } finally {
    await client.end();
  }
}

async function everyCell(): Promise<string[]> {
  const rows = (await Promise.all(tables.map(rowsOf))).flat();
  return rows.flatMap((row) => Object.values(row).map(String));
}

async function everyValue(): Promise<Buffer> {
  const rows = (await Promise.all(tables.map(rowsOf))).flat();
  const cells = rows.flatMap((row) => Object.values(row));
  return Buffer.concat(cells.map((cell) => (Buffer.isBuffer(cell) ? cell : Buffer.from(JSON.stringify(cell) ?? ''))));
}

test('two who share one phone each get back the device and the key they had on it', async () => {
  const shared = { ...phone, browser: 'the phone in the guard room' };
  const enterShared = async (member: string) => {
    const link = await identity.signInLink(member);
    const joined = granted(await identity.join({ token: link?.token ?? '', deviceName: 'shared' }, shared, undefined));
    return known(identity, joined.token);
  };
  const one = await invited(house, 'one of two', 'gridWorker');
  const other = await invited(house, 'other of two', 'gridWorker');
  const first = await enterShared(one.member);
  const between = await enterShared(other.member);
  const again = await enterShared(one.member);
  expect(again.device).toBe(first.device);
  expect(again.leaseKey).toEqual(first.leaseKey);
  expect(between.device).not.toBe(first.device);
  const onAnother = await signedInAs(house, identity, 'one of two', 'gridWorker');
  expect(onAnother.signed.device).not.toBe(first.device);
});
