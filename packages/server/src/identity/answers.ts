/** What the routes of identity have in common: refusals in words, the site as the browser names it, the cookie. */
import type { SessionTold } from '@fangxian/domain/exchange';
import type { ProblemCode } from '@fangxian/domain/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../http/problem.ts';
import { cookieName } from '../http/signedIn.ts';
import type { Identity } from './identity.ts';
import type { Site } from './passkeys.ts';
import type { Refused } from './refused.ts';
import { isToken, newToken } from './secrets.ts';

const statuses: { readonly [code in ProblemCode]?: number } = {
  'signIn.needed': 401,
  'signIn.locked': 401,
  'signIn.pinNeeded': 401,
  'signIn.linkUsed': 410,
  'signIn.tooManyTries': 429,
  'access.aboveYou': 403,
  'access.outsideYours': 403,
  'access.notYourRole': 403,
  'access.outsideScope': 403,
  'workforce.unknownMember': 404,
  'record.unknownLog': 404,
};

export function refuse(reply: FastifyReply, { refused, params }: Refused): FastifyReply {
  if (refused === 'signIn.tooManyTries') reply.header('retry-after', String(Number(params?.minutes) * 60));
  return problem(reply, statuses[refused] ?? 422, refused, params);
}

/** A proxy in front may speak https for us and say so. Believing it wrongly harms only whoever made it up. */
function scheme(request: FastifyRequest): 'http' | 'https' {
  const told = String(request.headers['x-forwarded-proto'] ?? '')
    .split(',')[0]
    ?.trim();
  return request.protocol === 'https' || told === 'https' ? 'https' : 'http';
}

export function siteOf(request: FastifyRequest): Site {
  return { host: request.hostname, origin: `${scheme(request)}://${request.host}` };
}

const keptForSeconds = 400 * 24 * 3600;

export function setToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  keep(request, reply, cookieName, token);
}

function keep(request: FastifyRequest, reply: FastifyReply, name: string, value: string): void {
  reply.setCookie(name, value, {
    httpOnly: true,
    sameSite: 'strict',
    secure: scheme(request) === 'https',
    path: '/',
    maxAge: keptForSeconds,
  });
}

const browserCookie = 'fangxian-browser';

/** What this browser is known by: a random word of its own, kept beside whoever's session it holds. */
export function browserOf(request: FastifyRequest): string {
  const known = request.cookies[browserCookie];
  return isToken(known) ? known : newToken();
}

/** Somebody has just come in: the cookies, and the session. */
export async function welcome(
  identity: Identity,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, browser }: { token: string; browser: string },
): Promise<SessionTold> {
  const signed = await identity.authenticate(token);
  if (!signed) throw new Error('a session was begun and is not found');
  setToken(request, reply, token);
  keep(request, reply, browserCookie, browser);
  return identity.told(signed);
}
