/** A ledger in an office's own form. Masked unless somebody says what for; what leaves is on record before it does. */
import { readFile } from 'node:fs/promises';
import { sightAt } from '@fangxian/domain/access';
import { ProblemTold } from '@fangxian/domain/exchange';
import type { LedgerName } from '@fangxian/domain/ledgers';
import type { PolicyProfile } from '@fangxian/domain/policy';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { atDesk } from '../exchange/desk.routes.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { problem } from '../http/problem.ts';
import { departed, leaving, MaskingAsked, maskingTold, onRecord } from './leaving.ts';
import { type Mark, markOf } from './mark.ts';
import type { Showing } from './masking.ts';

export type FormLines = {
  readonly community: string;
  readonly policy: PolicyProfile;
  readonly today: string;
  readonly lines: readonly unknown[];
};

export type FormLedger<Ledger extends FormLines> = {
  /** Names it in its address and in the access log. */
  readonly name: LedgerName;
  /** As offices call it: the beginning of the file's name. */
  readonly title: string;
  readonly summary: string;
  /** A file of data/templates. */
  readonly form: string;
  read(engine: Engine, log: string, now: number): Promise<Ledger>;
  memberNames(engine: Engine, log: string): Promise<ReadonlyMap<string, string>>;
  /** @returns undefined where the form has no heading that is known */
  fill(
    form: Buffer,
    ledger: Ledger,
    how: {
      readonly show: Showing;
      readonly members: ReadonlyMap<string, string>;
      readonly mark?: Mark | undefined;
    },
  ): Buffer | undefined;
};

const templates = new URL('../../../../data/templates/', import.meta.url);

export function formLedgerRoute<Ledger extends FormLines>(
  app: FastifyInstance,
  engine: Engine,
  { name, title, summary, form, read, memberNames, fill }: FormLedger<Ledger>,
): void {
  const { now } = engine;
  app.get(
    `/api/logs/:log/ledgers/${name}.xlsx`,
    {
      schema: {
        summary,
        description: `${maskingTold} \`x-row-count\` is the number of rows.`,
        tags: ['ledgers'],
        params: LogParams,
        querystring: Type.Object(MaskingAsked),
        response: { '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = atDesk(request, reply, now());
      if (!signed) return reply;
      const { log } = request.params as { log: string };
      if (!sightAt(signed.writer.grants, log, {}, now()).health) return problem(reply, 403, 'access.outsideScope');
      const away = await leaving(request, reply, engine, { log, by: signed.member, ledger: name });
      if (!away) return reply;
      const ledger = await read(engine, log, now());
      const rows = ledger.lines.length;
      if (!(await onRecord(reply, engine, away, { rows, policy: ledger.policy }))) return reply;
      const members = await memberNames(engine, log);
      const { community: office, today } = ledger;
      const { zone } = ledger.policy;
      const mark = markOf(away, { title, office, members, zone, at: now(), language: 'zh' });
      const file = fill(await readFile(new URL(form, templates)), ledger, { show: away.show, members, mark });
      if (!file) throw new Error(`the form ${form} has no headings that are known`);
      return departed(reply, away, { name: `${title} ${office} ${today}`, rows }, file);
    },
  );
}
