/** What leaves the house with names in it: masked unless somebody says what for, and on record before it leaves. */
import type { PolicyProfile } from '@fangxian/domain/policy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { recordLook } from '../engine/log/looks.store.ts';
import { problem } from '../http/problem.ts';
import { masked, type Showing, whole } from './masking.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const MaskingAsked = {
  masked: Type.Optional(Type.Union([Type.Literal('0'), Type.Literal('1')])),
  purpose: Type.Optional(Type.String({ maxLength: 200 })),
};

export type Leaving = { readonly isMasked: boolean; readonly purpose: string; readonly show: Showing };

/** Answers the request itself where whole names are asked for and nobody says what for. */
export function leaving(request: FastifyRequest, reply: FastifyReply): Leaving | undefined {
  const asked = request.query as { masked?: '0' | '1'; purpose?: string };
  const isMasked = asked.masked !== '0';
  const purpose = asked.purpose?.trim() ?? '';
  if (isMasked || purpose !== '') return { isMasked, purpose, show: isMasked ? masked : whole };
  problem(reply, 422, 'request.purposeNeeded');
  return undefined;
}

/**
 * Puts it on record. Answers the request itself where so many whole names need a second person.
 * @param what the ledger's name in the access log
 */
export async function onRecord(
  reply: FastifyReply,
  { database, now }: Pick<Engine, 'database' | 'now'>,
  { isMasked, purpose }: Leaving,
  told: { log: string; by: string; what: string; rows: number; policy: PolicyProfile },
): Promise<boolean> {
  const { log, by, what, rows, policy } = told;
  const limit = policy.export.unmaskedRows;
  if (!isMasked && rows > limit) {
    problem(reply, 403, 'request.secondPersonNeeded', { rows: limit });
    return false;
  }
  await recordLook(database, log, { at: now(), by, what: `${what}${isMasked ? '.masked' : ''}`, purpose, rows });
  return true;
}

/** The head of an answer that is a workbook. @param name without its ending */
export function asWorkbook(reply: FastifyReply, name: string, rows: number): FastifyReply {
  return reply
    .header('x-row-count', rows)
    .header('x-no-compression', 'true')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
    .type(workbookType);
}
