/** Joining, sessions, invitations, passkeys, over HTTP. */
import { Join, JoinLook, JoinLooked, ProblemTold, Resume, SessionTold } from '@fangxian/domain/exchange';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as Type from 'typebox';
import { languageOf, problem } from '../http/problem.ts';
import { cookieName } from '../http/signedIn.ts';
import { browserOf, refuse, setToken, welcome } from './answers.ts';
import type { Identity } from './identity.ts';
import type { Asker } from './joining.ts';
import { memberRoutes } from './member.routes.ts';
import { passkeyRoutes } from './passkey.routes.ts';
import { isRefused } from './refused.ts';

export function identityRoutes(app: FastifyInstance, identity: Identity): void {
  joinRoutes(app, identity);
  sessionRoutes(app, identity);
  memberRoutes(app, identity);
  passkeyRoutes(app, identity);
}

function askerOf(request: FastifyRequest): Asker {
  return { address: request.ip, language: languageOf(request) };
}

function joinRoutes(app: FastifyInstance, identity: Identity): void {
  app.post(
    '/api/join/look',
    {
      schema: {
        summary: 'What an invitation says, by its token or its six digits',
        tags: ['signing in'],
        body: JoinLook,
        response: { 200: JoinLooked, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const looked = await identity.look(request.body as JoinLook, askerOf(request));
      return isRefused(looked) ? refuse(reply, looked) : looked;
    },
  );

  app.post(
    '/api/join',
    {
      schema: {
        summary: 'Use an invitation up and sign in on this device',
        tags: ['signing in'],
        body: Join,
        response: { 200: SessionTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const browser = browserOf(request);
      const asker = { ...askerOf(request), browser };
      const joined = await identity.join(request.body as Join, asker, request.signed);
      return isRefused(joined)
        ? refuse(reply, joined)
        : welcome(identity, request, reply, { token: joined.token, browser });
    },
  );
}

function sessionRoutes(app: FastifyInstance, identity: Identity): void {
  app.get(
    '/api/session',
    {
      schema: {
        summary: 'Who is signed in; renews the lease of this device',
        tags: ['signing in'],
        response: { 200: SessionTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const { signed } = request;
      if (!signed) return problem(reply, 401, 'signIn.needed');
      const renewed = await identity.renew(signed);
      if (isRefused(renewed)) return refuse(reply, renewed);
      setToken(request, reply, request.cookies[cookieName] as string);
      return identity.told(renewed);
    },
  );

  app.post(
    '/api/session/resume',
    {
      schema: {
        summary: 'Begin another lease with the PIN',
        tags: ['signing in'],
        body: Resume,
        response: { 200: SessionTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const { signed } = request;
      if (!signed) return problem(reply, 401, 'signIn.needed');
      const resumed = await identity.resume(signed, (request.body as Resume).pin);
      return isRefused(resumed) ? refuse(reply, resumed) : identity.told(resumed);
    },
  );

  app.post(
    '/api/session/end',
    { schema: { summary: 'Sign out on this device', tags: ['signing in'], response: { 204: Type.Null() } } },
    async (request, reply) => {
      const { signed } = request;
      if (signed) await identity.end(signed.member, signed.device, signed.member);
      return reply.clearCookie(cookieName, { path: '/' }).code(204).send();
    },
  );
}
