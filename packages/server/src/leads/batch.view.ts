/** The leads of one batch, opened, by the row of its file; and the earlier ones that they tell again. */
import type { LeadState } from '@fangxian/domain/leads';
import type { Catalogue } from '@fangxian/domain/records';
import { type Database, logScope, withScope } from '../engine/database/connect.ts';
import type { Keyring } from '../engine/keyring/keyring.store.ts';
import { openAll } from '../engine/keyring/sealing.ts';

export type LeadsOfBatch = {
  readonly byRow: ReadonlyMap<number, LeadState>;
  /** Those, and whichever leads they tell again. */
  readonly byId: ReadonlyMap<string, LeadState>;
};
type Registers = { database: Database; keyring: Keyring; catalogue: Catalogue };

export async function leadsOfBatch(
  { database, keyring, catalogue }: Registers,
  log: string,
  batch: string,
): Promise<LeadsOfBatch> {
  const { rows } = await withScope(database, logScope(log), (client) =>
    client.query<{ state: LeadState }>(
      `with own as (
         select id, state from fangxian.register
         where log = $1 and register = 'lead' and parent = $2 and not gone
       )
       select state from own
       union all
       select state from fangxian.register
       where log = $1 and register = 'lead' and not gone and id not in (select id from own)
         and id in (select state -> 'doubleOf' ->> 'lead' from own)`,
      [log, batch],
    ),
  );
  const { schema } = catalogue.register('lead');
  const opened = await openAll(
    keyring,
    rows.map(({ state }) => ({ schema, body: state })),
  );
  const all = opened as LeadState[];
  return {
    byRow: new Map(
      all.flatMap((state) => (state.row === undefined || state.batch !== batch ? [] : [[state.row, state] as const])),
    ),
    byId: new Map(all.map((state) => [state.lead, state])),
  };
}
