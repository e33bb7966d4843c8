/** A round's account out of the log's rows: two plain scans, nothing unsealed. */
import {
  type Closing,
  type CoverageState,
  closingOf,
  inScope,
  type RoundDoor,
  type RoundState,
} from '@fangxian/domain/screening';
import type { PoolClient } from 'pg';

type Listed = {
  id: string;
  building: string;
  grid: string | null;
  stairwell: string | null;
  from_seq: number;
  stood: Partial<Record<'grid' | 'building' | 'stairwell', string>> | null;
};
type Covered = Pick<CoverageState, 'household' | 'end' | 'visits' | 'added' | 'listed'> & {
  account: CoverageState | null;
};

export async function closingFound(client: PoolClient, log: string, round: RoundState): Promise<Closing> {
  const covered = await client.query<Covered>(
    `select state->>'household' as household, status as end, (state->>'visits')::integer as visits,
       (state->>'added')::boolean as added, (state->>'listed')::boolean as listed,
       case when status in ('accounted', 'vacant') then null
         else jsonb_build_object('persons', state->'persons', 'lastVisitAt', state->'lastVisitAt', 'lastBy', state->'lastBy')
       end as account
     from fangxian.register where log = $1 and register = 'coverage' and parent = $2 and not gone`,
    [log, round.round],
  );
  const listed = await client.query<Listed>(
    `select id, parent as building, grid, stairwell, from_seq, state->'beside'->$2->'stood' as stood
     from fangxian.register where log = $1 and register = 'household' and not gone`,
    [log, round.round],
  );
  const told = new Map(covered.rows.map((row) => [row.household, row]));
  const doors: RoundDoor[] = [];
  for (const { id, from_seq: since, stood, ...now } of listed.rows) {
    const { grid, building, stairwell } = stood ?? now;
    const at = { grid: grid ?? '', building: building ?? '', stairwell: stairwell ?? '', household: id };
    const pinned = since <= round.frozenAt && inScope(round.scope, at);
    doors.push(doorOf(id, pinned, told.get(id)));
    told.delete(id);
  }
  // Accounts whose household left the roster meanwhile, and doors that no roster knows.
  for (const [id, row] of told) doors.push(doorOf(id, row.listed && !row.added, row));
  const opening = round.denominators.reduce((all, { households }) => all + households, 0);
  return closingOf(opening, doors);
}

function doorOf(household: string, pinned: boolean, row: Covered | undefined): RoundDoor {
  const account = row?.account;
  return {
    household,
    pinned,
    row,
    account: account && {
      persons: account.persons,
      ...(account.lastVisitAt != null && { lastVisitAt: account.lastVisitAt }),
      ...(account.lastBy != null && { lastBy: account.lastBy }),
    },
  } as RoundDoor;
}
