/** What a slip needs of its log: the round, the household behind it, and what is known of its people. Ids and codes only. */
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import type { HouseholdState } from '@fangxian/domain/residents';
import { type CoverageState, coverageKey, type RoundState } from '@fangxian/domain/screening';
import { type Database, logScope, withScope } from '../engine/database/connect.ts';

export type BehindSlip = {
  readonly place: string;
  readonly policy: PolicyProfile;
  readonly round: RoundState | undefined;
  /** By household; its personal fields stay sealed. */
  readonly households: ReadonlyMap<string, HouseholdState>;
  readonly coverage: CoverageState | undefined;
};

export async function behindSlip(
  database: Database,
  log: string,
  round: string,
  households: readonly string[],
): Promise<BehindSlip | undefined> {
  const wanted = [
    'policy/current',
    `round/${round}`,
    ...households.map((id) => `household/${id}`),
    ...households.slice(0, 1).map((id) => coverageKey(round, id)),
  ];
  return withScope(database, logScope(log), async (client) => {
    const { rows: logs } = await client.query<{ name: string }>('select name from fangxian.log where log = $1', [log]);
    if (!logs[0]) return undefined;
    const { rows } = await client.query<{ key: string; state: unknown }>(
      `select r.register || '/' || r.id as key, r.state from fangxian.register r
       join unnest($2::text[], $3::text[]) as wanted (register, id) on r.register = wanted.register and r.id = wanted.id
       where r.log = $1 and not r.gone`,
      [log, wanted.map((key) => key.slice(0, key.indexOf('/'))), wanted.map((key) => key.slice(key.indexOf('/') + 1))],
    );
    const found = new Map(rows.map(({ key, state }) => [key, state]));
    const behind = households.flatMap((id) => {
      const state = found.get(`household/${id}`);
      return state ? [[id, state as HouseholdState] as const] : [];
    });
    return {
      place: logs[0].name,
      policy: (found.get('policy/current') as { profile: PolicyProfile } | undefined)?.profile ?? firstProfile,
      round: found.get(`round/${round}`) as RoundState | undefined,
      households: new Map(behind),
      coverage: found.get(coverageKey(round, households[0] ?? '')) as CoverageState | undefined,
    };
  });
}
