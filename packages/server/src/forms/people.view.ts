/** People as a form names them: opened, with the household they live in and its building. For one transaction's scope. */
import type { BuildingState } from '@fangxian/domain/places';
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import type { PoolClient } from 'pg';
import type { Engine } from '../engine/engine.ts';
import { openAll } from '../engine/keyring/sealing.ts';

type Keys = Pick<Engine, 'keyring' | 'catalogue'>;

export type People = {
  readonly persons: ReadonlyMap<string, PersonState>;
  readonly homes: ReadonlyMap<string, HouseholdState>;
  readonly buildings: ReadonlyMap<string, BuildingState>;
};

export async function peopleOf(
  client: PoolClient,
  keys: Keys,
  log: string,
  wanted: { persons: readonly string[]; households: readonly string[] },
): Promise<People> {
  const persons = await openedRows<PersonState>(client, keys, log, 'person', wanted.persons);
  const homes = await openedRows<HouseholdState>(client, keys, log, 'household', wanted.households);
  const places = [...homes.values()].flatMap(({ building }) => building ?? []);
  const buildings = await rowsOf(client, log, 'building', places);
  return { persons, homes, buildings: buildings as ReadonlyMap<string, BuildingState> };
}

/** The name of a place, and the policy that is in force there. */
export async function placeIn(client: PoolClient, log: string): Promise<{ name: string; policy: PolicyProfile }> {
  const named = await client.query<{ name: string }>('select name from fangxian.log where log = $1', [log]);
  const current = (await rowsOf(client, log, 'policy', ['current'])).get('current');
  const policy = (current as { profile: PolicyProfile } | undefined)?.profile ?? firstProfile;
  return { name: named.rows[0]?.name ?? log, policy };
}

/** Rows of a register with their personal values opened, where they could be. @param ids which; all when not given */
export async function openedRows<State>(
  client: PoolClient,
  { keyring, catalogue }: Keys,
  log: string,
  register: string,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, State>> {
  const rows = await rowsOf(client, log, register, ids);
  const { schema } = catalogue.register(register);
  const states = await openAll(
    keyring,
    [...rows.values()].map((body) => ({ schema, body })),
  );
  return new Map([...rows.keys()].map((id, i) => [id, states[i] as State] as const));
}

export async function rowsOf(
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
