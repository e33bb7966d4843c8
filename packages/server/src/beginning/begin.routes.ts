/** The page behind the link that `start --empty` prints, once. */
import { ProblemTold } from '@fangxian/domain/exchange';
import { LogCode } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { problem } from '../http/problem.ts';
import type { Identity } from '../identity/index.ts';
import { begin } from './begin.ts';

const Name = Type.String({ minLength: 1, maxLength: 60 });
const Begin = Type.Object(
  {
    token: Type.String({ minLength: 16, maxLength: 80 }),
    place: Type.Object({ code: LogCode, name: Name }, { additionalProperties: false }),
    officer: Name,
  },
  { additionalProperties: false },
);

export function beginRoutes(app: FastifyInstance, engine: Engine, identity: Identity): void {
  app.post(
    '/api/begin',
    {
      schema: {
        summary: 'Name the first place and its first officer',
        tags: ['signing in'],
        body: Begin,
        response: { 200: Type.Object({ token: Type.String() }), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const { token, place, officer } = request.body as Static<typeof Begin>;
      const begun = await begin(engine, identity, token, { place, officer });
      return 'refused' in begun ? problem(reply, 410, begun.refused) : begun;
    },
  );
}
