/**
 * The households of a round with their persons and accounts, building by building and out of one
 * snapshot, so that what was counted before the first byte is what is written.
 */
import type { BuildingState, GridState } from '@fangxian/domain/places';
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import type { Catalogue } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { type Closing, type CoverageState, inScope, type RoundState } from '@fangxian/domain/screening';
import type { PoolClient } from 'pg';
import { type Database, logScope, withScope } from '../../engine/database/connect.ts';
import type { Keyring } from '../../engine/keyring/keyring.store.ts';
import { openAll } from '../../engine/keyring/sealing.ts';
import { closingFound } from '../closing/account.view.ts';
import type { Household } from './columns.ts';
import { inWalkingOrder, order } from './walkingOrder.ts';

export type Registers = { database: Database; keyring: Keyring; catalogue: Catalogue };

export type LedgerSnapshot = {
  readonly round: RoundState;
  readonly community: string;
  readonly policy: PolicyProfile;
  readonly counted: { readonly households: number; readonly rows: number };
  /** By grid and building, and in walking order within a building; doors that no roster knows come last. */
  households(only?: ReadonlySet<string>): AsyncGenerator<Household>;
  /** The round's account, out of the same snapshot. */
  closing(): Promise<Closing>;
};

/** @returns undefined when the log knows no such round */
export function withLedger<Result>(
  registers: Registers,
  log: string,
  round: string,
  use: (ledger: LedgerSnapshot) => Promise<Result>,
): Promise<Result | undefined> {
  return withScope(
    registers.database,
    logScope(log),
    async (client) => {
      const state = (await states<RoundState>(client, log, 'round')).get(round);
      if (!state) return undefined;
      const plan = await planned(client, log, state);
      const policy = (await states<{ profile: PolicyProfile }>(client, log, 'policy')).get('current')?.profile;
      const sum = (of: (one: Planned) => number) => plan.reduce((total, one) => total + of(one), 0);
      const { rows } = await client.query<{ name: string }>('select name from fangxian.log where log = $1', [log]);
      return use({
        round: state,
        community: rows[0]?.name ?? log,
        policy: policy ?? firstProfile,
        counted: { households: sum(({ ids }) => ids.length), rows: sum(({ rows }) => rows) },
        households: (only) => walk(client, registers, log, round, chosen(plan, only)),
        closing: () => closingFound(client, log, state),
      });
    },
    'repeatable read',
  );
}

/** The households of one building that belong to the round; `building` is absent for doors that no roster knows. */
type Planned = { readonly building: string | undefined; readonly ids: string[]; rows: number };
type Listed = {
  id: string;
  building: string;
  grid: string | null;
  stairwell: string | null;
  /** Where it stood when the round began, if it stands elsewhere now. */
  stood: { grid?: string; building?: string; stairwell?: string } | null;
  from_seq: number;
  persons: string[];
};

/**
 * Two plain scans, put together here: under row-level security PostgreSQL uses no index for a join over a
 * composed id, and compares each household with each account.
 */
async function planned(client: PoolClient, log: string, round: RoundState): Promise<readonly Planned[]> {
  const covered = await client.query<{ household: string; persons: string[] }>(
    `select state->>'household' as household, jsonb_path_query_array(state, '$.persons[*].person') as persons
     from fangxian.register where log = $1 and register = 'coverage' and parent = $2 and not gone`,
    [log, round.round],
  );
  const told = new Map(covered.rows.map(({ household, persons }) => [household, persons]));
  const listed = await client.query<Listed>(
    `select id, parent as building, grid, stairwell, from_seq, state->'persons' as persons,
       state->'beside'->$2->'stood' as stood
     from fangxian.register where log = $1 and register = 'household' and not gone`,
    [log, round.round],
  );
  const plan = new Map<string | undefined, Planned>();
  const add = (building: string | undefined, id: string, persons: ReadonlySet<string>) => {
    const one = plan.get(building) ?? { building, ids: [], rows: 0 };
    one.ids.push(id);
    one.rows += Math.max(1, persons.size);
    plan.set(building, one);
  };
  for (const { id, building, grid, stairwell, stood, from_seq: since, persons } of listed.rows) {
    const answers = told.get(id);
    told.delete(id);
    const spot = stood ?? { ...(grid && { grid }), building, ...(stairwell && { stairwell }) };
    const pinned = since <= round.frozenAt && inScope(round.scope, { ...spot, household: id });
    if (answers || pinned) add(building, id, new Set([...persons, ...(answers ?? [])]));
  }
  for (const [id, persons] of told) add(undefined, id, new Set(persons));
  return [...plan.values()];
}

