/** The one door, over HTTP: records in, one outcome each. */
import { PostedRecords, PostRecords } from '@fangxian/domain/exchange';
import type { FastifyInstance } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import { problem } from '../http/problem.ts';

export function recordRoutes(app: FastifyInstance, engine: Engine): void {
  app.post(
    '/api/records',
    {
      schema: {
        summary: 'Record facts',
        description: 'Up to 500 records. Each has its own outcome; what is acknowledged is committed.',
        tags: ['records'],
        body: PostRecords,
        response: { 200: PostedRecords },
      },
    },
    async (request, reply) => {
      // An ended session may still deliver what its phone holds: held, until somebody decides.
      const { signed } = request;
      if (!signed) return problem(reply, 401, 'signIn.needed');
      const { records, deviceNow } = request.body as { records: unknown[]; deviceNow: number };
      const outcomes = await engine.post(signed.writer, records, deviceNow);
      const written = outcomes.flatMap((one, i) => ('seq' in one ? [(records[i] as { log: string }).log] : []));
      const heads = await engine.heads([...new Set(written)]);
      return reply.send({ outcomes, heads });
    },
  );
}
