/** People away and coming back: how many are where, and the register of who came, in the office's own form. */
import { readFile } from 'node:fs/promises';
import { sightAt } from '@fangxian/domain/access';
import { ProblemTold, ReturnFiguresTold } from '@fangxian/domain/exchange';
import { hourOf, Uuid } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { sumsBelow } from '../engine/log/tallies.store.ts';
import { atDesk } from '../exchange/desk.routes.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { asWorkbook, leaving, MaskingAsked, onRecord } from '../forms/leaving.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { seesCases } from '../quarantine/index.ts';
import { memberNames } from '../screening/index.ts';
import { figuresTold } from './figures.ts';
import { fillReturnLedger } from './ledger.ts';
import { returnLedger } from './ledger.view.ts';

/** The district's form of February 2020. */
const form = new URL('../../../../data/templates/returnees.xlsx', import.meta.url);

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

  app.get(
    '/api/logs/:log/ledgers/returnees.xlsx',
    {
      schema: {
        summary: 'The register of who came back, in the office’s own form: one row a person',
        description:
          'Names, numbers and doors are masked unless `masked=0` with a `purpose`. `x-row-count` is the number of rows.',
        tags: ['ledgers'],
        params: LogParams,
        querystring: Type.Object(MaskingAsked),
        response: { '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const { log } = request.params as { log: string };
      if (!sightAt(signed.writer.grants, log, {}, now()).health) return problem(reply, 403, 'access.outsideScope');
      const away = leaving(request, reply);
      if (!away) return reply;
      const ledger = await returnLedger(engine, log, now());
      const rows = ledger.lines.length;
      const look = { log, by: signed.member, what: 'ledger.returnees', rows, policy: ledger.policy };
      if (!(await onRecord(reply, engine, away, look))) return reply;
      const members = await memberNames(engine, log);
      const file = fillReturnLedger(await readFile(form), ledger, { show: away.show, members });
      if (!file) throw new Error('the form of the register of who came back has no headings');
      return asWorkbook(reply, `返(来)碚人员登记表 ${ledger.community} ${ledger.today}`, rows).send(file);
    },
  );
}
