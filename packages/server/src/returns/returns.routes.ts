/** People away and coming back: how many are where, and the register of who came, in the office's own form. */
import { ProblemTold, ReturnFiguresTold } from '@fangxian/domain/exchange';
import { hourOf, Uuid } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { sumsBelow } from '../engine/log/tallies.store.ts';
import { formLedgerRoute } from '../forms/formLedger.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { seesCases } from '../quarantine/index.ts';
import { memberNames } from '../screening/index.ts';
import { figuresTold } from './figures.ts';
import { fillReturnLedger } from './ledger.ts';
import { returnLedger } from './ledger.view.ts';

export function returnRoutes(app: FastifyInstance, engine: Engine): void {
  const { database, now } = engine;

  app.get(
    '/api/returns',
    {
      schema: {
        summary: 'How many people of a place and each right below it are away, came back and are registered',
        tags: ['returns'],
        querystring: Type.Object({
          root: Type.String({ pattern: '^[0-9A-Za-z]{2,20}$' }),
          round: Type.Optional(Uuid),
        }),
        response: { 200: ReturnFiguresTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { root, round } = request.query as { root: string; round?: string };
      const at = now();
      if (!seesCases(signed, root, at)) return problem(reply, 403, 'access.outsideScope');
      const found = await sumsBelow(database, root, 'returns', hourOf(at));
      const inRound = round === undefined ? { logs: [], sums: [] } : await sumsBelow(database, root, round, hourOf(at));
      return { at, ...figuresTold(root, found, inRound) };
    },
  );

  formLedgerRoute(app, engine, {
    name: 'returnees',
    title: '返(来)碚人员登记表',
    summary: 'The register of who came back, in the office’s own form: one row a person',
    form: 'returnees.xlsx',
    read: returnLedger,
    memberNames,
    fill: fillReturnLedger,
  });
}
