/** A refusal of a request: its code, and its words in the reader's language. */
import { type Language, type ProblemCode, wordsFor } from '@fangxian/domain/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';

export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}

export function problem(
  reply: FastifyReply,
  status: number,
  code: ProblemCode,
  params: { readonly [name: string]: string | number } = {},
): FastifyReply {
  const words = wordsFor(code, languageOf(reply.request), params);
  return reply.code(status).send({ code, words, params });
}
