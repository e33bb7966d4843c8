/** The names of those who write records, for the column that says who was there. */
import { prefixScope, withScope } from '../../engine/database/connect.ts';
import { openAll } from '../../engine/keyring/sealing.ts';
import type { Registers } from './households.view.ts';

/** The names of those who work here, invited here or above. */
export function memberNames(
  { database, keyring, catalogue }: Registers,
  log: string,
): Promise<ReadonlyMap<string, string>> {
  const logs = Array.from({ length: log.length - 1 }, (_, i) => log.slice(0, i + 2));
  const { schema } = catalogue.register('member');
  return withScope(database, prefixScope(''), async (client) => {
    const { rows } = await client.query<{ id: string; state: unknown }>(
      `select id, state from fangxian.register where log = any($1) and register = 'member' and not gone`,
      [logs],
    );
    const members = await openAll(
      keyring,
      rows.map(({ state }) => ({ schema, body: state })),
    );
    const names = rows.map(({ id }, i) => [id, (members[i] as { name?: unknown }).name] as const);
    return new Map(names.flatMap(([id, name]) => (typeof name === 'string' ? [[id, name] as const] : [])));
  });
}
