/** One way to ask the server. No network is an answer too, never an exception. */
import type { ProblemTold } from '@fangxian/domain/exchange';
import { language } from '../words/index.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  /** Status 0: the server could not be reached, or did not answer in time. */
  | { readonly ok: false; readonly status: number; readonly problem: ProblemTold | undefined };

const patienceMs = 30_000;
const worthCompressing = 1024;

export async function ask<Value>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer<Value>> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: patience.signal,
      ...(await packed(body)),
    });
    const text = await response.text();
    // A proxy in between may answer with a page of its own.
    const told = isJson(response) && text !== '' ? JSON.parse(text) : undefined;
    if (response.ok) return { ok: true, value: told as Value };
    return { ok: false, status: response.status, problem: isProblem(told) ? told : undefined };
  } catch {
    return { ok: false, status: 0, problem: undefined };
  } finally {
    clearTimeout(timer);
  }
}

async function packed(body: unknown): Promise<RequestInit> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language() };
  if (body === undefined) return { headers };
  headers['content-type'] = 'application/json';
  const plain = JSON.stringify(body);
  if (plain.length <= worthCompressing || typeof CompressionStream === 'undefined') return { headers, body: plain };
  headers['content-encoding'] = 'gzip';
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  return { headers, body: await new Response(stream).blob() };
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false;
}

function isProblem(told: unknown): told is ProblemTold {
  return typeof told === 'object' && told !== null && 'code' in told && 'words' in told;
}

/** Bytes as they are, one way or the other. */
export async function askBytes(
  method: 'GET' | 'POST',
  path: string,
  bytes?: Uint8Array<ArrayBuffer>,
): Promise<Answer<Blob>> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: patience.signal,
      headers: { 'accept-language': language(), ...(bytes && { 'content-type': 'application/octet-stream' }) },
      ...(bytes && { body: bytes }),
    });
    const told = await response.blob();
    if (response.ok) return { ok: true, value: told };
    const problem = isJson(response) ? JSON.parse(await told.text()) : undefined;
    return { ok: false, status: response.status, problem: isProblem(problem) ? problem : undefined };
  } catch {
    return { ok: false, status: 0, problem: undefined };
  } finally {
    clearTimeout(timer);
  }
}
