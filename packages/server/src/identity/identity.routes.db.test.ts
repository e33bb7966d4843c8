import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordRoutes } from '../exchange/records.routes.ts';
import { buildApp } from '../http/app.ts';
import {
  community,
  foundPlaces,
  listedHousehold,
  openedRound,
  post,
  secretary,
  type TestHouse,
  testHouse,
  visitAllWell,
} from '../testing/house.ts';
import { day, goodPin, identityIn, lock, minute, signedInAs } from '../testing/people.ts';
import { identityRoutes } from './identity.routes.ts';
import type { Identity } from './identity.ts';

let house: TestHouse;
let identity: Identity;
let app: FastifyInstance;
beforeEach(async () => {
  house = await testHouse();
  identity = identityIn(house);
  await foundPlaces(house);
  app = await buildApp({ authenticate: identity.authenticate });
  await app.register(async (routes) => {
    identityRoutes(routes, identity);
    recordRoutes(routes, house.engine);
  });
});
afterEach(async () => {
  await app.close();
  await house.end();
});

const origin = { host: 'fangxian.example', 'x-forwarded-proto': 'https', 'accept-language': 'en' };

async function call(method: 'GET' | 'POST', url: string, token?: string, body?: object) {
  const response = await app.inject({
    method,
    url,
    headers: origin,
    ...(token !== undefined && { cookies: { fangxian: token } }),
    ...(body && { payload: body }),
  });
  const [cookie] = response.cookies;
  return { status: response.statusCode, body: response.body === '' ? undefined : response.json(), cookie };
}

const tokenIn = (link: string) => link.split('#')[1] ?? '';

async function joined() {
  const { token: inviter } = await signedInAs(house, identity, '书记试', 'communitySecretary');
  const wanted = {
    name: '网格员试',
    phone: '13900000000',
    grants: [{ role: 'gridWorker', scope: { place: community } }],
  };
  const invitation = await call('POST', '/api/invitations', inviter, wanted);
  const token = tokenIn(invitation.body.link);
  const join = await call('POST', '/api/join', undefined, { token, pin: goodPin, deviceName: 'phone' });
  return { inviter, invitation, join, token: join.cookie?.value ?? '', member: invitation.body.member as string };
}

