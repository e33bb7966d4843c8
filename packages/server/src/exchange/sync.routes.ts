/** What devices pull: manifest, chunks, tail; and the nudge that something changed. */
import { reaches } from '@fangxian/domain/access';
import { Manifest, Tail } from '@fangxian/domain/exchange';
import type { Catalogue } from '@fangxian/domain/records';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import type { Sync } from '../engine/sync/sync.ts';
import { type Viewing, viewingOf } from '../engine/sync/viewing.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import type { Signed } from '../identity/signed.ts';

export const LogParams = Type.Object({ log: Type.String({ maxLength: 20 }) });
const nudgeMs = 250;
const aliveMs = 25_000;

export function syncRoutes(app: FastifyInstance, engine: Engine, sync: Sync, catalogue: Catalogue): void {
  const viewing = (request: FastifyRequest, reply: FastifyReply): Viewing | undefined => {
    const signed = signedIn(request, reply);
    if (!signed) return undefined;
    const { log } = request.params as { log: string };
    const found = viewingOf(catalogue, signed.member, signed.writer.grants, log, engine.now());
    if (!found) problem(reply, 403, 'access.outsideScope');
    return found;
  };

  app.get(
    '/api/logs/:log/manifest',
    { schema: { summary: 'What a device loads', tags: ['sync'], params: LogParams, response: { 200: Manifest } } },
    async (request, reply) => {
      const mine = viewing(request, reply);
      if (!mine) return reply;
      return (await sync.manifest(mine)) ?? problem(reply, 404, 'request.notFound');
    },
  );

  app.get(
    '/api/logs/:log/chunks/:building',
    {
      schema: {
        summary: 'Rows of one building',
        description: 'Building `~` holds what stands in no building. The answer is a `Chunk`, compressed.',
        tags: ['sync'],
        params: Type.Object({ ...LogParams.properties, building: Type.String({ maxLength: 80 }) }),
      },
    },
    async (request, reply) => {
      const mine = viewing(request, reply);
      if (!mine) return reply;
      const { building } = request.params as { building: string };
      const { etag, gzip } = await sync.chunk(mine, building === '~' ? '' : building);
      reply.header('etag', `"${etag}"`);
      if (request.headers['if-none-match'] === `"${etag}"`) return reply.code(304).send();
      return reply
        .header('content-encoding', 'gzip')
        .header('x-no-compression', 'true')
        .type('application/json; charset=utf-8')
        .send(gzip);
    },
  );

  app.get(
    '/api/logs/:log/tail',
    {
      schema: {
        summary: 'What changed since a cursor',
        tags: ['sync'],
        params: LogParams,
        querystring: Type.Object({ seq: Type.String(), hash: Type.String(), fingerprint: Type.String() }),
        response: { 200: Tail },
      },
    },
    async (request, reply) => {
      const mine = viewing(request, reply);
      if (!mine) return reply;
      const { seq, hash, fingerprint } = request.query as { seq: string; hash: string; fingerprint: string };
      const at = Number(seq);
      if (!Number.isSafeInteger(at) || at < 0) return problem(reply, 400, 'request.malformed', { where: 'seq' });
      const tail = await sync.tail(mine, { seq: at, hash, fingerprint });
      if (tail === 'rewritten') return problem(reply, 409, 'log.rewritten');
      return tail ?? problem(reply, 404, 'request.notFound');
    },
  );

  app.get(
    '/api/events',
    { schema: { summary: 'A nudge when a log has grown', tags: ['sync'] } },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      reply.hijack();
      follow(reply, signed, engine);
    },
  );
}

/** One line per log that grew, at most every `nudgeMs`, until the browser leaves. */
function follow(reply: FastifyReply, signed: Signed, engine: Engine): void {
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 3000\n\n');
  const grown = new Map<string, number>();
  let due: NodeJS.Timeout | undefined;
  const tell = () => {
    due = undefined;
    for (const [log, seq] of grown) raw.write(`event: log\ndata: ${JSON.stringify({ log, seq })}\n\n`);
    grown.clear();
  };
  const end = engine.onCommit((log, seq) => {
    if (!signed.writer.grants.some(({ scope }) => reaches(scope, log))) return;
    grown.set(log, seq);
    due ??= setTimeout(tell, nudgeMs);
  });
  const alive = setInterval(() => raw.write(': alive\n\n'), aliveMs);
  raw.on('close', () => {
    end();
    clearInterval(alive);
    clearTimeout(due);
  });
}
