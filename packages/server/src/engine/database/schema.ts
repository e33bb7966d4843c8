/**
 * The tables, as migrations that only ever grow. The rules that keep them fit for Citus (the log's
 * code leads every key and never changes, no triggers, policies that read settings alone, one
 * statement at a time) are held by a test.
 */
export type Migration = { readonly name: string; readonly statements: readonly string[] };

/** Tables distributed by log, under row-level security. */
export const logTables = ['log', 'record', 'voided', 'register', 'tally', 'kept', 'outbound', 'access_log'] as const;

const inScope = `log >= current_setting('app.first', true) collate "C" and log < current_setting('app.last', true) collate "C"`;

const atSpot = `(
  current_setting('app.everywhere', true) = 'yes'
  or building is null
  or building = any(string_to_array(current_setting('app.buildings', true), E'\\x1f'))
  or grid = any(string_to_array(current_setting('app.grids', true), E'\\x1f'))
)`;

const tables = [
  'create schema fangxian',
  `create table fangxian.log (
    log text collate "C" primary key check (log ~ '^[0-9A-Za-z]{2,20}$'),
    name text not null,
    parent text collate "C",
    seq bigint not null default 0,
    hash bytea not null,
    caught_up boolean not null default false
  )`,
  `create table fangxian.record (
    log text collate "C" not null,
    seq bigint not null,
    id uuid not null,
    event text not null,
    kind text not null,
    effective_at bigint not null,
    received_at bigint not null,
    by text not null,
    device text not null,
    device_seq bigint not null,
    cause uuid,
    target uuid,
    stored text not null,
    hash bytea not null,
    primary key (log, seq),
    unique (log, id)
  )`,
  'create index record_cause on fangxian.record (log, cause) where cause is not null',
  'create index record_target on fangxian.record (log, target) where target is not null',
  `create table fangxian.voided (
    log text collate "C" not null,
    id uuid not null,
    primary key (log, id)
  )`,
  `create table fangxian.register (
    log text collate "C" not null,
    register text not null,
    id text not null,
    parent text,
    grid text,
    building text,
    stairwell text,
    status text,
    due_at bigint,
    from_seq bigint not null,
    seq bigint not null,
    seqs bigint[] not null,
    last_at bigint not null,
    last_id uuid not null,
    fold integer not null,
    gone boolean not null,
    state jsonb not null,
    primary key (log, register, id)
  )`,
  'create index register_tail on fangxian.register (log, seq)',
  `create index register_chunk on fangxian.register (log, (coalesce(building, '')), seq)`,
  'create index register_list on fangxian.register (log, register, parent, status)',
  `create table fangxian.tally (
    log text collate "C" not null,
    scope text not null,
    name text not null,
    day text not null,
    grid text not null,
    building text not null,
    value bigint not null,
    primary key (log, scope, name, day, grid, building)
  )`,
  `create index tally_total on fangxian.tally (scope, log, name, day) include (value) where grid = '*'`,
  `create table fangxian.kept (
    log text collate "C" not null,
    id text not null,
    by text not null,
    device text not null,
    kind text not null,
    at bigint not null,
    received_at bigint not null,
    outcome text not null,
    code text not null,
    params jsonb not null,
    stored text not null,
    settled_at bigint,
    primary key (log, id)
  )`,
  'create index kept_by on fangxian.kept (log, by, received_at)',
  `create table fangxian.outbound (
    log text collate "C" not null,
    n bigint not null,
    target text collate "C" not null,
    record text not null,
    state text not null,
    code text,
    primary key (log, n)
  )`,
  `create index outbound_queued on fangxian.outbound (log, n) where state = 'queued'`,
  `create table fangxian.access_log (
    log text collate "C" not null,
    seq bigint not null,
    at bigint not null,
    by text not null,
    what text not null,
    stored text not null,
    hash bytea not null,
    primary key (log, seq)
  )`,
];

const policies = logTables.flatMap((table) => [
  `alter table fangxian.${table} enable row level security`,
  `create policy by_scope on fangxian.${table} using (${inScope}${table === 'register' ? ` and ${atSpot}` : ''}) with check (${inScope})`,
]);

/** What the application role may do: records and looks are only ever added. */
const grants = [
  'grant usage on schema fangxian to fangxian_app',
  'grant select, insert on fangxian.record, fangxian.access_log to fangxian_app',
  'grant select, insert, update on fangxian.log, fangxian.kept, fangxian.outbound to fangxian_app',
  'grant select, insert, update, delete on fangxian.register, fangxian.tally, fangxian.voided to fangxian_app',
];

/**
 * Who signs in on what. Not distributed: small, and never part of a log. Who somebody is, and what they
 * answer for, stands in the log where they were invited; here are credentials alone, none of them in plain.
 */