test('an invitation is a link of this site with its token in the fragment, and a QR of it', async () => {
  const { invitation } = await joined();
  expect(invitation.status).toBe(200);
  expect(invitation.body.link).toMatch(/^https:\/\/fangxian\.example\/join#[A-Za-z0-9_-]{43}$/);
  expect(invitation.body.qr).toMatch(/^<svg /);
});

test('joining sets a cookie that no script and no other site can use, and tells the session', async () => {
  const { join, token, member } = await joined();
  expect(join.status).toBe(200);
  expect(join.cookie).toMatchObject({
    name: 'fangxian',
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: 400 * 86_400,
  });
  const session = await call('GET', '/api/session', token);
  expect(session.body).toEqual({ ...join.body, now: house.clock.now });
  expect(session.body).toMatchObject({
    member,
    name: '网格员试',
    event: 'outbreak-2020',
    logs: [{ code: community, name: '测试社区', parent: '990101' }],
    policy: { version: 1 },
    hasPin: true,
    demonstration: false,
  });
  expect(Buffer.from(session.body.lease.key, 'base64url')).toHaveLength(32);
});

test('over plain http the cookie is not marked secure, so that it comes back', async () => {
  const { token } = await joined();
  const response = await app.inject({ url: '/api/session', cookies: { fangxian: token } });
  expect(response.cookies[0]).toMatchObject({ name: 'fangxian', value: token });
  expect(response.cookies[0]?.secure).toBeUndefined();
});

test('refusals come in words: nobody, a used link, a wrong code, a wrong PIN, too many tries', async () => {
  const { token, invitation } = await joined();
  expect(await call('GET', '/api/session')).toMatchObject({ status: 401, body: { code: 'signIn.needed' } });
  const used = { token: tokenIn(invitation.body.link) };
  expect(await call('POST', '/api/join/look', undefined, used)).toMatchObject({
    status: 410,
    body: { code: 'signIn.linkUsed' },
  });
  const guess = { code: '000000' };
  expect(await call('POST', '/api/join/look', undefined, guess)).toMatchObject({
    status: 422,
    body: { code: 'signIn.codeWrong' },
  });
  const wrong = { pin: '971364' };
  expect(await call('POST', '/api/session/resume', token, wrong)).toMatchObject({
    status: 422,
    body: { code: 'signIn.pinWrong' },
  });
  for (let n = 0; n < 4; n++) await call('POST', '/api/session/resume', token, wrong);
  expect(await call('POST', '/api/session/resume', token, wrong)).toMatchObject({
    status: 429,
    body: { code: 'signIn.tooManyTries', params: { minutes: 15 }, words: 'Too many tries. Try again in 15 minutes.' },
  });
  expect(await call('POST', '/api/join', undefined, { token: 'short' })).toMatchObject({
    status: 400,
    body: { code: 'request.malformed' },
  });
});

test('a locked phone delivers what it holds, and is shown nothing', async () => {
  const { token, member } = await joined();
  const one = listedHousehold('101', 1);
  await post(house, secretary, one.record, openedRound());
  house.clock.now += minute;
  await lock(house, member);
  const body = { records: [visitAllWell(one.made)], deviceNow: house.clock.now };
  expect(await call('POST', '/api/records', token, body)).toMatchObject({
    status: 200,
    body: { outcomes: [{ outcome: 'held', code: 'access.sessionEnded' }] },
  });
  for (const [method, url] of [
    ['GET', '/api/session'],
    ['GET', `/api/members/${member}/sessions`],
  ] as const) {
    expect(await call(method, url, token)).toMatchObject({ status: 401, body: { code: 'signIn.locked' } });
  }
});

test('after the lease nothing is shown until the PIN', async () => {
  const { token, join, member } = await joined();
  house.clock.now += 8 * day;
  for (const url of ['/api/session', `/api/members/${member}/sessions`]) {
    expect(await call('GET', url, token)).toMatchObject({ status: 401, body: { code: 'signIn.pinNeeded' } });
  }
  const resumed = await call('POST', '/api/session/resume', token, { pin: goodPin });
  expect(resumed.body.lease).toEqual({ key: join.body.lease.key, until: house.clock.now + 7 * day });
});

test('the inviter sees the devices of the invited and ends one; a colleague does not', async () => {
  const { inviter, token, member } = await joined();
  const { token: colleague } = await signedInAs(house, identity, '同事试', 'gridWorker');
  const path = `/api/members/${member}/sessions`;
  expect(await call('GET', path, colleague)).toMatchObject({ status: 403, body: { code: 'access.aboveYou' } });
  const { body: devices } = await call('GET', path, inviter);
  expect(devices).toMatchObject([{ deviceName: 'phone', ended: false, seenAt: house.clock.now }]);
  const end = `${path}/${devices[0].device}/end`;
  expect(await call('POST', end, colleague)).toMatchObject({ status: 403 });
  expect(await call('POST', end, inviter)).toMatchObject({ status: 204 });
  expect(await call('POST', end, inviter)).toMatchObject({ status: 404 });
  expect(await call('GET', '/api/session', token)).toMatchObject({ status: 401, body: { code: 'signIn.locked' } });
  const link = await call('POST', `/api/members/${member}/link`, inviter, {});
  const look = await call('POST', '/api/join/look', undefined, { token: tokenIn(link.body.link) });
  expect(look.body).toMatchObject({ name: '网格员试', needsPin: 'known', places: [] });
});

test('signing out ends the session and takes the cookie back', async () => {
  const { token } = await joined();
  const out = await call('POST', '/api/session/end', token, {});
  expect(out).toMatchObject({ status: 204, cookie: { name: 'fangxian', value: '' } });
  expect(await call('GET', '/api/session', token)).toMatchObject({ status: 401 });
});

test('passkey options name this site; an answer that is none is refused in words', async () => {
  const { token } = await joined();
  const made = await call('POST', '/api/passkeys/register-options', token, {});
  expect(made.body).toMatchObject({ rp: { id: 'fangxian.example' }, user: { name: '网格员试' } });
  expect((await call('POST', '/api/passkeys/sign-in-options', undefined, {})).body).toMatchObject({
    rpId: 'fangxian.example',
  });
  const answer = { answer: { id: 'nobody' } };
  expect(await call('POST', '/api/passkeys/sign-in', undefined, answer)).toMatchObject({
    status: 422,
    body: { code: 'signIn.passkeyUnknown' },
  });
  expect(await call('POST', '/api/passkeys/register', token, answer)).toMatchObject({ status: 422 });
});
