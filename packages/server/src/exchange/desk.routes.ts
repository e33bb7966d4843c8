/** What a desk asks the server for besides rows: tallies, records that were not taken, looks. */
import { sightAt } from '@fangxian/domain/access';
import { KeptTold, ProblemTold, TallyTold } from '@fangxian/domain/exchange';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { keptIn, settleKept } from '../engine/log/kept.store.ts';
import { letIn, openKept } from '../engine/log/kept.ts';
import { looksAt } from '../engine/log/looks.store.ts';
import { talliesOf } from '../engine/log/tallies.store.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import type { Signed } from '../identity/signed.ts';
import { LogParams } from './sync.routes.ts';

/** Somebody whose grants give them the desk of this log. Answers the request itself when they do not. */
export function atDesk(request: FastifyRequest, reply: FastifyReply, now: number): Signed | undefined {
  const signed = signedIn(request, reply);
  if (!signed) return undefined;
  const { log } = request.params as { log: string };
  if (sightAt(signed.writer.grants, log, {}, now).desk) return signed;
  problem(reply, 403, 'access.outsideScope');
  return undefined;
}

const Look = Type.Object({
  at: Type.Integer(),
  by: Type.String(),
  what: Type.String(),
  purpose: Type.String(),
  rows: Type.Integer(),
  /** Where a second person had to agree. */
  asking: Type.Optional(Type.String()),
  asked: Type.Optional(Type.Integer()),
  agreedBy: Type.Optional(Type.String()),
  agreedAt: Type.Optional(Type.Integer()),
  agreedFor: Type.Optional(Type.String()),
});

export function deskRoutes(app: FastifyInstance, engine: Engine): void {
  const { database, now } = engine;

  app.get(
    '/api/logs/:log/tallies',
    {
      schema: {
        summary: 'The tallies of a scope (a round, say), by day, grid and building',
        tags: ['figures'],
        params: LogParams,
        querystring: Type.Object({ scope: Type.String({ maxLength: 80 }) }),
        response: { 200: Type.Array(TallyTold) },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { log } = request.params as { log: string };
      const { scope } = request.query as { scope: string };
      const { grants } = signed.writer;
      const rows = await talliesOf(database, log, scope);
      return rows.filter(({ name, grid, building }) => {
        const sight = sightAt(grants, log, { grid, building }, now());
        // Who is on the priority list is counted by building, and a round may ask a few doors: the figure would name them.
        const ofTheList = scope === 'priority' || name.startsWith('priority');
        return sight.figures && (sight.health || !ofTheList);
      });
    },
  );

  app.get(
    '/api/logs/:log/kept',
    {
      schema: {
        summary: 'Records that were not taken: one’s own, or all at the desk',
        tags: ['records'],
        params: LogParams,
        response: { 200: Type.Array(KeptTold) },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { log } = request.params as { log: string };
      const desk = sightAt(signed.writer.grants, log, {}, now()).desk;
      return openKept(engine.keyring, await keptIn(database, log, desk ? undefined : signed.member));
    },
  );

  app.post(
    '/api/logs/:log/kept/:id',
    {
      schema: {
        summary: 'Decide on a record that was held or refused',
        tags: ['records'],
        params: Type.Object({ ...LogParams.properties, id: Type.String({ maxLength: 120 }) }),
        body: Type.Object({ decision: Type.Union([Type.Literal('take'), Type.Literal('drop')]) }),
        response: { 200: Type.Object({ outcome: Type.String() }), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const { log, id } = request.params as { log: string; id: string };
      const { decision } = request.body as { decision: 'take' | 'drop' };
      const one = (await keptIn(database, log, undefined)).find((kept) => kept.id === id);
      if (!one) return problem(reply, 404, 'request.notFound');
      if (decision === 'take') {
        const outcome = await letIn(engine, one, signed.writer);
        if (outcome.outcome !== 'accepted' && outcome.outcome !== 'duplicate') {
          return problem(reply, 422, outcome.code, outcome.params);
        }
      }
      await settleKept(database, log, id, now());
      return { outcome: decision === 'take' ? 'accepted' : 'dropped' };
    },
  );

  app.get(
    '/api/logs/:log/looks',
    {
      schema: { summary: 'The access log', tags: ['access'], params: LogParams, response: { 200: Type.Array(Look) } },
    },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      return looksAt(database, (request.params as { log: string }).log, 500);
    },
  );
}
