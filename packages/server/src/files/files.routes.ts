/** Files of records over HTTP: the bytes in, once their record is there; the bytes out, to whoever sees the row. */
import { ProblemTold } from '@fangxian/domain/exchange';
import { LogCode, type SubjectKey, Uuid } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { takingFiles } from '../http/takingFiles.ts';
import type { Filing, Named } from './filing.ts';

/** Bytes of one file. Fifteen seconds of speech are some 60 kB. */
const largestFile = 2 * 1024 * 1024;

const FileParams = Type.Object({
  ...LogParams.properties,
  record: Uuid,
  file: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});

const path = '/api/logs/:log/records/:record/files/:file';

export function fileRoutes(app: FastifyInstance, engine: Engine, files: Filing): void {
  takingFiles(app, { types: ['application/octet-stream'], largest: largestFile }, (own) => {
    own.post(
      path,
      {
        bodyLimit: largestFile,
        schema: {
          summary: 'The bytes of a file that one’s own record names by its SHA-256',
          tags: ['files'],
          params: FileParams,
          consumes: ['application/octet-stream'],
          response: { 200: Type.Object({}), '4xx': ProblemTold },
        },
      },
      async (request, reply) => {
        // As with records: an ended session may still deliver what its phone holds.
        const { signed, body } = request;
        if (!signed) return problem(reply, 401, 'signIn.needed');
        if (!Buffer.isBuffer(body)) return problem(reply, 400, 'request.malformed', { where: 'body' });
        const refused = await files.take(signed.member, request.params as Named, body);
        if (refused === undefined) return reply.send({});
        return problem(reply, refused === 'files.notTheOne' ? 422 : refused === 'files.erased' ? 410 : 404, refused);
      },
    );
  });

  app.get(
    path,
    {
      schema: {
        summary: 'A file, for whoever sees the row that names it',
        description:
          '`from` and `row`: the file is of a record of another log, and this row came from there with its case.',
        tags: ['files'],
        params: FileParams,
        querystring: Type.Object({ from: Type.Optional(LogCode), row: Type.Optional(Type.String({ maxLength: 80 })) }),
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const asked = request.params as Named;
      const { from, row } = request.query as { from?: string; row?: SubjectKey };
      const viewing = viewingOf(engine.catalogue, signed.member, signed.writer.grants, asked.log, engine.now());
      if (!viewing) return problem(reply, 403, 'access.outsideScope');
      const given = await files.give(viewing, { ...asked, log: from ?? asked.log }, row);
      if (typeof given === 'string') return problem(reply, given === 'files.erased' ? 410 : 404, given);
      return reply.header('content-disposition', 'inline').type(given.media).send(given.bytes);
    },
  );
}
