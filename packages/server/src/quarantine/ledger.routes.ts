/** 居家隔离人员台账 as the office asks for it. Masked unless somebody says what for; what leaves is on record first. */
import { readFile } from 'node:fs/promises';
import { sightAt } from '@fangxian/domain/access';
import { ProblemTold } from '@fangxian/domain/exchange';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { recordLook } from '../engine/log/looks.store.ts';
import { atDesk } from '../exchange/desk.routes.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { problem } from '../http/problem.ts';
import { masked, memberNames, whole } from '../screening/index.ts';
import { fillCaseLedger } from './ledger.ts';
import { caseLedger } from './ledger.view.ts';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The district's form of February 2020. */
const form = new URL('../../../../data/templates/quarantine-ledger.xlsx', import.meta.url);

export function caseLedgerRoutes(app: FastifyInstance, engine: Engine): void {
  const { database, now } = engine;
  app.get(
    '/api/logs/:log/ledgers/quarantine.xlsx',
    {
      schema: {
        summary: 'The ledger of home quarantine, in the office’s own form: one row a person',
        description:
          'Names, numbers and doors are masked unless `masked=0` with a `purpose`. `x-row-count` is the number of rows.',
        tags: ['ledgers'],
        params: LogParams,
        querystring: Type.Object({
          masked: Type.Optional(Type.Union([Type.Literal('0'), Type.Literal('1')])),
          purpose: Type.Optional(Type.String({ maxLength: 200 })),
        }),
        response: { '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const { log } = request.params as { log: string };
      if (!sightAt(signed.writer.grants, log, {}, now()).health) return problem(reply, 403, 'access.outsideScope');
      const asked = request.query as { masked?: '0' | '1'; purpose?: string };
      const isMasked = asked.masked !== '0';
      const purpose = asked.purpose?.trim() ?? '';
      if (!isMasked && purpose === '') return problem(reply, 422, 'request.purposeNeeded');
      const ledger = await caseLedger(engine, log, now());
      const rows = ledger.lines.length;
      const limit = ledger.policy.export.unmaskedRows;
      if (!isMasked && rows > limit) return problem(reply, 403, 'request.secondPersonNeeded', { rows: limit });
      const what = `ledger.quarantine${isMasked ? '.masked' : ''}`;
      await recordLook(database, log, { at: now(), by: signed.member, what, purpose, rows });
      const members = await memberNames(engine, log);
      const file = fillCaseLedger(await readFile(form), ledger, { show: isMasked ? masked : whole, members });
      if (!file) throw new Error('the form of the quarantine ledger has no headings');
      return reply
        .header('x-row-count', rows)
        .header('x-no-compression', 'true')
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(`居家隔离人员台账 ${ledger.community} ${ledger.today}.xlsx`)}`,
        )
        .type(workbook)
        .send(file);
    },
  );
}
