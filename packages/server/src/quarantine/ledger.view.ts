/** Everybody in the folders of one community, with what a ledger says of them, opened, out of one snapshot. */
import type { BuildingState } from '@fangxian/domain/places';
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import { type CaseState, type CheckDayState, checkDayKey, phaseOf } from '@fangxian/domain/quarantine';
import { civilDay } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import type { PoolClient } from 'pg';
import { logScope, withScope } from '../engine/database/connect.ts';
import { openAll } from '../engine/keyring/sealing.ts';
import type { Registers } from '../screening/index.ts';

export type CaseLine = {
  readonly folder: CaseState;
  readonly line: CaseState['persons'][number];
  readonly person: PersonState | undefined;
  readonly household: HouseholdState | undefined;
  readonly building: BuildingState | undefined;
  /** Today’s readings of this person. */
  readonly readings: CheckDayState['readings'];
};

export type CaseLedger = {
  readonly community: string;
  readonly policy: PolicyProfile;
  readonly today: string;
  readonly lines: readonly CaseLine[];
};

export function caseLedger({ database, keyring, catalogue }: Registers, log: string, now: number): Promise<CaseLedger> {
  return withScope(
    database,
    logScope(log),
    async (client) => {
      const opened = async <State>(register: string, rows: ReadonlyMap<string, unknown>) => {
        const { schema } = catalogue.register(register);
        const states = await openAll(
          keyring,
          [...rows.values()].map((body) => ({ schema, body })),
        );
        return new Map([...rows.keys()].map((id, i) => [id, states[i] as State] as const));
      };
      const named = await client.query<{ name: string }>('select name from fangxian.log where log = $1', [log]);
      const current = (await rowsOf(client, log, 'policy', ['current'])).get('current');
      const policy = (current as { profile: PolicyProfile } | undefined)?.profile ?? firstProfile;
      const today = civilDay(now, policy.zone);
      const folders = [...(await opened<CaseState>('quarantine', await rowsOf(client, log, 'quarantine'))).values()];
      const standing = folders.filter((folder) => folder.opened);
      const persons = await opened<PersonState>(
        'person',
        await rowsOf(
          client,
          log,
          'person',
          standing.flatMap((one) => one.persons.map(({ person }) => person)),
        ),
      );
      const homes = await opened<HouseholdState>(
        'household',
        await rowsOf(
          client,
          log,
          'household',
          standing.map(({ household }) => household),
        ),
      );
      const dayIds = standing.map((folder) => checkDayKey(folder.case, today).split('/')[1] as string);
      const days = await opened<CheckDayState>('checkDay', await rowsOf(client, log, 'checkDay', dayIds));
      const places = [...homes.values()].flatMap(({ building }) => building ?? []);
      const buildings = await rowsOf(client, log, 'building', places);
      const lines = standing.flatMap((folder) =>
        folder.persons
          .filter((line) => phaseOf(folder, line) !== 'void')
          .map((line): CaseLine => {
            const household = homes.get(folder.household);
            const told = days.get(`${folder.case}:${today}`)?.readings ?? [];
            const ids = [line.person, ...(line.was ?? [])];
            return {
              ...{ folder, line, household, person: persons.get(line.person) },
              building: buildings.get(household?.building ?? '') as BuildingState | undefined,
              readings: told.filter(({ person }) => ids.includes(person)),
            };
          }),
      );
      return { community: named.rows[0]?.name ?? log, policy, today, lines };
    },
    'repeatable read',
  );
}

/** @param ids which; all of the register when not given */
async function rowsOf(
  client: PoolClient,
  log: string,
  register: string,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await client.query<{ id: string; state: unknown }>(
    `select id, state - 'pinyin' as state from fangxian.register
     where log = $1 and register = $2 and ($3::text[] is null or id = any($3)) and not gone`,
    [log, register, ids ?? null],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
