/** Whoever comes back says so before, by a link of the community and without an account. */
import type { Grant } from '@fangxian/domain/access';
import { ProblemTold, ReturnLooked } from '@fangxian/domain/exchange';
import { areasAtRisk } from '@fangxian/domain/policy';
import { civilDay, derivedId, Uuid } from '@fangxian/domain/records';
import { Foretold } from '@fangxian/domain/returns';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toString as drawQr } from 'qrcode';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { atDesk } from '../exchange/desk.routes.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { plain } from '../forms/form.ts';
import { problem } from '../http/problem.ts';
import { siteOf } from '../identity/answers.ts';
import { isPatient } from '../identity/patient.ts';
import { policyIn } from '../screening/index.ts';
import { type BehindReturnLink, behindReturnLink } from './behindLink.view.ts';
import type { ReturnLink, ReturnLinks } from './links.ts';

const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{50,120}$' });
const LinkTold = Type.Object({ link: Type.String(), qr: Type.String(), until: Type.Integer() });
const Reported = Type.Object({ token: Token, report: Foretold });
type Reported = { token: string; report: Foretold };

const dayMs = 24 * 3_600_000;
/** Within an hour, by where it comes from: a train full of people stands behind one address. And by the link itself. */
const mostFrom = 120;
const mostOfOne = 20;
const mostOfAll = 600;

/** Whoever holds the link speaks for themselves; the authority is the desk's, which gave it out. */
const writerIn = (log: string): Writer => {
  const grant: Grant = {
    grant: derivedId('return link', log),
    role: 'communityWorker',
    scope: { place: log },
    from: 0,
  };
  return { member: 'self', device: 'returnLink', grants: [grant], session: 'live', home: log };
};

type Known = { readonly link: ReturnLink; readonly behind: BehindReturnLink };

/** @param salt a secret, so that nobody finds a person's id by their name and number */
export function returnLinkRoutes(
  app: FastifyInstance,
  engine: Engine,
  links: ReturnLinks,
  { event, salt }: { event: string; salt: string },
): void {
  const { database, now } = engine;
  const tags = ['returns'];

  app.post(
    '/api/logs/:log/returns/links',
    {
      schema: {
        summary: 'A link by which somebody registers before they come: for one person, or for whoever comes',
        tags,
        params: LogParams,
        body: Type.Object({ person: Type.Optional(Uuid) }),
        response: { 200: LinkTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      if (!atDesk(request, reply, now())) return reply;
      const { log } = request.params as { log: string };
      const { person } = request.body as { person?: string };
      const { returns } = await policyIn(database, log);
      const until = now() + returns.linkDays * dayMs;
      const link = `${siteOf(request).origin}/return#${links.tokenOf({ log, until, ...(person && { person }) })}`;
      return { link, qr: await drawQr(link, { type: 'svg', margin: 2 }), until };
    },
  );

  const patient = (reply: FastifyReply, name: string, limit: number) =>
    isPatient(reply, engine, { name: `return/${links.counted(name)}`, limit, code: 'slip.tooMany' });

  const behind = async (request: FastifyRequest, reply: FastifyReply, token: string): Promise<Known | undefined> => {
    if (!(await patient(reply, `from/${request.ip}`, mostFrom))) return undefined;
    const link = links.read(token, now());
    if (!link) {
      problem(reply, 410, 'returns.linkEnded');
      return undefined;
    }
    const { log, person } = link;
    if (!(await patient(reply, `of/${log}/${person ?? ''}`, person ? mostOfOne : mostOfAll))) return undefined;
    return { link, behind: await behindReturnLink(database, log, person) };
  };

  app.post(
    '/api/return/look',
    {
      schema: {
        summary: 'What a link to register oneself asks. Nothing of anybody is told',
        tags,
        body: Type.Object({ token: Token }),
        response: { 200: ReturnLooked, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const known = await behind(request, reply, (request.body as { token: string }).token);
      if (!known) return reply;
      const { place, policy } = known.behind;
      const today = civilDay(now(), policy.zone);
      const areas = areasAtRisk(today, policy.screening).map(({ code, name }) => ({ code, name }));
      const { advice } = policy.returns;
      const { questions } = policy.screening;
      const { person, until } = known.link;
      return { place, known: person !== undefined, areas, advice, questions, today, until };
    },
  );

  app.post(
    '/api/return/report',
    {
      schema: {
        summary: 'Register before coming',
        tags,
        body: Reported,
        response: { 204: Type.Null(), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const { token, report } = request.body as Reported;
      const known = await behind(request, reply, token);
      if (!known) return reply;
      const { link, behind: found } = known;
      const { log } = link;
      const at = now();
      const today = civilDay(at, found.policy.zone);
      const name = plain(report.name)?.trim() ?? '';
      const digits = (plain(report.phone) ?? '').replace(/\D/g, '');
      if (!link.person && (name === '' || digits.length < 7)) return problem(reply, 422, 'returns.whoIsIt');
      if (report.plannedOn < today) return problem(reply, 422, 'returns.plannedBefore', { day: report.plannedOn });
      const person = link.person ?? derivedId('returnee', salt, log, name, digits);
      const kind = 'returns.foretold';
      const record = {
        // Sent twice by a trembling finger it is one registration; changed, it is the next word of the same person.
        id: derivedId('return', token, person, today, JSON.stringify(report)),
        v: engine.catalogue.kind(kind)?.version ?? 1,
        ...{ event, log, kind, at, deviceSeq: 0, policy: found.policy.version, onBehalfOf: 'self' },
        body: { ...report, person, ...(found.household && { household: found.household }) },
      };
      const [outcome] = await engine.post(writerIn(log), [record], at);
      const taken = outcome?.outcome === 'accepted' || outcome?.outcome === 'duplicate';
      return taken ? reply.code(204).send() : problem(reply, 503, 'request.busy');
    },
  );
}
