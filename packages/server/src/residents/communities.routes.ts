/** Where somebody may move to: the places that have none below them, by name. Names of places are nobody's secret. */
import { CommunityTold } from '@fangxian/domain/exchange';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import { prefixScope, withScope } from '../engine/database/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { type LogFound, logsBelow } from '../engine/log/tallies.store.ts';
import { signedIn } from '../http/signedIn.ts';
import { pinyinOf } from './pinyin.ts';

export function communityRoutes(app: FastifyInstance, engine: Engine): void {
  const read = new Map<string, string>();
  const pinyin = (name: string) => {
    const known = read.get(name) ?? pinyinOf(name);
    read.set(name, known);
    return known;
  };
  app.get(
    '/api/communities',
    {
      schema: {
        summary: 'The communities there are, to say where somebody moved to',
        tags: ['places'],
        response: { 200: Type.Array(CommunityTold) },
      },
    },
    async (request, reply) => {
      if (!signedIn(request, reply)) return reply;
      const logs = await withScope(engine.database, prefixScope(''), logsBelow);
      return communitiesIn(logs).map((one) => ({ ...one, pinyin: pinyin(one.name) }));
    },
  );
}

/** Those without a place below them. */
export function communitiesIn(logs: readonly LogFound[]): readonly Omit<CommunityTold, 'pinyin'>[] {
  const names = new Map(logs.map(({ log, name }) => [log, name]));
  const parents = new Set(logs.map(({ parent }) => parent));
  return logs
    .filter(({ log }) => !parents.has(log))
    .map(({ log, name, parent }) => {
      const above = parent === null ? undefined : names.get(parent);
      return { code: log, name, ...(above !== undefined && { above }) };
    });
}