const identity = [
  'create schema identity',
  'create table identity.setting (name text primary key, value text not null)',
  `create table identity.member (member text primary key, log text collate "C" not null)`,
  'create table identity.pin (member text primary key, salt bytea not null, hash bytea not null, made_at bigint not null)',
  `create table identity.patience (
    name text primary key, tries integer not null, since bigint not null, locks integer not null, locked_until bigint not null
  )`,
  `create table identity.passkey (
    id text primary key, member text not null, public_key bytea not null, counter bigint not null,
    transports text[] not null, made_at bigint not null
  )`,
  'create index passkey_member on identity.passkey (member)',
  'create table identity.challenge (hash bytea primary key, member text, until bigint not null)',
  `create table identity.invitation (
    token_hash bytea primary key, member text not null, pin text not null check (pin in ('asKnown', 'new', 'none')),
    made_by text not null, made_at bigint not null, until bigint not null, used_at bigint,
    code_n integer not null default 0, code_hash bytea, code_until bigint, code_tries integer not null default 0, code_from bytea
  )`,
  'create index invitation_member on identity.invitation (member)',
  'create index invitation_from on identity.invitation (code_from) where code_from is not null',
  'create unique index invitation_code on identity.invitation (code_hash) where code_hash is not null',
  `create table identity.session (
    token_hash bytea primary key, member text not null, device text not null, device_name text not null,
    credential_at bigint not null, made_at bigint not null, seen_at bigint not null, lease_until bigint not null,
    ended_at bigint, ended_by text,
    unique (member, device)
  )`,
  'grant usage on schema identity to fangxian_app',
  'grant select, insert, update, delete on all tables in schema identity to fangxian_app',
];

/**
 * One index for each question, and no other that could be taken for it. A log that has just begun is not in the
 * planner's statistics; it then believes that any index that begins with the log finds one row, and reads the whole
 * log, for each record, in the wrong one. A condition that is always true, and that only the right question says,
 * keeps the others from it. (Row-level security besides lets no expression such as `coalesce` be looked up.)
 */
const oneIndexAQuestion = [
  'drop index fangxian.register_tail',
  'drop index fangxian.register_chunk',
  'drop index fangxian.register_list',
  'create index register_tail on fangxian.register (log, seq) where seq > 0',
  'create index register_chunk on fangxian.register (log, building, seq) where seq > 0',
  'create index register_list on fangxian.register (log, register, parent, status) where parent is not null',
  'alter table fangxian.record drop constraint record_pkey',
  'alter table fangxian.record drop constraint record_log_id_key',
  'alter table fangxian.record add primary key (log, id)',
  'create unique index record_seq on fangxian.record (log, seq) where seq > 0',
  // Statistics follow a morning that doubles a table, not only the day after.
  ...['record', 'register', 'tally'].map(
    (table) =>
      `alter table fangxian.${table} set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 1000)`,
  ),
];

/** Who may see one building alone is told when a row leaves it, though the row itself is out of their sight then. */
const movedRows = [
  'alter table fangxian.register add column moved bigint',
  'create index register_moved on fangxian.register (log, moved) where moved is not null',
];

/** What a device said at its last contact that it still holds. */
const unsentOnDevices = [
  'alter table identity.session add column unsent integer not null default 0',
  'alter table identity.session add column unsent_oldest_at bigint',
];

/** What is due by now, in every log of a district: the board of cases asks for no more than that. */
const dueRows = ['create index register_due on fangxian.register (log, register, due_at) where due_at is not null'];

export const migrations: readonly Migration[] = [
  { name: '0001-log-registers-tallies', statements: [...tables, ...policies, ...grants] },
  { name: '0002-identity', statements: identity },
  { name: '0003-one-index-a-question', statements: oneIndexAQuestion },
  { name: '0004-moved-rows', statements: movedRows },
  { name: '0005-unsent-on-devices', statements: unsentOnDevices },
  { name: '0006-due-rows', statements: dueRows },
];

export const keyringMigrations: readonly Migration[] = [
  {
    name: '0001-keys',
    statements: [
      `create table public.key (event text not null, owner text not null, wrapped bytea not null, primary key (event, owner))`,
      'grant select, insert, delete on public.key to fangxian_app',
    ],
  },
  {
    // Beside the keys, and out of every log: a hash stands for a person as long as somebody has the key to it.
    name: '0002-directory',
    statements: [
      `create table public.directory (
        hash bytea not null, log text collate "C" not null, person uuid not null, primary key (hash, log, person)
      )`,
      'create index directory_person on public.directory (log, person)',
      'create table public.directory_log (log text collate "C" primary key, seq bigint not null)',
      'grant select, insert, update, delete on public.directory, public.directory_log to fangxian_app',
    ],
  },
];
