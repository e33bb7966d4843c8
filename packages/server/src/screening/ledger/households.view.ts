/**
 * The households of a round with their persons and accounts, building by building and out of one
 * snapshot, so that what was counted before the first byte is what is written.
 */
import type { BuildingState, GridState } from '@fangxian/domain/places';
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import type { Catalogue } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import type { CoverageState, RoundState } from '@fangxian/domain/screening';
import type { PoolClient } from 'pg';
import { type Database, logScope, prefixScope, withScope } from '../../engine/database/connect.ts';
import type { Keyring } from '../../engine/keyring/keyring.store.ts';
import { openAll } from '../../engine/keyring/sealing.ts';
import type { Household } from './columns.ts';

export type Registers = { database: Database; keyring: Keyring; catalogue: Catalogue };

/** 2栋 before 10栋. */
const order = new Intl.Collator('zh', { numeric: true });

export type LedgerSnapshot = {
  readonly round: RoundState;
  readonly community: string;
  readonly policy: PolicyProfile;
  readonly counted: { readonly households: number; readonly rows: number };
  /** By grid and building, and in walking order within a building; doors that no roster knows come last. */
  households(): AsyncGenerator<Household>;
};

/** Households on the pinned roster, and those that a visit or a listing brought in since. */
const inRound = `
  from fangxian.register h
  left join fangxian.register c
    on c.log = h.log and c.register = 'coverage' and c.id = $2 || ':' || h.id and not c.gone
  where h.log = $1 and h.register = 'household' and not h.gone
    and (c.id is not null or (h.from_seq <= $3 and ($4 or h.grid = any($5) or h.building = any($6))))`;

/** Visits to doors that no roster knows. */
const unlisted = `
  from fangxian.register c
  where c.log = $1 and c.register = 'coverage' and c.parent = $2 and not c.gone
    and not exists (select 1 from fangxian.register h
      where h.log = c.log and h.register = 'household' and h.id = c.state->>'household' and not h.gone)`;

const personsOf = (household: string) => `greatest(1, (select count(*) from (
  ${household}select one->>'person' from jsonb_array_elements(coalesce(c.state->'persons', '[]'::jsonb)) one) told))`;

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
      const { grids, buildings } = state.scope;
      const pinned = [log, round, state.frozenAt, !grids && !buildings, grids ?? [], buildings ?? []];
      const plan = await planned(client, log, round, pinned);
      const policy = (await states<{ profile: PolicyProfile }>(client, log, 'policy')).get('current')?.profile;
      const sum = (of: (one: Planned) => number) => plan.reduce((total, one) => total + of(one), 0);
      const { rows } = await client.query<{ name: string }>('select name from fangxian.log where log = $1', [log]);
      return use({
        round: state,
        community: rows[0]?.name ?? log,
        policy: policy ?? firstProfile,
        counted: { households: sum((one) => one.households), rows: sum((one) => one.rows) },
        households: () => walk(client, registers, log, round, pinned, plan),
      });
    },
    'repeatable read',
  );
}

type Planned = { building: string | null; households: number; rows: number; listed: boolean };

async function planned(client: PoolClient, log: string, round: string, pinned: readonly unknown[]) {
  const listed = await client.query<Planned>(
    `select coalesce(h.building, '') as building, true as listed, count(*) as households,
       sum(${personsOf(`select jsonb_array_elements_text(h.state->'persons') union `)})::bigint as rows
     ${inRound} group by 1`,
    [...pinned],
  );
  const others = await client.query<Planned>(
    `select null as building, false as listed, count(*) as households,
       coalesce(sum(${personsOf('')}), 0)::bigint as rows ${unlisted}`,
    [log, round],
  );
  return [...listed.rows, ...others.rows.filter(({ households }) => households > 0)];
}

async function* walk(
  client: PoolClient,
  registers: Registers,
  log: string,
  round: string,
  pinned: readonly unknown[],
  plan: readonly Planned[],
): AsyncGenerator<Household> {
  const grids = await states<GridState>(client, log, 'grid');
  const buildings = await states<BuildingState>(client, log, 'building');
  const gridName = (id: string | undefined) => (id === undefined ? undefined : (grids.get(id)?.name ?? id));
  const place = ({ building }: Planned) => {
    const state = building === null ? undefined : buildings.get(building);
    return `${building === null ? 2 : 1} ${gridName(state?.grid) ?? ''} ${state?.compound ?? ''} ${state?.name ?? ''}`;
  };
  for (const one of [...plan].sort((a, b) => order.compare(place(a), place(b)))) {
    const found = one.listed
      ? await client.query<Found>(
          `select h.id, h.state, c.state as coverage ${inRound} and coalesce(h.building, '') = $7`,
          [...pinned, one.building],
        )
      : await client.query<Found>(
          `select c.state->>'household' as id, null as state, c.state as coverage ${unlisted}`,
          [log, round],
        );
    for (const household of await opened(client, registers, log, found.rows)) {
      const { state, coverage } = household;
      const building = buildings.get(state?.building ?? coverage?.building ?? '');
      yield { ...household, building, grid: gridName(state?.grid ?? coverage?.grid ?? building?.grid) };
    }
  }
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
  const { rows } = await client.query<{ id: string; state: unknown }>(
    `select id, state - 'pinyin' as state from fangxian.register
     where log = $1 and register = 'person' and id = any($2) and not gone`,
    [log, all.flatMap(({ ids }) => ids)],
  );
  // Document numbers are for those who need attention; of the others they stay sealed.
  const attention = new Set(
    coverages.flatMap((one) => one?.persons.flatMap(({ person, state }) => (state === 'needsAttention' ? person : []))),
  );
  const states = await open<PersonState>(
    ofPerson,
    rows.map(({ id, state }) => (attention.has(id) ? state : { ...(state as object), document: undefined })),
  );
  const persons = new Map(rows.map(({ id }, i) => [id, states[i]]));
  return all
    .map(({ ids, ...one }) => {
      const accounts = new Map(one.coverage?.persons.map((account) => [account.person, account]));
      return { ...one, persons: ids.map((id) => ({ state: persons.get(id), account: accounts.get(id) })) };
    })
    .sort(inWalkingOrder);
}

type Placed = { household: string; state: HouseholdState | undefined };

function inWalkingOrder(a: Placed, b: Placed): number {
  const place = ({ state }: Placed) => {
    const door = state?.door as { label?: string; storey?: number; number?: number } | undefined;
    return { stairwell: state?.stairwell ?? '', storey: 0, number: 0, label: '', ...door };
  };
  const [one, other] = [place(a), place(b)];
  return (
    order.compare(one.stairwell, other.stairwell) ||
    one.storey - other.storey ||
    one.number - other.number ||
    order.compare(one.label, other.label) ||
    (a.household < b.household ? -1 : 1)
  );
}

/** Registers that hold nothing personal. */
async function states<State>(client: PoolClient, log: string, register: string): Promise<ReadonlyMap<string, State>> {
  const { rows } = await client.query<{ id: string; state: State }>(
    'select id, state from fangxian.register where log = $1 and register = $2 and not gone',
    [log, register],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

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
