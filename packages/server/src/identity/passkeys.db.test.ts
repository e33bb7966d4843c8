import { afterEach, beforeEach, expect, test } from 'vitest';
import { community, district, foundPlaces, type TestHouse, testHouse } from '../testing/house.ts';
import { day, granted, identityIn, known, lock, minute, refusedWith, signedInAs } from '../testing/people.ts';
import { softAuthenticator } from '../testing/softAuthenticator.ts';
import type { Identity } from './identity.ts';
import type { Signed } from './signed.ts';

const site = { host: 'fangxian.example', origin: 'https://fangxian.example' };
let house: TestHouse;
let identity: Identity;
let signed: Signed;
let phone: ReturnType<typeof softAuthenticator>;

beforeEach(async () => {
  house = await testHouse();
  identity = identityIn(house);
  await foundPlaces(house);
  ({ signed } = await signedInAs(house, identity, '书记试', 'communitySecretary'));
  phone = softAuthenticator(site);
});
afterEach(() => house.end());

const challenge = async () => (await identity.passkeys.signInOptions(site)).challenge;
const signIn = (answer: unknown, before?: Signed) => identity.passkeys.signIn(site, answer, 'phone', before);
const word = (answer: object | undefined) => (answer ? refusedWith(answer) : 'granted');

async function registered() {
  const options = await identity.passkeys.registerOptions(signed, site);
  return word(await identity.passkeys.register(signed, site, phone.make(options.challenge)));
}

test('a passkey made on a phone signs in there, and the phone stays the device it was', async () => {
  expect(await registered()).toBe('granted');
  const fresh = granted(await signIn(phone.use(await challenge())));
  expect(await known(identity, fresh.token)).toMatchObject({ member: signed.member, deviceName: 'phone' });
  house.clock.now += 8 * day;
  const again = granted(await signIn(phone.use(await challenge()), signed));
  expect(await known(identity, again.token)).toMatchObject({
    device: signed.device,
    leaseKey: signed.leaseKey,
    leaseEnded: false,
  });
});

test('a challenge is answered once, in time, and by whom it was given to', async () => {
  const { challenge: mine } = await identity.passkeys.registerOptions(signed, site);
  const other = await signedInAs(house, identity, '区长试', 'districtOfficer', { place: district });
  expect(word(await identity.passkeys.register(other.signed, site, phone.make(mine)))).toBe('signIn.passkeyUnknown');
  expect(word(await identity.passkeys.register(signed, site, phone.make(mine)))).toBe('granted');
  expect(word(await identity.passkeys.register(signed, site, softAuthenticator(site).make(mine)))).toBe(
    'signIn.passkeyUnknown',
  );
  const told = await challenge();
  const answer = phone.use(told);
  granted(await signIn(answer));
  expect(refusedWith(await signIn(answer))).toBe('signIn.passkeyUnknown');
  const late = phone.use(await challenge());
  house.clock.now += 5 * minute;
  expect(refusedWith(await signIn(late))).toBe('signIn.passkeyUnknown');
  expect(refusedWith(await signIn(phone.use('bm90IG91cnM')))).toBe('signIn.passkeyUnknown');
});

test('an answer made at another site, without its owner, or with another key is none', async () => {
  expect(await registered()).toBe('granted');
  const elsewhere = { host: 'other.example', origin: 'https://other.example' };
  const answer = phone.use(await challenge());
  expect(refusedWith(await identity.passkeys.signIn(elsewhere, answer, 'p', undefined))).toBe('signIn.passkeyUnknown');
  const plain = { host: site.host, origin: 'http://fangxian.example' };
  const again = phone.use(await challenge());
  expect(refusedWith(await identity.passkeys.signIn(plain, again, 'p', undefined))).toBe('signIn.passkeyUnknown');
  const onlyPresent = 0x01;
  expect(refusedWith(await signIn(phone.use(await challenge(), onlyPresent)))).toBe('signIn.passkeyUnknown');
  const forger = { ...softAuthenticator(site).use(await challenge()), id: answer.id, rawId: answer.id };
  expect(refusedWith(await signIn(forger))).toBe('signIn.passkeyUnknown');
  for (const nonsense of [{}, { id: 5 }, { id: answer.id }, { ...answer, response: {} }]) {
    expect(refusedWith(await signIn(nonsense))).toBe('signIn.passkeyUnknown');
  }
  granted(await signIn(phone.use(await challenge())));
});

test('a lock from above ends passkeys with the rest: the lost phone may hold one', async () => {
  expect(await registered()).toBe('granted');
  house.clock.now += minute;
  await lock(house, signed.member, community);
  house.clock.now += minute;
  expect(refusedWith(await signIn(phone.use(await challenge())))).toBe('signIn.passkeyUnknown');
});
