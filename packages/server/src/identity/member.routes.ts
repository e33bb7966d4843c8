/** Inviting somebody, giving another link, and ending what somebody's devices may do. */
import {
  DeviceTold,
  Invite,
  LinkAsked,
  LinkTold,
  MembersTold,
  MemberTold,
  ProblemTold,
} from '@fangxian/domain/exchange';
import { Uuid } from '@fangxian/domain/records';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toString as drawQr } from 'qrcode';
import * as Type from 'typebox';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { refuse, siteOf } from './answers.ts';
import type { Link } from './giving.ts';
import type { Identity } from './identity.ts';
import { isRefused, type Refused } from './refused.ts';

const Member = Type.Object({ member: Type.String({ maxLength: 80 }) });
const MemberGrant = Type.Object({ ...Member.properties, grant: Uuid });
const MemberDevice = Type.Object({ ...Member.properties, device: Type.String({ maxLength: 80 }) });

export function memberRoutes(app: FastifyInstance, identity: Identity): void {
  app.post(
    '/api/invitations',
    {
      schema: {
        summary: 'Invite somebody to answer for places',
        tags: ['members'],
        body: Invite,
        response: { 200: LinkTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      return told(request, reply, await identity.invite(signed, request.body as Invite));
    },
  );

  app.get(
    '/api/members',
    {
      schema: {
        summary: 'Whom one may manage: people at and below one’s places, by name or by place',
        tags: ['members'],
        querystring: Type.Object({ find: Type.Optional(Type.String({ maxLength: 60 })) }),
        response: { 200: MembersTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { find = '' } = request.query as { find?: string };
      const found = await identity.manageable(signed, find);
      return isRefused(found) ? refuse(reply, found) : found;
    },
  );

  app.get(
    '/api/members/:member',
    {
      schema: {
        summary: 'One of them',
        tags: ['members'],
        params: Member,
        response: { 200: MemberTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const found = await identity.managed(signed, (request.params as { member: string }).member);
      return isRefused(found) ? refuse(reply, found) : found;
    },
  );

  app.post(
    '/api/members/:member/lock',
    {
      schema: {
        summary: 'Lock somebody: a phone was lost, or they left',
        description:
          'Every session ends and every lease is called in. What a device holds it may deliver; a person then decides.',
        tags: ['members'],
        params: Member,
        response: { 204: Type.Null(), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const refused = await identity.lock(signed, (request.params as { member: string }).member);
      return refused ? refuse(reply, refused) : reply.code(204).send();
    },
  );

  app.post(
    '/api/members/:member/grants/:grant/end',
    {
      schema: {
        summary: 'End what somebody answers for',
        description: 'What was recorded under it before still counts.',
        tags: ['members'],
        params: MemberGrant,
        response: { 204: Type.Null(), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { member, grant } = request.params as { member: string; grant: string };
      const refused = await identity.endGrant(signed, member, grant);
      return refused ? refuse(reply, refused) : reply.code(204).send();
    },
  );

  app.post(
    '/api/members/:member/link',
    {
      schema: {
        summary: 'Another link for a member: a new phone, or a forgotten PIN',
        tags: ['members'],
        params: Member,
        body: LinkAsked,
        response: { 200: LinkTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { member } = request.params as { member: string };
      return told(request, reply, await identity.linkFor(signed, member, request.body as LinkAsked));
    },
  );

  app.get(
    '/api/members/:member/sessions',
    {
      schema: {
        summary: 'The devices on which a member signed in',
        tags: ['members'],
        params: Member,
        response: { 200: Type.Array(DeviceTold), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const member = await identity.underling(signed, (request.params as { member: string }).member);
      return isRefused(member) ? refuse(reply, member) : identity.sessionsOf(member);
    },
  );

  app.post(
    '/api/members/:member/sessions/:device/end',
    {
      schema: {
        summary: 'End what one device may do',
        description: 'It may still deliver what it holds; a person then decides.',
        tags: ['members'],
        params: MemberDevice,
        response: { 204: Type.Null(), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { member, device } = request.params as { member: string; device: string };
      const found = await identity.underling(signed, member);
      if (isRefused(found)) return refuse(reply, found);
      if (!(await identity.end(member, device, signed.member))) return problem(reply, 404, 'request.notFound');
      return reply.code(204).send();
    },
  );
}

/** The token stands in the fragment: no server's log ever sees it. */
async function told(request: FastifyRequest, reply: FastifyReply, made: Link | Refused) {
  if (isRefused(made)) return refuse(reply, made);
  const { member, token, expiresAt } = made;
  const link = `${siteOf(request).origin}/join#${token}`;
  return { member, link, qr: await drawQr(link, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }), expiresAt };
}
