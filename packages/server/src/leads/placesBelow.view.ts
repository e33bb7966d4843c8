/** The places below an office with the compounds that their buildings name: none where nothing lies below. */
import type { PlaceBelow } from '@fangxian/domain/leads';
import { type Database, prefixScope, withScope } from '../engine/database/connect.ts';
import { logsBelow } from '../engine/log/tallies.store.ts';

export function placesBelow(database: Database, root: string): Promise<readonly PlaceBelow[]> {
  return withScope(database, prefixScope(root), async (client) => {
    const logs = (await logsBelow(client)).filter(({ log }) => log !== root);
    if (logs.length === 0) return [];
    const { rows } = await client.query<{ log: string; compound: string }>(
      `select distinct log, state ->> 'compound' as compound from fangxian.register
       where register = 'building' and log = any($1) and not gone and state ->> 'compound' is not null`,
      [logs.map(({ log }) => log)],
    );
    const compounds = Map.groupBy(rows, ({ log }) => log);
    return logs.map(({ log, name, parent }) => ({
      ...{ log, name, compounds: (compounds.get(log) ?? []).map(({ compound }) => compound) },
      ...(parent !== null && { parent }),
    }));
  });
}
