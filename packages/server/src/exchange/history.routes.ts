/** A household's history: every record behind it, by whom and when, and what was taken back or corrected since. */
import { aboutOf, HistoryTold, ProblemTold, type RecordTold } from '@fangxian/domain/exchange';
import type { LoggedRecord, Standing } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { openAll } from '../engine/keyring/sealing.ts';
import type { Sync } from '../engine/sync/sync.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { type Behind, recordsBehind } from './history.view.ts';
import { LogParams } from './sync.routes.ts';

export function historyRoutes(app: FastifyInstance, engine: Engine, sync: Sync): void {
  const { database, keyring, catalogue } = engine;

  app.get(
    '/api/logs/:log/households/:household/history',
    {
      schema: {
        summary: 'The records behind a household, those that do not count any more struck through',
        description:
          'For whoever sees the household. How a visit went is told to its writer and to those on duty for health; a visit whole to its writer and their desk.',
        tags: ['records'],
        params: Type.Object({ ...LogParams.properties, household: Type.String({ maxLength: 80 }) }),
        response: { 200: HistoryTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { log, household } = request.params as { log: string; household: string };
      const viewing = viewingOf(catalogue, signed.member, signed.writer.grants, log, engine.now());
      if (!viewing) return problem(reply, 403, 'access.outsideScope');
      const [row] = await sync.rows(viewing, [`household/${household}`]);
      // Listed by mistake, and taken back: nobody stands there to be seen, and the desk may still set it right.
      if (!row?.state && !viewing.sight({}).desk) return problem(reply, 404, 'request.notFound');
      // Who was let in to one case sees that household, and not what the rounds have found there.
      const { grid, building, stairwell } = (row?.state ?? {}) as Standing;
      const sight = viewing.sight({ grid, building, stairwell });
      if (!sight.names) return problem(reply, 404, 'request.notFound');
      const behind = await recordsBehind(database, log, household);
      const isMine = ({ by }: LoggedRecord) => by === signed.member;
      const whole = behind.records.filter(
        (record) => record.kind === 'screening.visited' && (isMine(record) || (sight.desk && sight.health)),
      );
      const opened = await openAll(
        keyring,
        whole.flatMap(({ kind, body }) => {
          const schema = catalogue.kind(kind)?.body;
          return schema ? [{ schema, body }] : [];
        }),
      );
      const records = behind.records.map((record): RecordTold => {
        const { id, kind, by, effectiveAt, corrects, body } = record;
        const { outcome, channel, ...plain } = aboutOf(body);
        const how = sight.health || isMine(record) ? { ...(outcome && { outcome }), ...(channel && { channel }) } : {};
        const at = whole.indexOf(record);
        const ended = behind.isVoid(id) ? endOf(behind, id) : undefined;
        return {
          ...{ id, kind, at: effectiveAt, by, about: { ...plain, ...how } },
          ...(corrects !== undefined && { corrects }),
          ...(at >= 0 && { said: opened[at] }),
          ...(ended && { ended }),
        };
      });
      return { records, more: behind.more };
    },
  );
}

/** What took a record away: the latest that counts, else a correction that has been corrected itself. */
function endOf({ against, isVoid }: Behind, id: string): NonNullable<RecordTold['ended']> {
  const aimed = against(id);
  const by = aimed.find((one) => !isVoid(one.id)) ?? aimed.find(({ corrects }) => corrects !== undefined);
  if (!by) return { how: 'voided' };
  const { reason } = by.body as { reason?: string };
  const taker = { record: by.id, by: by.by };
  // A correction counts from when its mistake was made; it was made itself when it arrived.
  if (by.voids === undefined) return { how: 'corrected', ...taker, at: by.receivedAt };
  return { how: 'voided', ...taker, at: by.effectiveAt, ...(typeof reason === 'string' && { reason }) };
}
