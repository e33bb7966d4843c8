/** The records behind one household: those its rows were made of, void ones too, and what took those away. */
import { isHistoryOf } from '@fangxian/domain/exchange';
import type { LoggedRecord } from '@fangxian/domain/records';
import { type Database, logScope, withScope } from '../engine/database/connect.ts';
import { loadRecords, voidedAmong } from '../engine/log/batch.store.ts';

export type Behind = {
  /** The latest first. */
  readonly records: readonly LoggedRecord[];
  readonly isVoid: (id: string) => boolean;
  /** What points at a record to void or correct it, the latest first. */
  readonly against: (id: string) => readonly LoggedRecord[];
  readonly more: boolean;
};

/** As many as somebody would read through; the numbers stand on all of them. */
const shown = 100;

export function recordsBehind(database: Database, log: string, household: string): Promise<Behind> {
  return withScope(
    database,
    logScope(log),
    async (client) => {
      // A row knows the records that list it, those that do not count any more too.
      const { rows } = await client.query<{ seq: string }>(
        `select distinct unnest(seqs) as seq from (
           select seqs from fangxian.register where log = $1 and register = 'household' and id = $2
           union all
           select seqs from fangxian.register where log = $1 and register = 'person' and parent = $2
           union all
           select c.seqs from fangxian.register r cross join lateral (
             select seqs from fangxian.register where log = $1 and register = 'coverage' and id = r.id || ':' || $2 offset 0
           ) c where r.log = $1 and r.register = 'round'
         ) as behind order by seq desc limit $3`,
        [log, household, shown * 4],
      );
      const found = await loadRecords(
        client,
        log,
        rows.map(({ seq }) => Number(seq)),
      );
      const here = found.filter((record) => isHistoryOf(household, record)).reverse();
      const records = here.slice(0, shown);
      const ids = records.map(({ id }) => id);
      const { rows: aimed } = await client.query<{ stored: string }>(
        'select stored from fangxian.record where log = $1 and target = any($2::uuid[]) order by seq desc',
        [log, ids],
      );
      const against = aimed.map(({ stored }) => JSON.parse(stored) as LoggedRecord);
      const gone = new Set(await voidedAmong(client, log, [...ids, ...against.map(({ id }) => id)]));
      return {
        records,
        isVoid: (id) => gone.has(id),
        against: (id) => against.filter(({ voids, corrects }) => (voids ?? corrects) === id),
        more: here.length > shown || rows.length === shown * 4,
      };
    },
    'repeatable read',
  );
}
