/** 居家隔离人员台账 as the office asks for it. Masked unless somebody says what for; what leaves is on record first. */
import { readFile } from 'node:fs/promises';
import { sightAt } from '@fangxian/domain/access';
import { ProblemTold } from '@fangxian/domain/exchange';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { atDesk } from '../exchange/desk.routes.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { asWorkbook, leaving, MaskingAsked, onRecord } from '../forms/leaving.ts';
import { problem } from '../http/problem.ts';
import { memberNames } from '../screening/index.ts';
import { fillCaseLedger } from './ledger.ts';
import { caseLedger } from './ledger.view.ts';

/** The district's form of February 2020. */
const form = new URL('../../../../data/templates/quarantine-ledger.xlsx', import.meta.url);

export function caseLedgerRoutes(app: FastifyInstance, engine: Engine): void {
  const { now } = engine;
  app.get(
    '/api/logs/:log/ledgers/quarantine.xlsx',
    {
      schema: {
        summary: 'The ledger of home quarantine, in the office’s own form: one row a person',
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
      const ledger = await caseLedger(engine, log, now());
      const rows = ledger.lines.length;
      const look = { log, by: signed.member, what: 'ledger.quarantine', rows, policy: ledger.policy };
      if (!(await onRecord(reply, engine, away, look))) return reply;
      const members = await memberNames(engine, log);
      const file = fillCaseLedger(await readFile(form), ledger, { show: away.show, members });
      if (!file) throw new Error('the form of the quarantine ledger has no headings');
      return asWorkbook(reply, `居家隔离人员台账 ${ledger.community} ${ledger.today}`, rows).send(file);
    },
  );
}
