/** For tests: people with real sessions in a test house. */
import { randomUUID } from 'node:crypto';
import type { Role, Scope } from '@fangxian/domain/access';
import { derivedId } from '@fangxian/domain/records';
import { expect } from 'vitest';
import { createIdentity, type Identity } from '../identity/identity.ts';
import type { Asker } from '../identity/joining.ts';
import { isRefused, type Refused } from '../identity/refused.ts';
import type { Signed } from '../identity/signed.ts';
import { community, masterKey, officer, post, record, type TestHouse } from './house.ts';

export const goodPin = '482915';
export const minute = 60_000;
export const day = 86_400_000;
export const phone: Asker = { address: '203.0.113.7', language: 'zh' };
export const elsewhere: Asker = { address: '198.51.100.9', language: 'zh' };

export function identityIn(house: TestHouse, demonstration = false): Identity {
  return createIdentity({ engine: house.engine, masterKey, event: 'outbreak-2020', demonstration });
}

/** The answer, if it is none of the refusals. */
export function granted<Answer extends object>(answer: Answer | Refused): Answer {
  if (isRefused(answer)) expect.fail(`refused: ${answer.refused}`);
  return answer as Answer;
}

export function refusedWith(answer: object): string {
  return isRefused(answer) ? answer.refused : 'granted';
}

/** Somebody invited by the district officer's record. */
export async function invited(house: TestHouse, name: string, role: Role, scope: Scope = { place: community }) {
  const member = derivedId('member', name);
  const grants = [{ grant: randomUUID(), role, scope, from: 0 }];
  const asked = record('workforce.invited', { member, name, grants }, { log: scope.place, at: house.clock.now });
  expect(await post(house, officer, asked)).toMatchObject([{ outcome: 'accepted' }]);
  return { member, grants };
}

/** Somebody at work on a phone of their own. */
export async function signedInAs(
  house: TestHouse,
  identity: Identity,
  name: string,
  role: Role,
  scope?: Scope,
): Promise<{ token: string; signed: Signed }> {
  const { member } = await invited(house, name, role, scope);
  const link = await identity.signInLink(member);
  return enter(identity, link?.token ?? '');
}

export async function enter(identity: Identity, token: string, pin?: string, before?: Signed) {
  const deviceName = 'test phone';
  const joined = granted(await identity.join({ token, deviceName, ...(pin && { pin }) }, phone, before));
  return { token: joined.token, signed: await known(identity, joined.token) };
}

export async function known(identity: Identity, token: string): Promise<Signed> {
  return (await identity.authenticate(token)) ?? expect.fail('nobody is signed in under this token');
}

/** The district officer locks somebody. */
export async function lock(house: TestHouse, member: string, log: string = community): Promise<void> {
  const locked = record('workforce.memberLocked', { member }, { log, at: house.clock.now });
  expect(await post(house, officer, locked)).toMatchObject([{ outcome: 'accepted' }]);
}
