/** The leads of one batch, opened, by the row of its file. */
import type { LeadState } from '@fangxian/domain/leads';
import type { Catalogue } from '@fangxian/domain/records';
import { type Database, logScope, withScope } from '../engine/database/connect.ts';
import type { Keyring } from '../engine/keyring/keyring.store.ts';
import { openAll } from '../engine/keyring/sealing.ts';

type Registers = { database: Database; keyring: Keyring; catalogue: Catalogue };

export async function leadsOfBatch(
  { database, keyring, catalogue }: Registers,
  log: string,
  batch: string,
): Promise<ReadonlyMap<number, LeadState>> {
  const { rows } = await withScope(database, logScope(log), (client) =>
    client.query<{ state: LeadState }>(
      `select state from fangxian.register
       where log = $1 and register = 'lead' and parent = $2 and not gone`,
      [log, batch],
    ),
  );
  const { schema } = catalogue.register('lead');
  const opened = await openAll(
    keyring,
    rows.map(({ state }) => ({ schema, body: state })),
  );
  return new Map(
    (opened as LeadState[]).flatMap((state) => (state.row === undefined ? [] : [[state.row, state] as const])),
  );
}
