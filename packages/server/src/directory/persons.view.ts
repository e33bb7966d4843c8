/** Persons of a log as they changed, a stretch at a time; and the logs that there are. */
import { isSealed, type Sealed } from '@fangxian/domain/records';
import { type Database, logScope, prefixScope, withScope } from '../engine/database/connect.ts';
import { logsBelow } from '../engine/log/tallies.store.ts';

export type PersonRow = {
  readonly person: string;
  readonly seq: number;
  readonly document: Sealed | undefined;
  readonly phone: Sealed | undefined;
};

const atOnce = 500;

/** @param after the last record that was followed. Whoever is gone, or left, has no numbers any more */
export function personsAfter(database: Database, log: string, after: number): Promise<readonly PersonRow[]> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<{ id: string; seq: number; here: boolean; document: unknown; phone: unknown }>(
      `select id, seq, not gone and state -> 'left' is null as here,
         state -> 'document' as document, state -> 'phone' as phone
       from fangxian.register where log = $1 and seq > $2 and seq > 0 and register = 'person' order by seq limit $3`,
      [log, after, atOnce],
    );
    const sealed = (told: unknown, here: boolean) => (here && isSealed(told) ? told : undefined);
    return rows.map(({ id, seq, here, document, phone }) => ({
      ...{ person: id, seq, document: sealed(document, here), phone: sealed(phone, here) },
    }));
  });
}

/** Every log with the number of its last record, and its name. */
export function logsNow(database: Database): Promise<readonly { log: string; name: string }[]> {
  return withScope(database, prefixScope(''), async (client) => logsBelow(client));
}
