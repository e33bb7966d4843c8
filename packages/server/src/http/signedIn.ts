/** Who asks: the cookie's session, looked up once a request. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Signed } from '../identity/signed.ts';
import { problem } from './problem.ts';

export const cookieName = 'fangxian';

declare module 'fastify' {
  interface FastifyRequest {
    signed: Signed | undefined;
  }
}

/** Whoever is signed in, and not ended from above. Answers the request itself when nobody is. */
export function signedIn(request: FastifyRequest, reply: FastifyReply): Signed | undefined {
  const { signed } = request;
  if (!signed) {
    problem(reply, 401, 'signIn.needed');
    return undefined;
  }
  if (signed.writer.session === 'ended') {
    problem(reply, 401, 'signIn.locked');
    return undefined;
  }
  if (signed.leaseEnded) {
    problem(reply, 401, signed.hasPin ? 'signIn.pinNeeded' : 'signIn.needed');
    return undefined;
  }
  return signed;
}
