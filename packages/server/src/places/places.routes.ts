/** The division tree over HTTP: one file, and a word on every row that was not taken. */
import { ProblemTold } from '@fangxian/domain/exchange';
import { wordsFor } from '@fangxian/domain/problems';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { languageOf, problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { takingFiles } from '../http/takingFiles.ts';
import { readDivisions, takeDivisions } from './divisions.ts';

const largestFile = 16 * 1024 * 1024;
const fileTypes = ['application/octet-stream', 'text/csv'];
const Refused = Type.Object({ row: Type.Integer(), code: Type.String(), words: Type.String() });
const Taken = Type.Object({ new: Type.Integer(), same: Type.Integer(), refused: Type.Array(Refused) });

export function placeRoutes(app: FastifyInstance, engine: Engine): void {
  takingFiles(app, { types: fileTypes, largest: largestFile }, (own) => {
    own.post(
      '/api/places',
      {
        bodyLimit: largestFile,
        schema: {
          summary: 'Send a division tree (code, name, parent; .csv or .xlsx, as it is)',
          tags: ['places'],
          consumes: fileTypes,
          response: { 200: Taken, '4xx': ProblemTold },
        },
      },
      async (request, reply) => {
        const signed = signedIn(request, reply);
        if (!signed) return reply;
        if (!Buffer.isBuffer(request.body)) return problem(reply, 415, 'roster.notAFile');
        if (request.body.length === 0) return problem(reply, 422, 'roster.empty');
        const name = decoded(String(request.headers['x-file-name'] ?? ''));
        const divisions = await readDivisions(request.body, name || 'places.csv');
        if ('code' in divisions) return problem(reply, 422, divisions.code, divisions.params);
        const taken = await takeDivisions(engine, signed.writer, divisions);
        const language = languageOf(request);
        const refused = taken.refused.map(({ row, code, params }) => ({
          row,
          code,
          words: wordsFor(code, language, params),
        }));
        return { ...taken, refused };
      },
    );
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
