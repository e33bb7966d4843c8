/** Whoever is asked to look after somebody answers it themselves: a link for this one asking, without an account. */
import { type Grant, sightAt } from '@fangxian/domain/access';
import { ProblemTold } from '@fangxian/domain/exchange';
import {
  type Asking,
  answerOf,
  askingId,
  askingIn,
  byCarer,
  CarerAnswer,
  CarerTold,
  type CaseState,
  careUntil,
  recordOfAnswer,
} from '@fangxian/domain/quarantine';
import { derivedId, plain, Uuid } from '@fangxian/domain/records';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toString as drawQr } from 'qrcode';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { recordLook } from '../engine/log/looks.store.ts';
import type { Sync } from '../engine/sync/sync.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { siteOf } from '../identity/answers.ts';
import { isPatient } from '../identity/patient.ts';
import { type BehindLink, wherever } from './behindLink.ts';
import { withoutFamilyName } from './familyName.ts';
import type { CarerLinks } from './links.ts';
import { teamTold } from './telling.ts';

const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{50,120}$' });
const Answering = Type.Object({ token: Token, report: CarerAnswer });

/** Within an hour, by where it comes from and by the asking. */
const mostFrom = 300;
const mostOf = 60;

type Known = { readonly id: string; readonly behind: BehindLink; readonly asking: Asking };

/** They speak for themselves alone; the authority is that of the office that asked them. */
function carerIn(log: string): Writer {
  const grant: Grant = { grant: derivedId('carer', log), role: 'communityWorker', scope: { place: log }, from: 0 };
  return { member: byCarer, device: byCarer, grants: [grant], session: 'live', home: log };
}

export function carerRoutes(app: FastifyInstance, engine: Engine, sync: Sync, links: CarerLinks, event: string): void {
  const { database, now, catalogue } = engine;
  const look = (by: string, what: string, id: string) => ({ at: now(), by, what, purpose: id, rows: 1 });

  app.post(
    '/api/logs/:log/cases/:case/carers/link',
    {
      schema: {
        summary: 'The link by which somebody who is asked to look after a dependant answers it',
        tags: ['quarantine'],
        params: Type.Object({ ...LogParams.properties, case: Uuid }),
        body: Type.Object({ dependant: Uuid, carer: Type.String({ minLength: 1, maxLength: 80 }) }),
        response: { 200: Type.Object({ link: Type.String(), qr: Type.String() }), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { log, case: id } = request.params as { log: string; case: string };
      const asked = request.body as { dependant: string; carer: string };
      const viewing = viewingOf(catalogue, signed.member, signed.writer.grants, log, now());
      const [row] = viewing ? await sync.rows(viewing, [`quarantine/${id}`]) : [];
      const folder = row?.state as CaseState | null | undefined;
      const dependant = folder?.dependants.find((one) => one.dependant === asked.dependant);
      const carer = dependant?.carers.find((one) => one.carer === asked.carer);
      if (!folder || !dependant || !carer || !sightAt(signed.writer.grants, log, folder, now()).health) {
        return problem(reply, 404, 'request.notFound');
      }
      await recordLook(database, log, look(signed.member, 'carer.link', id));
      const token = links.tokenOf({ log, case: id, asking: askingId(id, dependant, carer) });
      const link = `${siteOf(request).origin}/c#${token}`;
      return { link, qr: await drawQr(link, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }) };
    },
  );

  const patient = (reply: FastifyReply, name: string, limit: number): Promise<boolean> =>
    isPatient(reply, engine, { name: `carer/${links.counted(name)}`, limit, code: 'resident.tooMany' });

  /** Answers the request itself when the link opens nothing. */
  const behind = async (request: FastifyRequest, reply: FastifyReply, token: string): Promise<Known | undefined> => {
    if (!(await patient(reply, `from/${request.ip}`, mostFrom))) return undefined;
    const link = links.read(token);
    if (link && !(await patient(reply, `of/${link.asking}`, mostOf))) return undefined;
    const found = link && (await wherever(engine, sync, link));
    const asking = found && askingIn(found.folder, link.asking);
    if (found && asking) return { id: link.asking, behind: found, asking };
    problem(reply, 410, 'carer.ended');
    return undefined;
  };

  const tell = async ({ behind: found, asking: { dependant, carer } }: Known): Promise<CarerTold> => {
    await recordLook(database, found.link.log, look(byCarer, 'carer.page', found.link.case));
    const name = plain(dependant.name);
    const team = teamTold(found).flatMap(({ name: seat, phone }) => (phone ? [{ name: seat, phone }] : []));
    return {
      ...{ place: found.place, now: now(), zone: found.policy.zone },
      ...(name && { name: withoutFamilyName(name) }),
      ...{ need: dependant.need, lives: dependant.lives, until: careUntil(found.folder) ?? '' },
      ...{ team, answered: answerOf(carer) },
    };
  };

  app.post(
    '/api/carer/look',
    {
      schema: {
        summary: 'What somebody reads who is asked to look after a dependant',
        tags: ['quarantine'],
        body: Type.Object({ token: Token }),
        response: { 200: CarerTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const known = await behind(request, reply, (request.body as { token: string }).token);
      return known ? tell(known) : reply;
    },
  );

  app.post(
    '/api/carer/report',
    {
      schema: {
        summary: 'Answer: received and agreed (收到), or that they cannot',
        tags: ['quarantine'],
        body: Answering,
        response: { 200: CarerTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const { token, report } = request.body as { token: string; report: CarerAnswer };
      const known = await behind(request, reply, token);
      if (!known) return reply;
      const { id, behind: found, asking } = known;
      const { kind, body } = recordOfAnswer(report, found.folder, asking);
      const v = catalogue.kind(kind)?.version ?? 1;
      const at = now();
      // One answer of each kind to one asking: tapped twice, it is one record.
      const record = { id: derivedId('carer answers', id, report.answer), v, event, log: found.link.log, kind, at };
      const [outcome] = await engine.post(
        carerIn(found.link.log),
        [{ ...record, deviceSeq: 0, policy: found.policy.version, body }],
        at,
      );
      if (outcome?.outcome !== 'accepted' && outcome?.outcome !== 'duplicate')
        return problem(reply, 503, 'request.busy');
      const after = await behind(request, reply, token);
      return after ? tell(after) : reply;
    },
  );
}
