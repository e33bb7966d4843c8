/** P9: the schema keeps the rules that let it be distributed by log, unchanged (Citus 13; see docs/adr/0005). */
import { expect, test } from 'vitest';
import { logTables, migrations } from './schema.ts';

const statements = migrations.flatMap(({ statements }) => statements);
const tables = statements.filter((statement) => /^create table fangxian\./.test(statement));

test('P9 every table of a log names the log first in its key, and never without it', () => {
  expect(tables.map((table) => /fangxian\.(\w+)/.exec(table)?.[1]).sort()).toEqual([...logTables].sort());
  for (const table of tables) {
    expect(table).toMatch(/log text collate "C" (not null|primary key)/);
    const keys = [...table.matchAll(/(?:primary key|unique) \(([^)]*)\)/g)].map(([, columns]) => columns);
    for (const columns of keys) expect(columns).toMatch(/^log\b/);
    if (keys.length === 0) expect(table).toMatch(/log text collate "C" primary key/);
  }
});

test('P9 no triggers, no serials, no defaults that each machine would answer differently', () => {
  for (const statement of statements) {
    expect(statement).not.toMatch(/\b(trigger|serial|bigserial|smallserial|generated .* as identity)\b/i);
    expect(statement).not.toMatch(/\b(now\(\)|random\(\)|gen_random_uuid|clock_timestamp|uuidv7\(\))/i);
    expect(statement).not.toMatch(/;\s*\S/);
  }
});

test('P9 no foreign keys between tables of different kinds', () => {
  for (const statement of statements) expect(statement).not.toMatch(/\breferences\b/i);
});

test('P9 policies read settings alone, and every table of a log has one', () => {
  for (const table of logTables) {
    expect(statements).toContain(`alter table fangxian.${table} enable row level security`);
    const policy = statements.find((statement) => statement.startsWith(`create policy by_scope on fangxian.${table} `));
    expect(policy).toBeDefined();
    expect(policy).not.toMatch(/\bselect\b|\bexists\b/i);
    expect(policy).toMatch(/current_setting\('app\.first', true\)/);
  }
});
