import { buildingId } from '@fangxian/domain/places';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { community, foundPlaces, post, record, secretary, type TestHouse, testHouse } from '../testing/house.ts';
import {
  day,
  elsewhere,
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

const buildings = [buildingId(community, '3'), buildingId(community, '5')];

async function workerInvited() {
  const { signed } = await signedInAs(house, identity, '书记试', 'communitySecretary');
  const wanted = {
    name: '网格员试',
    grants: [{ role: 'gridWorker' as const, scope: { place: community, buildings } }],
  };
  return { inviter: signed, ...granted(await identity.invite(signed, wanted)) };
}

const join = (token: string, pin?: string) =>
  identity.join({ token, deviceName: 'p', ...(pin && { pin }) }, phone, undefined);

test('from a link in WeChat to a session in the browser beside it', async () => {
  for (const [i, key] of ['3', '5'].entries()) {
    const body = { building: buildings[i], key, name: `${key}栋`, kind: 'apartments', layout: { shape: 'list' } };
    await post(house, secretary, record('places.buildingListed', body));
  }
  const { token, member } = await workerInvited();
  const inWeChat = granted(await identity.look({ token }, phone));
  expect(inWeChat).toEqual({
    name: '网格员试',
    places: ['3栋', '5栋'],
    placeName: '测试社区',
    role: 'gridWorker',
    code: expect.stringMatching(/^[0-9]{6}$/),
    expiresAt: house.clock.now + 7 * day,
    needsPin: 'new',
    demonstration: false,
  });
  const code = inWeChat.code ?? '';
  const { code: untold, ...inBrowser } = granted(await identity.look({ code }, phone));
  expect(untold).toBeUndefined();
  expect(inBrowser).toEqual({ ...inWeChat, code: undefined });

  const joined = granted(await identity.join({ code, pin: goodPin, deviceName: 'phone' }, phone, undefined));
  const signed = await known(identity, joined.token);
  expect(signed).toMatchObject({ member, name: '网格员试', deviceName: 'phone', hasPin: true, leaseEnded: false });
  expect(signed.writer).toMatchObject({ member, session: 'live', home: community });
  expect(await identity.told(signed)).toMatchObject({
    event: 'outbreak-2020',
    logs: [{ code: community, name: '测试社区' }],
    grants: [{ role: 'gridWorker', scope: { place: community, buildings } }],
    lease: { until: house.clock.now + 7 * day },
  });
});

test('places are told as they are spoken of, in the language of whoever looks', async () => {
  const [building = ''] = buildings;
  const body = { building, key: '3', name: '辽宁路68号', kind: 'apartments', layout: { shape: 'list' } };
  await post(house, secretary, record('places.buildingListed', body));
  await post(house, secretary, record('places.gridDrawn', { grid: 'grid-1', name: '第一网格' }));
  const { signed } = await signedInAs(house, identity, '书记试', 'communitySecretary');
  const scope = { place: community, grids: ['grid-1'], stairwells: [`${building}#2`, `${building}#4`] };
  const grants = [{ role: 'gridWorker' as const, scope }];
  const { token } = granted(await identity.invite(signed, { name: '网格员试', grants }));
  const inChinese = granted(await identity.look({ token }, phone));
  expect(inChinese.places).toEqual(['第一网格', '辽宁路68号2单元', '辽宁路68号4单元']);
  const inEnglish = granted(await identity.look({ token }, { ...phone, language: 'en' }));
  expect(inEnglish.places).toEqual(['第一网格', '辽宁路68号, stairwell 2', '辽宁路68号, stairwell 4']);
});

test('a link and its code are used once', async () => {
  const { token } = await workerInvited();
  const { code = '' } = granted(await identity.look({ token }, phone));
  granted(await join(token, goodPin));
  expect(refusedWith(await join(token, goodPin))).toBe('signIn.linkUsed');
  expect(refusedWith(await identity.look({ token }, phone))).toBe('signIn.linkUsed');
  expect(refusedWith(await identity.look({ code }, phone))).toBe('signIn.codeWrong');
});

test('of two who use one link at the same moment, one comes in', async () => {
  const { token } = await workerInvited();
  const answers = await Promise.all([join(token, goodPin), join(token, '971364')]);
  expect(answers.map(refusedWith).sort()).toEqual(['granted', 'signIn.linkUsed']);
});

test('a link lives for seven days, a code for fifteen minutes, and the next look shows another', async () => {
  const { token } = await workerInvited();
  const { code: first = '' } = granted(await identity.look({ token }, phone));
  house.clock.now += 5 * minute;
  expect(granted(await identity.look({ token }, phone)).code).toBe(first);
  house.clock.now += 10 * minute;
  expect(refusedWith(await identity.look({ code: first }, phone))).toBe('signIn.codeWrong');
  const { code: second = '' } = granted(await identity.look({ token }, phone));
  expect(second).not.toBe(first);
  granted(await identity.look({ code: second }, phone));
  house.clock.now += 7 * day;
  expect(refusedWith(await join(token, goodPin))).toBe('signIn.linkUsed');
});

test('a PIN that anybody would guess is not taken, and the link stays good', async () => {
  const { token } = await workerInvited();
  for (const pin of ['123456', '000000', '121212', undefined]) {
    expect(refusedWith(await join(token, pin))).toBe('signIn.pinWeak');
  }
  granted(await join(token, goodPin));
});

test('a second phone needs the PIN of the first, and is another device', async () => {
  const { inviter, token, member } = await workerInvited();
  const first = await enter(identity, token, goodPin);
  const link = granted(await identity.linkFor(inviter, member));
  expect(granted(await identity.look({ token: link.token }, phone)).needsPin).toBe('known');
  expect(refusedWith(await join(link.token, '971364'))).toBe('signIn.pinWrong');
  const second = await enter(identity, link.token, goodPin);
  expect(second.signed.device).not.toBe(first.signed.device);
  expect(second.signed.leaseKey).not.toEqual(first.signed.leaseKey);
  expect((await known(identity, first.token)).device).toBe(first.signed.device);
});

test('the same phone signing in again keeps its device and the key to what it stored', async () => {
  const { inviter, token, member } = await workerInvited();
  const first = await enter(identity, token, goodPin);
  const link = granted(await identity.linkFor(inviter, member));
  const again = await enter(identity, link.token, goodPin, first.signed);
  expect(again.signed).toMatchObject({ device: first.signed.device, leaseKey: first.signed.leaseKey });
  expect(await identity.authenticate(first.token)).toBeUndefined();
});

test('a wrong PIN five times is a wait, and each wait is longer than the one before', async () => {
  const { inviter, token, member } = await workerInvited();
  granted(await join(token, goodPin));
  const link = granted(await identity.linkFor(inviter, member)).token;
  const waits: (number | undefined)[] = [];
  for (let round = 0; round < 3; round++) {
    for (let wrong = 1; wrong < 5; wrong++) expect(refusedWith(await join(link, '971364'))).toBe('signIn.pinWrong');
    const fifth = await join(link, '971364');
    expect(fifth).toMatchObject({ refused: 'signIn.tooManyTries' });
    const minutes = Number('params' in fifth && fifth.params?.minutes);
    waits.push(minutes);
    house.clock.now += (minutes - 1) * minute;
    expect(refusedWith(await join(link, goodPin))).toBe('signIn.tooManyTries');
    house.clock.now += minute;
  }
  expect(waits).toEqual([15, 30, 60]);
  granted(await join(link, goodPin));
});

test('fifty wrong PINs at once count as fifty', async () => {
  const { inviter, token, member } = await workerInvited();
  granted(await join(token, goodPin));
  const link = granted(await identity.linkFor(inviter, member)).token;
  const answers = await Promise.all(Array.from({ length: 50 }, () => join(link, '971364')));
  const judged = answers.map(refusedWith).filter((code) => code === 'signIn.pinWrong');
  expect(judged.length).toBeLessThanOrEqual(5);
  expect(refusedWith(await join(link, goodPin))).toBe('signIn.tooManyTries');
});

test('a forgotten PIN is chosen anew with a link from above', async () => {
  const { inviter, token, member } = await workerInvited();
  granted(await join(token, goodPin));
  const link = granted(await identity.linkFor(inviter, member, { newPin: true }));
  expect(granted(await identity.look({ token: link.token }, phone)).needsPin).toBe('new');
  granted(await join(link.token, '971364'));
  const third = granted(await identity.linkFor(inviter, member)).token;
  expect(refusedWith(await join(third, goodPin))).toBe('signIn.pinWrong');
  granted(await join(third, '971364'));
});

test('guessing codes is hopeless: a network has ten tries, and all strangers together thirty an hour', async () => {
  const { token } = await workerInvited();
  const { code = '' } = granted(await identity.look({ token }, phone));
  const wrong = code === '000000' ? '000001' : '000000';
  const guesses: string[] = [];
  for (let network = 0; network < 6; network++) {
    for (let i = 0; i < 10; i++) {
      guesses.push(refusedWith(await identity.look({ code: wrong }, { ...phone, address: `192.0.2.${network}` })));
    }
  }
  expect(guesses.filter((word) => word === 'signIn.codeWrong').length).toBeLessThanOrEqual(30);
  expect(guesses.slice(30)).toEqual(Array.from({ length: 30 }, () => 'signIn.tooManyTries'));
  // Strangers wait even with the right one; whoever reads it off the page beside them does not.
  expect(refusedWith(await identity.look({ code }, elsewhere))).toBe('signIn.tooManyTries');
  granted(await identity.look({ code }, phone));
  house.clock.now += 61 * minute;
  const { code: later = '' } = granted(await identity.look({ token }, phone));
  granted(await identity.look({ code: later }, elsewhere));
});

test('one network has ten wrong codes in a quarter of an hour, whatever of its addresses it uses', async () => {
  const { token } = await workerInvited();
  const at = (n: number) => ({ ...phone, address: `2001:db8:1:2::${n.toString(16)}` });
  const { code = '' } = granted(await identity.look({ token }, at(1)));
  const wrong = code === '000000' ? '000001' : '000000';
  for (let n = 1; n < 10; n++)
    expect(refusedWith(await identity.look({ code: wrong }, at(n)))).toBe('signIn.codeWrong');
  expect(refusedWith(await identity.look({ code: wrong }, at(10)))).toBe('signIn.tooManyTries');
  expect(refusedWith(await identity.look({ code }, at(11)))).toBe('signIn.tooManyTries');
});

test('a right code does not wipe out the wrong ones before it', async () => {
  const { token } = await workerInvited();
  const { code = '' } = granted(await identity.look({ token }, phone));
  const wrong = code === '000000' ? '000001' : '000000';
  for (let n = 1; n < 10; n++) await identity.look({ code: wrong }, phone);
  granted(await identity.look({ code }, phone));
  expect(refusedWith(await identity.look({ code: wrong }, phone))).toBe('signIn.tooManyTries');
});

test('a code with five wrong PINs behind it is dead, though its link is not', async () => {
  const { inviter, token, member } = await workerInvited();
  granted(await join(token, goodPin));
  const link = granted(await identity.linkFor(inviter, member)).token;
  const { code = '' } = granted(await identity.look({ token: link }, phone));
  for (let n = 0; n < 5; n++) await identity.join({ code, pin: '971364', deviceName: 'p' }, phone, undefined);
  expect(refusedWith(await identity.look({ code }, phone))).toBe('signIn.codeWrong');
  house.clock.now += 16 * minute;
  granted(await join(link, goodPin));
});

test('another link makes the one before it void, and a lock every link', async () => {
  const { inviter, token, member } = await workerInvited();
  const second = granted(await identity.linkFor(inviter, member)).token;
  expect(refusedWith(await join(token, goodPin))).toBe('signIn.linkUsed');
  house.clock.now += minute;
  await lock(house, member);
  expect(refusedWith(await join(second, goodPin))).toBe('signIn.linkUsed');
  house.clock.now += minute;
  granted(await join(granted(await identity.linkFor(inviter, member)).token, goodPin));
});

test('a link that is enough by itself, for the first officer', async () => {
  const { member } = await invited(house, '区长试', 'districtOfficer', { place: '990101' });
  const link = await identity.signInLink(member);
  expect(granted(await identity.look({ token: link?.token ?? '' }, phone)).needsPin).toBe('none');
  const { signed } = await enter(identity, link?.token ?? '');
  expect(signed.hasPin).toBe(false);
  expect((await identity.told(signed)).logs.map(({ code }) => code)).toEqual(['990101', community]);
  expect(await identity.signInLink('nobody')).toBeUndefined();
});
