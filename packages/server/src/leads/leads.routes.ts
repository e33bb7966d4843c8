/** Leads over HTTP: a list read before anything is recorded, the same list answered, and how many wait where. */

import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { mayWrite, sightAt } from '@fangxian/domain/access';
import { LeadFiguresTold, LeadListTold, ProblemTold } from '@fangxian/domain/exchange';
import { isLeadHeading, readLeads } from '@fangxian/domain/leads';
import { civilDay, derivedId, hourOf } from '@fangxian/domain/records';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as Type from 'typebox';
import type { Directory } from '../directory/index.ts';
import type { Engine } from '../engine/engine.ts';
import { recordLook } from '../engine/log/looks.store.ts';
import { sumsBelow } from '../engine/log/tallies.store.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { asWorkbook, workbookType } from '../forms/leaving.ts';
import { fileNameIn } from '../http/fileName.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { takingFiles } from '../http/takingFiles.ts';
import { isPatient } from '../identity/patient.ts';
import { seesCases } from '../quarantine/index.ts';
import { knownRoster, readRows } from '../residents/index.ts';
import { memberNames, policyIn } from '../screening/index.ts';
import { answeredList } from './answering.ts';
import { answeredCsv } from './answeringCsv.ts';
import { leadsOfBatch } from './batch.view.ts';
import { figuresTold } from './figures.ts';
import { withOffices } from './offices.ts';
import { placesBelow } from './placesBelow.view.ts';

const largestFile = 8 * 1024 * 1024;
/** How a workbook begins; what begins otherwise is text. */
const zipMark = Buffer.from('PK');
/** Within an hour, by whoever reads them. */
const mostLists = 60;
const fileTypes = ['application/octet-stream', workbookType, 'text/csv'];

/** @param salt the secret with which a roster's persons are named (`derivedFrom(masterKey, 'roster ids')`, hex) */
export function leadRoutes(app: FastifyInstance, engine: Engine, directory: Directory, salt: string): void {
  const { database, now } = engine;
  const tags = ['leads'];

  /** Who takes leads in: whoever may record them there and is on duty for health, in a community or an office above. */
  const taking = (request: FastifyRequest, reply: FastifyReply) => {
    const signed = signedIn(request, reply);
    if (!signed) return undefined;
    const { log } = request.params as { log: string };
    const { grants } = signed.writer;
    const may = mayWrite(grants, 'leads.batchReceived', log, {}, now()) === 'yes';
    if (may && sightAt(grants, log, {}, now()).health) return { signed, log };
    problem(reply, 403, 'access.outsideScope');
    return undefined;
  };

  /** Whole numbers are asked for across communities: so many lists an hour, and each one on record. */
  const asking = async (
    reply: FastifyReply,
    { signed: { member }, log }: { signed: { member: string }; log: string },
    fileName: string,
  ): Promise<boolean> => {
    const name = `leads/lists/${member}`;
    if (!(await isPatient(reply, engine, { name, limit: mostLists, code: 'leads.tooManyLists' }))) return false;
    await recordLook(database, log, { at: now(), by: member, what: 'leads.list', purpose: fileName, rows: 1 });
    return true;
  };

  takingFiles(app, { types: fileTypes, largest: largestFile }, (own) => {
    own.post(
      '/api/logs/:log/leads/read',
      {
        bodyLimit: largestFile,
        schema: {
          summary: 'Read a list of leads as an office sent it (.xlsx or .csv); nothing is recorded',
          tags,
          consumes: fileTypes,
          params: LogParams,
          response: { 200: LeadListTold, '4xx': ProblemTold },
        },
      },
      async (request, reply) => {
        const asked = taking(request, reply);
        if (!asked) return reply;
        const bytes = bytesOf(request);
        if (!bytes) return problem(reply, 422, 'roster.empty');
        const { log } = asked;
        const fileName = fileNameIn(request);
        const batch = batchOf(log, bytes);
        const { zone } = await policyIn(database, log);
        const known = await knownRoster(engine, log, async () => {
          await pause();
        });
        const rows = readRows(bytes, fileName);
        const below = await placesBelow(database, log);
        if (!(await asking(reply, asked, fileName))) return reply;
        const read = await readLeads({ log, salt, batch, rows, known, zone, below, today: civilDay(now(), zone) });
        if ('refused' in read) return problem(reply, 422, read.refused, read.params);
        const leads = await withOffices(directory, read.leads, log);
        return { batch, fileName, source: read.source, leads: [...leads] };
      },
    );

    own.post(
      '/api/logs/:log/leads/answer.xlsx',
      {
        bodyLimit: largestFile,
        schema: {
          summary:
            'The same list with what was found filled in, its layout kept; a list that came as text comes back as .xlsx',
          description: '`x-row-count` is the number of rows that were filled in.',
          tags,
          consumes: fileTypes,
          params: LogParams,
          response: { '4xx': ProblemTold },
        },
      },
      async (request, reply) => {
        const asked = taking(request, reply);
        if (!asked) return reply;
        const bytes = bytesOf(request);
        if (!bytes) return problem(reply, 422, 'roster.empty');
        const { log, signed } = asked;
        const leads = await leadsOfBatch(engine, log, batchOf(log, bytes));
        if (leads.byRow.size === 0) return problem(reply, 422, 'leads.otherFile');
        const { zone } = await policyIn(database, log);
        const answering = { leads, members: await memberNames(engine, log), zone };
        const isText = !bytes.subarray(0, 2).equals(zipMark);
        const answered = isText
          ? await answeredCsv(readRows(bytes, 'list.csv'), isLeadHeading, answering)
          : answeredList(bytes, answering);
        if (!answered) return problem(reply, 422, 'leads.noHeadings');
        // Whole names leave the house: that they did is on record before they do.
        const look = { at: now(), by: signed.member, what: 'leads.answer', purpose: '', rows: answered.filled };
        await recordLook(database, log, look);
        return asWorkbook(reply, answerName(request), answered.filled).send(answered.file);
      },
    );
  });

  app.get(
    '/api/leads',
    {
      schema: {
        summary: 'How many leads wait at a place and each right below it, and how many are overdue',
        tags,
        querystring: Type.Object({ root: Type.String({ pattern: '^[0-9A-Za-z]{2,20}$' }) }),
        response: { 200: LeadFiguresTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { root } = request.query as { root: string };
      if (!seesCases(signed, root, now())) return problem(reply, 403, 'access.outsideScope');
      const at = now();
      return { at, ...figuresTold(root, await sumsBelow(database, root, 'leads', hourOf(at))) };
    },
  );
}

function bytesOf({ body }: FastifyRequest): Buffer | undefined {
  return Buffer.isBuffer(body) && body.length > 0 ? body : undefined;
}

/** Named by its bytes: the same file again is the same batch. */
function batchOf(log: string, bytes: Buffer): string {
  return derivedId(log, 'lead batch', createHash('sha256').update(bytes).digest('hex'));
}

function answerName(request: FastifyRequest): string {
  const name = fileNameIn(request).replace(/\.[^.]*$/, '');
  return `${name || '线索核查'} 已核查`;
}