function chosen(plan: readonly Planned[], only: ReadonlySet<string> | undefined): readonly Planned[] {
  if (!only) return plan;
  return plan.map((one) => ({ ...one, ids: one.ids.filter((id) => only.has(id)) })).filter(({ ids }) => ids.length > 0);
}

async function* walk(
  client: PoolClient,
  registers: Registers,
  log: string,
  round: string,
  plan: readonly Planned[],
): AsyncGenerator<Household> {
  const grids = await states<GridState>(client, log, 'grid');
  const buildings = await states<BuildingState>(client, log, 'building');
  const gridName = (id: string | undefined) => (id === undefined ? undefined : (grids.get(id)?.name ?? id));
  const place = ({ building }: Planned) => {
    const state = building === undefined ? undefined : buildings.get(building);
    return `${building === undefined ? 2 : 1} ${gridName(state?.grid) ?? ''} ${state?.compound ?? ''} ${state?.name ?? ''}`;
  };
  const walked = [...plan].sort((a, b) => order.compare(place(a), place(b)));
  const asked = ({ ids }: Planned) => {
    const coverages = ids.map((id) => `${round}:${id}`);
    const both = Promise.all([rowsOf(client, log, 'household', ids), rowsOf(client, log, 'coverage', coverages)]);
    // Whoever stops reading does not wait for it; whoever waits for it hears of its failure there.
    both.catch(() => undefined);
    return both;
  };
  // PostgreSQL reads the next building while this one is opened and written.
  let coming = walked[0] && asked(walked[0]);
  for (const [i, { ids }] of walked.entries()) {
    const [found, accounts] = (await coming) ?? [];
    const next = walked[i + 1];
    coming = next && asked(next);
    const all = ids.map((id) => ({ id, state: found?.get(id), coverage: accounts?.get(`${round}:${id}`) }));
    for (const household of await opened(client, registers, log, all)) {
      const { state, coverage } = household;
      const building = buildings.get(state?.building ?? coverage?.building ?? '');
      yield { ...household, building, grid: gridName(state?.grid ?? coverage?.grid ?? building?.grid) };
    }
  }
}

async function rowsOf(
  client: PoolClient,
  log: string,
  register: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await client.query<{ id: string; state: unknown }>(
    `select id, state - 'pinyin' as state from fangxian.register
     where log = $1 and register = $2 and id = any($3) and not gone`,
    [log, register, ids],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

type Found = { id: string; state: unknown; coverage: unknown };

async function opened(client: PoolClient, { keyring, catalogue }: Registers, log: string, found: readonly Found[]) {
  const [ofHousehold, ofCoverage, ofPerson] = (['household', 'coverage', 'person'] as const).map(
    (name) => catalogue.register(name).schema,
  ) as [never, never, never];
  const open = <State>(schema: never, bodies: readonly unknown[]) =>
    openAll(
      keyring,
      bodies.map((body) => ({ schema, body })),
    ) as Promise<(State | undefined)[]>;
  const households = await open<HouseholdState | null>(
    ofHousehold,
    found.map(({ state }) => state),
  );
  const coverages = await open<CoverageState | null>(
    ofCoverage,
    found.map(({ coverage }) => coverage),
  );
  const all = found.map(({ id }, i) => {
    const [state, coverage] = [households[i] ?? undefined, coverages[i] ?? undefined];
    const told = (coverage?.persons ?? []).map(({ person }) => person);
    return { household: id, state, coverage, ids: [...new Set([...(state?.persons ?? []), ...told])] };
  });
  const rows = [
    ...(await rowsOf(
      client,
      log,
      'person',
      all.flatMap(({ ids }) => ids),
    )),
  ];
  // Document numbers are for those who need attention; of the others they stay sealed.
  const attention = new Set(
    coverages.flatMap((one) => one?.persons.flatMap(({ person, state }) => (state === 'needsAttention' ? person : []))),
  );
  const states = await open<PersonState>(
    ofPerson,
    rows.map(([id, state]) => (attention.has(id) ? state : { ...(state as object), document: undefined })),
  );
  const persons = new Map(rows.map(([id], i) => [id, states[i]]));
  return all
    .map(({ ids, ...one }) => {
      const accounts = new Map(one.coverage?.persons.map((account) => [account.person, account]));
      return { ...one, persons: ids.map((id) => ({ state: persons.get(id), account: accounts.get(id) })) };
    })
    .sort(inWalkingOrder);
}

/** Registers that hold nothing personal. */
async function states<State>(client: PoolClient, log: string, register: string): Promise<ReadonlyMap<string, State>> {
  const { rows } = await client.query<{ id: string; state: State }>(
    'select id, state from fangxian.register where log = $1 and register = $2 and not gone',
    [log, register],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
