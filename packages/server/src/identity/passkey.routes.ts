/** Passkeys over HTTP. Bodies and options are WebAuthn's own JSON. */
import { PasskeyAnswer, ProblemTold, SessionTold } from '@fangxian/domain/exchange';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import { signedIn } from '../http/signedIn.ts';
import { browserOf, refuse, siteOf, welcome } from './answers.ts';
import type { Identity } from './identity.ts';
import { isRefused } from './refused.ts';

const Options = Type.Object({}, { additionalProperties: true });
const tags = ['signing in'];

export function passkeyRoutes(app: FastifyInstance, identity: Identity): void {
  const { passkeys } = identity;
  app.post(
    '/api/passkeys/register-options',
    { schema: { summary: 'Options to make a passkey', tags, response: { 200: Options, '4xx': ProblemTold } } },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      return signed ? passkeys.registerOptions(signed, siteOf(request)) : reply;
    },
  );

  app.post(
    '/api/passkeys/register',
    {
      schema: {
        summary: 'Keep a passkey',
        tags,
        body: PasskeyAnswer,
        response: { 204: Type.Null(), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const refused = await passkeys.register(signed, siteOf(request), (request.body as PasskeyAnswer).answer);
      return refused ? refuse(reply, refused) : reply.code(204).send();
    },
  );

  app.post(
    '/api/passkeys/sign-in-options',
    { schema: { summary: 'Options to sign in with a passkey', tags, response: { 200: Options } } },
    async (request) => passkeys.signInOptions(siteOf(request)),
  );

  app.post(
    '/api/passkeys/sign-in',
    {
      schema: {
        summary: 'Sign in with a passkey',
        tags,
        body: PasskeyAnswer,
        response: { 200: SessionTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const { answer, deviceName = 'passkey' } = request.body as PasskeyAnswer;
      const browser = browserOf(request);
      const site = { ...siteOf(request), browser };
      const entered = await passkeys.signIn(site, answer, deviceName, request.signed);
      if (isRefused(entered)) return refuse(reply, entered);
      return welcome(identity, request, reply, { token: entered.token, browser });
    },
  );
}
