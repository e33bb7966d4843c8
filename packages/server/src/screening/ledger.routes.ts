/** Ledgers as offices ask for them. Masked unless somebody says what for; what leaves the house is on record first. */
import { ProblemTold } from '@fangxian/domain/exchange';
import type { Language } from '@fangxian/domain/problems';
import { civilDay } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { atDesk } from '../exchange/desk.routes.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { departing, leaving, MaskingAsked, maskingTold, onRecord } from '../forms/leaving.ts';
import { markOf } from '../forms/mark.ts';
import { type SheetFile, sheetFile } from '../forms/sheetFile.ts';
import { languageOf, problem } from '../http/problem.ts';
import { type Column, columns, type Sheet } from './ledger/columns.ts';
import { type LedgerSnapshot, withLedger } from './ledger/households.view.ts';
import { memberNames } from './ledger/members.view.ts';
import { ownColumns } from './ledger/ownColumns.ts';
import { lastLine, title } from './ledger/words.ts';

type Asked = { round: string; language?: Language };

export function ledgerRoutes(app: FastifyInstance, engine: Engine): void {
  const { now } = engine;
  // One at a time: a ledger holds a connection for its snapshot and takes a second one to put the look on record.
  let line: Promise<unknown> = Promise.resolve();
  const inLine = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = line.then(work);
    line = mine.catch(() => undefined);
    return mine;
  };

  app.get(
    '/api/logs/:log/ledgers/household-screening.xlsx',
    {
      schema: {
        summary: 'The door-to-door ledger of a round: one row a person, households not reached too',
        description: `${maskingTold} \`x-row-count\` is the number of rows.`,
        tags: ['ledgers'],
        params: LogParams,
        querystring: Type.Object({
          round: Type.String({ maxLength: 80 }),
          ...MaskingAsked,
          language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
        }),
        response: { '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const { log } = request.params as { log: string };
      const asked = request.query as Asked;
      const wanted = { log, by: signed.member, ledger: 'householdScreening', round: asked.round } as const;
      const away = await leaving(request, reply, engine, wanted);
      if (!away) return reply;
      const language = asked.language ?? languageOf(request);
      const members = await memberNames(engine, log);
      const write = async (ledger: LedgerSnapshot) => {
        const { rows } = ledger.counted;
        if (!(await onRecord(reply, engine, away, { rows, policy: ledger.policy }))) return reply;
        const { zone } = ledger.policy;
        const sheet: Sheet = {
          ...{
            round: ledger.round,
            community: ledger.community,
            zone,
            today: civilDay(now(), zone),
            language,
            members,
          },
          show: away.show,
        };
        const all = [...columns, ...ownColumns(ledger.round, ledger.policy)];
        const { community: office, round } = ledger;
        const mark = markOf(away, { title: title[language], office, members, zone, at: now(), language });
        const file = sheetFile(
          title[language],
          all.map((column) => ({ heading: column[language], width: column.width })),
          mark,
        );
        const { stream } = file;
        return departing(
          reply,
          away,
          { name: `${title[language]} ${round.name}`, rows },
          {
            ...{ stream, write: () => fill(file, ledger, sheet, away.isMasked, all) },
          },
        );
      };
      const done = await inLine(() => withLedger(engine, log, asked.round, write));
      return done ?? problem(reply, 404, 'request.notFound');
    },
  );
}

async function fill(
  file: SheetFile,
  ledger: LedgerSnapshot,
  sheet: Sheet,
  isMasked: boolean,
  all: readonly Column[],
): Promise<void> {
  let number = 0;
  let households = 0;
  for await (const household of ledger.households()) {
    if (file.stream.destroyed) return;
    households += 1;
    const { persons } = household;
    for (const { state, account } of persons.length > 0 ? persons : [{ state: undefined, account: undefined }]) {
      number += 1;
      const line = { ...household, number, person: state, account };
      await file.row(all.map(({ of }) => of(line, sheet)));
    }
  }
  await file.row([lastLine(number, households, isMasked, sheet.language)]);
  await file.end();
}
