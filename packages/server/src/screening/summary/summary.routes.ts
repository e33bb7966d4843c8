/** The summary of a day at any level: told, as a workbook, and in an office's own form. */
import { readFile } from 'node:fs/promises';
import { ProblemTold, SummaryTold } from '@fangxian/domain/exchange';
import type { Language } from '@fangxian/domain/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../../engine/engine.ts';
import { languageOf, problem } from '../../http/problem.ts';
import { signedIn } from '../../http/signedIn.ts';
import { takingFiles } from '../../http/takingFiles.ts';
import { type SummaryAsked, seesFigures, tellSummary } from './telling.ts';
import { fillForm } from './template/fill.ts';
import { lackingIn, summaryName, summaryWorkbook } from './workbook.ts';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fileTypes = ['application/octet-stream', workbook];
const largestForm = 5 * 1024 * 1024;
/** The street's form of February 2020, in whose title the street's own name is printed. */
const streetForm = new URL('../../../../../data/templates/street-daily.xlsx', import.meta.url);
const printedFor = '歇马街道';

const Asked = Type.Object({
  root: Type.String({ pattern: '^[0-9A-Za-z]{2,20}$' }),
  round: Type.String({ maxLength: 80 }),
  day: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
});
type AskedFile = SummaryAsked & { language?: Language };

export function summaryRoutes(app: FastifyInstance, engine: Engine): void {
  const tags = ['figures'];
  const schema = { tags, querystring: Asked };

  /** Answers the request itself when there is nothing to tell. */
  const told = async (request: FastifyRequest, reply: FastifyReply) => {
    const signed = signedIn(request, reply);
    if (!signed) return undefined;
    const asked = request.query as AskedFile;
    if (!seesFigures(signed, asked.root, engine.now())) {
      problem(reply, 403, 'access.outsideScope');
      return undefined;
    }
    const summary = await tellSummary(engine, signed, asked);
    if (!summary) problem(reply, 404, 'request.notFound');
    return summary;
  };

  app.get(
    '/api/summary',
    {
      schema: {
        ...schema,
        summary: 'The day of a round at a place, and at each place right below it',
        description:
          'Sums of tallies; the day is today where none is given. Who holds phones not heard of is told at the desk.',
        response: { 200: SummaryTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => (await told(request, reply)) ?? reply,
  );

  app.get(
    '/api/summary.xlsx',
    { schema: { ...schema, summary: 'The same as a workbook', response: { '4xx': ProblemTold } } },
    async (request, reply) => {
      const summary = await told(request, reply);
      if (!summary) return reply;
      const language = (request.query as AskedFile).language ?? languageOf(request);
      const { stream } = await summaryWorkbook(summary, language, lackingIn(summary, language, summary.zone));
      return asFile(reply, summaryName(summary, language)).send(stream);
    },
  );

  const filled = (reply: FastifyReply, form: Buffer, summary: SummaryTold, title?: readonly [string, string]) => {
    const made = fillForm(form, summary, title);
    if (typeof made === 'string') return problem(reply, 422, made);
    const { file, ...report } = made;
    return asFile(reply, `${summary.self.name} ${summary.day}`)
      .header('x-form-report', encodeURIComponent(JSON.stringify(report)))
      .send(file);
  };

  app.get(
    '/api/summary/street-form.xlsx',
    { schema: { ...schema, summary: 'The street’s daily form, filled in', response: { '4xx': ProblemTold } } },
    async (request, reply) => {
      const summary = await told(request, reply);
      if (!summary) return reply;
      return filled(reply, await readFile(streetForm), summary, [printedFor, summary.self.name]);
    },
  );

  takingFiles(app, { types: fileTypes, largest: largestForm }, (own) => {
    own.post(
      '/api/summary/form',
      {
        bodyLimit: largestForm,
        schema: {
          ...schema,
          summary: 'An office’s own form (.xlsx, as it is), filled in',
          description:
            'What was filled, what was left as it was and what found no row: `x-form-report`, JSON, encoded.',
          consumes: fileTypes,
          response: { '4xx': ProblemTold },
        },
      },
      async (request, reply) => {
        const summary = await told(request, reply);
        if (!summary) return reply;
        if (!Buffer.isBuffer(request.body)) return problem(reply, 415, 'summary.notAForm');
        return filled(reply, request.body, summary);
      },
    );
  });
}

function asFile(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .header('x-no-compression', 'true')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
    .type(workbook);
}
