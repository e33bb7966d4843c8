/**
 * What leaves the house with names in it: masked unless somebody says what for, and on record before it leaves. Above
 * the policy's count a second person agreed to it before; then what it is for is what they agreed to, and the file
 * opens with a password that is told once, with it, and kept nowhere.
 */
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type AskingState, holdsFor, type LedgerName } from '@fangxian/domain/ledgers';
import type { PolicyProfile } from '@fangxian/domain/policy';
import { plain, Uuid } from '@fangxian/domain/records';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as Type from 'typebox';
import { logScope, withScope } from '../engine/database/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { recordLook } from '../engine/log/looks.store.ts';
import { problem } from '../http/problem.ts';
import { locked, newPassword } from './locking.ts';
import { masked, type Showing, whole } from './masking.ts';
import { openedRows } from './people.view.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const passwordHeader = 'x-file-password';

export const MaskingAsked = {
  masked: Type.Optional(Type.Union([Type.Literal('0'), Type.Literal('1')])),
  purpose: Type.Optional(Type.String({ maxLength: 200 })),
  /** What a second person agreed to: the id of the asking. */
  asking: Type.Optional(Uuid),
};

export const maskingTold =
  'Masked unless `masked=0` with a `purpose`; above the policy\u2019s count with an `asking` that a second person agreed to. Whole names carry a mark of who took them; what was agreed to is encrypted, and `x-file-password` is told with it and nowhere else.';

/** Which ledger, of what place, for whom. */
export type Wanted = {
  readonly log: string;
  readonly by: string;
  readonly ledger: LedgerName;
  readonly round?: string;
};

export type Leaving = Wanted & {
  readonly isMasked: boolean;
  readonly purpose: string;
  readonly show: Showing;
  readonly agreed?: AskingState;
};

/** Answers the request itself where whole names are asked for and nobody says what for, or nobody agreed. */
export async function leaving(
  request: FastifyRequest,
  reply: FastifyReply,
  engine: Engine,
  wanted: Wanted,
): Promise<Leaving | undefined> {
  const asked = request.query as { masked?: '0' | '1'; purpose?: string; asking?: string };
  const isMasked = asked.masked !== '0';
  const show = isMasked ? masked : whole;
  if (!isMasked && asked.asking !== undefined) {
    const agreed = await askingOf(engine, wanted.log, asked.asking);
    const { by: member, ledger, round } = wanted;
    if (agreed && holdsFor(agreed, { member, ledger, round }, engine.now())) {
      return { ...wanted, isMasked, purpose: plain(agreed.purpose) ?? '', show, agreed };
    }
    problem(reply, 403, 'ledgers.notAgreed');
    return undefined;
  }
  const purpose = asked.purpose?.trim() ?? '';
  if (isMasked || purpose !== '') return { ...wanted, isMasked, purpose, show };
  problem(reply, 422, 'request.purposeNeeded');
  return undefined;
}

async function askingOf(engine: Engine, log: string, asking: string): Promise<AskingState | undefined> {
  return withScope(engine.database, logScope(log), async (client) =>
    (await openedRows<AskingState>(client, engine, log, 'ledgerAsking', [asking])).get(asking),
  );
}

/** Puts it on record. Answers the request itself where so many whole names need a second person, or another word of theirs. */
export async function onRecord(
  reply: FastifyReply,
  { database, now }: Pick<Engine, 'database' | 'now'>,
  away: Leaving,
  { rows, policy }: { rows: number; policy: PolicyProfile },
): Promise<boolean> {
  const { isMasked, purpose, agreed, log, by, ledger } = away;
  const limit = policy.export.unmaskedRows;
  if (!isMasked && rows > limit && !agreed) {
    problem(reply, 403, 'request.secondPersonNeeded', { rows: limit, of: rows });
    return false;
  }
  // What came since may be as much as one person takes alone.
  if (agreed && rows > agreed.rows + limit) {
    problem(reply, 403, 'ledgers.grown', { rows, agreed: agreed.rows });
    return false;
  }
  const consent = agreed?.answer && {
    asking: agreed.asking,
    asked: agreed.asked.at,
    agreedBy: agreed.answer.by,
    agreedAt: agreed.answer.at,
    ...(agreed.answer.place !== undefined && { agreedFor: agreed.answer.place }),
  };
  const what = `ledger.${ledger}${isMasked ? '.masked' : ''}`;
  await recordLook(database, log, { at: now(), by, what, purpose, rows, ...consent });
  return true;
}

type Going = { readonly name: string; readonly rows: number };

/** A workbook that is whole already. @param going its name without the ending */
export async function departed(
  reply: FastifyReply,
  { agreed }: Leaving,
  { name, rows }: Going,
  file: Buffer,
): Promise<FastifyReply> {
  if (!agreed) return asWorkbook(reply, name, rows).send(file);
  const password = newPassword();
  const bytes = await locked(file, password);
  return asWorkbook(reply, name, rows).header(passwordHeader, password).send(bytes);
}

/**
 * A workbook that is written row by row leaves as it is written, unless it has to be locked.
 * @param write fills the stream
 */
export async function departing(
  reply: FastifyReply,
  away: Leaving,
  going: Going,
  { stream, write }: { stream: Readable; write: () => Promise<void> },
): Promise<FastifyReply> {
  if (!away.agreed) asWorkbook(reply, going.name, going.rows).send(stream);
  try {
    await write();
  } catch (fault) {
    // Half a ledger must not look whole: the download breaks off.
    stream.destroy(fault as Error);
    throw fault;
  }
  return away.agreed ? departed(reply, away, going, await buffer(stream)) : reply;
}

/** The head of an answer that is a workbook. @param name without its ending */
export function asWorkbook(reply: FastifyReply, name: string, rows: number): FastifyReply {
  return reply
    .header('x-row-count', rows)
    .header('x-no-compression', 'true')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
    .type(workbookType);
}
