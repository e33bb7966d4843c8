/** Patience with whoever comes without an account: so many tries within an hour, then none for a while. */
import type { FastifyReply } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import { problem } from '../http/problem.ts';
import { claimTry } from './patience.store.ts';

const hourMs = 3_600_000;

/**
 * Counted before anything is looked up. Answers the request itself where it was one too many.
 * @param name by whom to count, never in plain
 */
export async function isPatient(
  reply: FastifyReply,
  { database, now }: Pick<Engine, 'database' | 'now'>,
  {
    name,
    limit,
    code,
  }: { name: string; limit: number; code: 'slip.tooMany' | 'resident.tooMany' | 'leads.tooManyLists' },
): Promise<boolean> {
  const wait = await claimTry(database, { name, limit, windowMs: hourMs, lockMs: hourMs }, now());
  if (wait === undefined) return true;
  problem(reply, 429, code);
  return false;
}
