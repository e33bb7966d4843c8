/** An office's roster over HTTP: sent, understood, agreed to, written; and its questions as a workbook. */
import { ProblemTold, RosterProgress } from '@fangxian/domain/exchange';
import type { Language } from '@fangxian/domain/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { recordLook } from '../engine/log/looks.store.ts';
import { atDesk } from '../exchange/desk.routes.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { fileNameIn } from '../http/fileName.ts';
import { languageOf, problem } from '../http/problem.ts';
import { takingFiles } from '../http/takingFiles.ts';
import type { QuestionsFile, RosterImports } from './importing.ts';
import type { Refused } from './writing.ts';

const largestFile = 64 * 1024 * 1024;
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fileTypes = ['application/octet-stream', workbook, 'text/csv'];

const ImportParams = Type.Object({ ...LogParams.properties, import: Type.String({ maxLength: 60 }) });
const answers = { 200: RosterProgress, '4xx': ProblemTold };

type Asked = { log: string; import: string };

export function rosterRoutes(app: FastifyInstance, engine: Engine, imports: RosterImports): void {
  const { now } = engine;

  takingFiles(app, { types: fileTypes, largest: largestFile }, (own) => {
    own.post(
      '/api/logs/:log/rosters',
      {
        bodyLimit: largestFile,
        schema: {
          summary: 'Send a roster file (.xlsx or .csv, as it is); `X-File-Name` is percent-encoded',
          tags: ['rosters'],
          consumes: fileTypes,
          params: LogParams,
          response: { 200: Type.Object({ import: Type.String() }), '4xx': ProblemTold },
        },
      },
      async (request, reply) => {
        const signed = atDesk(request, reply, now());
        if (!signed) return reply;
        const { log } = request.params as { log: string };
        const { body } = request;
        if (!Buffer.isBuffer(body)) return problem(reply, 415, 'roster.notAFile');
        if (body.length === 0) return problem(reply, 422, 'roster.empty');
        const began = await imports.begin(log, fileNameIn(request), body);
        return 'code' in began ? refuse(reply, began) : began;
      },
    );
  });

  app.get(
    '/api/logs/:log/rosters/:import',
    { schema: { summary: 'How far a file got', tags: ['rosters'], params: ImportParams, response: answers } },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const asked = request.params as Asked;
      return imports.progress(asked.log, asked.import, languageOf(request)) ?? problem(reply, 404, 'roster.readAgain');
    },
  );

  app.post(
    '/api/logs/:log/rosters/:import/mapping',
    {
      schema: {
        summary: 'Say what the headings mean; the next file of that shape needs no asking',
        tags: ['rosters'],
        params: ImportParams,
        body: Type.Object({
          columns: Type.Record(Type.String({ maxLength: 80 }), Type.String({ maxLength: 40 }), { maxProperties: 200 }),
        }),
        response: answers,
      },
    },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const asked = request.params as Asked;
      const { columns } = request.body as { columns: { [heading: string]: string } };
      const refused = await imports.map(signed.writer, asked.log, asked.import, columns);
      return refused ? refuse(reply, refused) : imports.progress(asked.log, asked.import, languageOf(request));
    },
  );

  app.post(
    '/api/logs/:log/rosters/:import/apply',
    { schema: { summary: 'Write what was read', tags: ['rosters'], params: ImportParams, response: answers } },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const asked = request.params as Asked;
      const refused = imports.apply(signed.writer, asked.log, asked.import);
      return refused ? refuse(reply, refused) : imports.progress(asked.log, asked.import, languageOf(request));
    },
  );

  // It holds whole names and numbers: that it left is on record before it leaves.
  const give = async (
    request: FastifyRequest,
    reply: FastifyReply,
    file: (log: string, language: Language) => Promise<QuestionsFile | Refused>,
  ) => {
    const signed = atDesk(request, reply, now());
    if (!signed) return reply;
    const { log } = request.params as { log: string };
    const language = languageOf(request);
    const made = await file(log, language);
    if ('code' in made) return refuse(reply, made);
    const look = { at: now(), by: signed.member, what: 'roster.questions', purpose: '', rows: made.questions };
    await recordLook(engine.database, log, look);
    const name = language === 'en' ? 'roster questions.xlsx' : '名册待核对.xlsx';
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .type(workbook)
      .send(made.file);
  };

  app.get(
    '/api/logs/:log/rosters/:import/questions.xlsx',
    {
      schema: {
        summary: 'The rows of one file that are in question as a workbook, to mend and send again',
        tags: ['rosters'],
        params: ImportParams,
      },
    },
    (request, reply) =>
      give(request, reply, (log, language) => imports.questionsFile(log, (request.params as Asked).import, language)),
  );

  app.get(
    '/api/logs/:log/rosters/questions.xlsx',
    {
      schema: {
        summary: 'The rows of all files that are in question to this day as a workbook, to mend and send again',
        tags: ['rosters'],
        params: LogParams,
      },
    },
    (request, reply) => give(request, reply, imports.questionsLeft),
  );
}

function refuse(reply: FastifyReply, { code, params }: Refused): FastifyReply {
  const status =
    code === 'roster.readAgain' || code === 'roster.noRowsKept'
      ? 404
      : code === 'request.busy'
        ? 503
        : code === 'roster.notNow'
          ? 409
          : 422;
  return problem(reply, status, code, params);
}
