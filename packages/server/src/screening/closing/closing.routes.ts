/** A round's closing report at the desk: told, and as a workbook that is streamed. */
import { ClosingTold, ProblemTold } from '@fangxian/domain/exchange';
import type { Language } from '@fangxian/domain/problems';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../../engine/engine.ts';
import { atDesk } from '../../exchange/desk.routes.ts';
import { LogParams } from '../../exchange/sync.routes.ts';
import { departing, leaving, MaskingAsked, maskingTold, onRecord } from '../../forms/leaving.ts';
import { markOf } from '../../forms/mark.ts';
import { sheetFile } from '../../forms/sheetFile.ts';
import { languageOf, problem } from '../../http/problem.ts';
import { type LedgerSnapshot, withLedger } from '../ledger/households.view.ts';
import { memberNames } from '../ledger/members.view.ts';
import { columns, lineOf, reckoning, titles } from './sheet.ts';

const Params = Type.Object({ ...LogParams.properties, round: Type.String({ maxLength: 80 }) });
type Asked = { language?: Language };

export function closingRoutes(app: FastifyInstance, engine: Engine): void {
  const { now } = engine;

  app.get(
    '/api/logs/:log/rounds/:round/closing',
    {
      schema: {
        summary: 'The account of a round: figures that reconcile, and every household not accounted for, by its id',
        tags: ['ledgers'],
        params: Params,
        response: { 200: ClosingTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const { log, round } = request.params as { log: string; round: string };
      const told = await withLedger(engine, log, round, async ({ round: state, closing }) => ({
        ...{ round, roundName: state.name, closed: state.status === 'closed', at: now() },
        ...(await closing()),
      }));
      return told ?? problem(reply, 404, 'request.notFound');
    },
  );

  app.get(
    '/api/logs/:log/rounds/:round/closing.xlsx',
    {
      schema: {
        summary: 'The same with door and name: one row a household not accounted for',
        description: `${maskingTold} \`x-row-count\` is the number of rows.`,
        tags: ['ledgers'],
        params: Params,
        querystring: Type.Object({
          ...MaskingAsked,
          language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
        }),
        response: { '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const { log, round } = request.params as { log: string; round: string };
      const asked = request.query as Asked;
      const away = await leaving(request, reply, engine, { log, by: signed.member, ledger: 'closing', round });
      if (!away) return reply;
      const language = asked.language ?? languageOf(request);
      const members = await memberNames(engine, log);
      const write = async (ledger: LedgerSnapshot) => {
        const account = await ledger.closing();
        const rows = account.unsettled.length;
        if (!(await onRecord(reply, engine, away, { rows, policy: ledger.policy }))) return reply;
        const { community: office, round: state, policy } = ledger;
        const { zone } = policy;
        const title = titles[language];
        const mark = markOf(away, { title, office, members, zone, at: now(), language });
        const file = sheetFile(title, columns(language), mark);
        const { stream } = file;
        const sheet = { show: away.show, language, members, zone };
        const known = new Map(account.unsettled.map((one) => [one.household, one]));
        const fill = async () => {
          for await (const household of ledger.households(new Set(known.keys()))) {
            if (stream.destroyed) return;
            const door = known.get(household.household);
            if (door) await file.row(lineOf(household, door, sheet));
          }
          for (const row of reckoning(account, ledger, language)) await file.row(row);
          await file.end();
        };
        return departing(reply, away, { name: `${title} ${office} ${state.name}`, rows }, { stream, write: fill });
      };
      return (await withLedger(engine, log, round, write)) ?? problem(reply, 404, 'request.notFound');
    },
  );
}
