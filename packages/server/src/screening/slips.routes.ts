/** Slips left at doors: printed at the desk, answered by whoever lives there, without signing in. */
import type { Grant } from '@fangxian/domain/access';
import { ProblemTold } from '@fangxian/domain/exchange';
import { civilDay, derivedId, Uuid } from '@fangxian/domain/records';
import { SelfReport, visitFromSelf } from '@fangxian/domain/screening';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toString as drawQr } from 'qrcode';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { atDesk } from '../exchange/desk.routes.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { problem } from '../http/problem.ts';
import { siteOf } from '../identity/answers.ts';
import { isPatient } from '../identity/patient.ts';
import type { Slip, Slips } from './slips.ts';
import { type BehindSlip, behindSlip } from './slips.view.ts';

const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{60,160}$' });
const SlipsAsked = Type.Object({ round: Uuid, households: Type.Array(Uuid, { minItems: 1, maxItems: 400 }) });
const SlipTold = Type.Object({ household: Uuid, link: Type.String(), qr: Type.String(), until: Type.Integer() });
const Question = Type.Object({ code: Type.String(), text: Type.Object({ zh: Type.String(), en: Type.String() }) });
const SlipLooked = Type.Object({ place: Type.String(), questions: Type.Array(Question), until: Type.Integer() });

const dayMs = 24 * 3_600_000;
/** Whoever holds the slip speaks for one household; the authority is the desk's, which printed it. */
const writerIn = (log: string): Writer => {
  const grant: Grant = { grant: derivedId('slip', log), role: 'communityWorker', scope: { place: log }, from: 0 };
  return { member: 'self', device: 'slip', grants: [grant], session: 'live', home: log };
};

export function slipRoutes(app: FastifyInstance, engine: Engine, slips: Slips, event: string): void {
  const { database, now } = engine;

  app.post(
    '/api/logs/:log/slips',
    {
      schema: {
        summary: 'Codes to print on slips for doors where nobody was met',
        tags: ['screening'],
        params: LogParams,
        body: SlipsAsked,
        response: { 200: Type.Array(SlipTold), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      if (!atDesk(request, reply, now())) return reply;
      const { log } = request.params as { log: string };
      const { round, households } = request.body as { round: string; households: string[] };
      const found = await behindSlip(database, log, round, households);
      if (found?.round?.status !== 'open') return problem(reply, 422, 'slip.ended');
      const until = now() + found.policy.slips.validDays * dayMs;
      const { origin } = siteOf(request);
      return Promise.all(
        [...found.households.keys()].map(async (household) => {
          const link = `${origin}/slip#${slips.tokenOf({ log, round, household, until })}`;
          return { household, link, qr: await drawQr(link, { type: 'svg', margin: 2 }), until };
        }),
      );
    },
  );

  app.post(
    '/api/logs/:log/sheet-code',
    {
      schema: {
        summary: 'The code on a building’s paper sheet: it opens the page where the sheet is typed back',
        tags: ['screening'],
        params: LogParams,
        body: Type.Object({
          building: Type.String({ maxLength: 80 }),
          version: Type.Optional(Type.Integer({ minimum: 1 })),
        }),
        response: { 200: Type.Object({ qr: Type.String() }), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      if (!atDesk(request, reply, now())) return reply;
      const { building, version } = request.body as { building: string; version?: number };
      // The letters on the sheet are those of one version of the round's questions.
      const about = { building, ...(version && { questions: String(version) }) };
      const link = `${siteOf(request).origin}/desk/paper?${new URLSearchParams(about)}`;
      return { qr: await drawQr(link, { type: 'svg', margin: 2 }) };
    },
  );

  /** By where it comes from, and by the slip. */
  const patient = async (request: FastifyRequest, reply: FastifyReply, of: string): Promise<boolean> => {
    for (const [name, limit] of [
      [`slip/from/${slips.counted(request.ip)}`, 60],
      [`slip/of/${of}`, 20],
    ] as const) {
      if (!(await isPatient(reply, engine, { name, limit, code: 'slip.tooMany' }))) return false;
    }
    return true;
  };

  const behind = async (
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
  ): Promise<{ slip: Slip; found: BehindSlip } | undefined> => {
    const slip = slips.read(token, now());
    if (!(await patient(request, reply, slips.counted(slip ? `${slip.round}:${slip.household}` : 'unread')))) {
      return undefined;
    }
    const found = slip && (await behindSlip(database, slip.log, slip.round, [slip.household]));
    if (slip && found?.round?.status === 'open') return { slip, found };
    problem(reply, 410, 'slip.ended');
    return undefined;
  };

  app.post(
    '/api/slip/look',
    {
      schema: {
        summary: 'What a slip asks. Nothing of the household is told',
        tags: ['screening'],
        body: Type.Object({ token: Token }),
        response: { 200: SlipLooked, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const { token } = request.body as { token: string };
      const known = await behind(request, reply, token);
      if (!known) return reply;
      const { place, policy } = known.found;
      return { place, questions: policy.screening.questions, until: known.slip.until };
    },
  );

  app.post(
    '/api/slip/report',
    {
      schema: {
        summary: 'Answer a slip',
        tags: ['screening'],
        body: Type.Object({ token: Token, report: SelfReport }),
        response: { 204: Type.Null(), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const { token, report } = request.body as { token: string; report: SelfReport };
      const known = await behind(request, reply, token);
      if (!known) return reply;
      const { slip, found } = known;
      const { log, round, household } = slip;
      const at = now();
      const kind = 'screening.visited';
      const persons = found.households.get(household)?.persons ?? [];
      const record = {
        // Sent twice by a trembling finger it is one answer.
        id: derivedId('slip', token, civilDay(at, found.policy.zone), JSON.stringify(report)),
        v: engine.catalogue.kind(kind)?.version ?? 1,
        event,
        log,
        kind,
        at,
        deviceSeq: 0,
        policy: found.policy.version,
        onBehalfOf: 'self',
        body: visitFromSelf(report, { round, household, persons, coverage: found.coverage }),
      };
      const [outcome] = await engine.post(writerIn(log), [record], at);
      const taken = outcome?.outcome === 'accepted' || outcome?.outcome === 'duplicate';
      return taken ? reply.code(204).send() : problem(reply, 503, 'request.busy');
    },
  );
}
