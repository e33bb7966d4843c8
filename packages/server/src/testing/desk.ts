/** For tests: the HTTP server of a test house, with people signed in by name. */
import type { FastifyInstance } from 'fastify';
import type { Writer } from '../engine/log/incoming.ts';
import { buildApp } from '../http/app.ts';
import { cookieName } from '../http/signedIn.ts';
import type { Signed } from '../identity/signed.ts';

/** @param people whoever sends the cookie of this name is signed in as this writer */
export function appFor(people: { readonly [name: string]: Writer }): Promise<FastifyInstance> {
  return buildApp({
    authenticate: async (token) => {
      const writer = people[token ?? ''];
      return writer && signedAs(writer);
    },
  });
}

export function cookieOf(name: string): { cookie: string } {
  return { cookie: `${cookieName}=${name}` };
}

function signedAs(writer: Writer): Signed {
  const { member, device } = writer;
  const lease = { leaseKey: Buffer.alloc(32), leaseUntil: Number.MAX_SAFE_INTEGER, leaseEnded: false };
  return { writer, member, device, name: device, deviceName: device, hasPin: true, ...lease };
}
