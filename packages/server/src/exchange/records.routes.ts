/** The one door, over HTTP: records in, one outcome each. */
import { PostedRecords, PostRecords } from '@fangxian/domain/exchange';
import type { FastifyInstance } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import { problem } from '../http/problem.ts';
import { type Signed, tellUnsent } from '../identity/index.ts';

export function recordRoutes(app: FastifyInstance, engine: Engine): void {
  // What a phone says of what it still holds is kept where it changes, which is seldom.
  const told = new Map<string, string>();
  const heard = async ({ member, device }: Signed, waiting: NonNullable<PostRecords['waiting']>) => {
    const said = `${waiting.records} ${waiting.oldestAt}`;
    if (told.get(device) === said) return;
    told.set(device, said);
    await tellUnsent(engine.database, member, device, waiting).catch(engine.onFault);
  };

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
      const { records, deviceNow, waiting } = request.body as PostRecords;
      const outcomes = await engine.post(signed.writer, records, deviceNow);
      if (waiting) await heard(signed, waiting);
      const written = outcomes.flatMap((one, i) => ('seq' in one ? [(records[i] as { log: string }).log] : []));
      const heads = await engine.heads([...new Set(written)]);
      return reply.send({ outcomes, heads });
    },
  );
}
