import type { FastifyRequest } from 'fastify';

/** A name is for telling .csv from the rest, and for somebody to know the file by: a broken one is no reason to refuse. */
export function fileNameIn({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const header = headers['x-file-name'];
  const told = typeof header === 'string' ? header : '';
  try {
    return decodeURIComponent(told).slice(0, 200);
  } catch {
    return told.slice(0, 200);
  }
}
