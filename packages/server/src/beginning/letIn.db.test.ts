import { afterEach, beforeEach, expect, test } from 'vitest';
import { district, foundPlaces, type TestHouse, testHouse } from '../testing/house.ts';
import { enter, goodPin, granted, identityIn, invited, phone, refusedWith } from '../testing/people.ts';
import { letIn } from './letIn.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
  await foundPlaces(house);
});
afterEach(() => house.end());

test('P205 an officer with nobody above is let in again from the server’s own screen, with a new PIN, and nobody else is', async () => {
  const identity = identityIn(house);
  const { member } = await invited(house, '区负责人试', 'districtOfficer', { place: district });
  await invited(house, '书记试', 'communitySecretary');
  await invited(house, '区里别人试', 'communityWorker', { place: district });
  const links = await letIn(house.engine, identity);
  expect(links.map(({ name }) => name)).toEqual(['区负责人试']);

  const token = links[0]?.token ?? '';
  expect(granted(await identity.look({ token }, phone)).needsPin).toBe('new');
  const { signed } = await enter(identity, token, goodPin);
  expect(signed.member).toBe(member);
  const again = await identity.join({ token, pin: goodPin, deviceName: 'another' }, phone, undefined);
  expect(refusedWith(again)).toBe('signIn.linkUsed');
});
