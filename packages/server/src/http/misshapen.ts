/** What no face of ours sends, and nothing behind this point is made for: turned away before it is looked at. */
import type { FastifyRequest } from 'fastify';

/** Records and answers are a few levels deep; what goes deeper is made to exhaust whoever walks it. */
const deepest = 64;

/** @returns what is wrong with the request's address or sender */
export function misshapen({ url, method, headers }: FastifyRequest): 'url' | 'sec-fetch-site' | undefined {
  // No text in PostgreSQL can hold a NUL, and no code, id or name does.
  if (/%00/.test(url)) return 'url';
  // The cookie is for one site, but a site takes in its sibling hosts. Browsers say who asks; others say nothing.
  const from = headers['sec-fetch-site'];
  const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  return !reads && (from === 'cross-site' || from === 'same-site') ? 'sec-fetch-site' : undefined;
}

export function isTooDeep(value: unknown, left = deepest): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}
