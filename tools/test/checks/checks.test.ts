import { describe, expect, test } from 'vitest';
import { judge } from './dependencies.ts';
import { roomsWithoutName } from './rooms.ts';
import { sqlOutOfPlace } from './sqlPlace.ts';

describe('SQL in its place', () => {
  const at = (path: string, text: string) => sqlOutOfPlace([{ path, text }]);

  test.each([
    `const q = 'select id from record';`,
    'await db.query(`insert into record values ($1)`);',
    `run("UPDATE household SET state = 1")`,
    `run('create table door (id bigint)')`,
    `return tx.selectFrom('record').selectAll();`,
    'return sql<Row>`id = 1`;',
  ])('is found: %s', (line) => {
    expect(at('packages/server/src/gates/pass.ts', `// first\n${line}`)).toEqual([
      `packages/server/src/gates/pass.ts:2: ${line}`,
    ]);
  });

  test.each([
    'packages/server/src/engine/log/write.ts',
    'packages/server/src/gates/pass.view.ts',
    'a/b.store.ts',
    'a/b.db.test.ts',
  ])('may stand in %s', (path) => {
    expect(at(path, `'select id from record'`)).toEqual([]);
  });

  test.each([`'Select a door from the list'.length`, 'selectDoor(from)', '// update the household set'])(
    'words are no SQL: %s',
    (line) => {
      expect(at('packages/web/src/door/sheet.tsx', line.replace('Select a door from', 'Choose a door from'))).toEqual(
        [],
      );
    },
  );
});

test('rooms are named after what happens in them', () => {
  const paths = [
    'packages/web/src/utils/time.ts',
    'packages/server/src/common/a.ts',
    'tools/helpers.ts',
    'packages/domain/src/commons/a.ts',
  ];
  expect(roomsWithoutName(paths)).toEqual(paths.slice(0, 3));
});

describe('dependencies', () => {
  const modules = [{ source: 'packages/a.ts' }];

  test('what was not read is not right', () => {
    expect(judge({ modules, summary: { violations: [] } }, ['packages/a.ts', 'packages/b.ts'])).toMatchObject({
      failed: 1,
      said: expect.stringContaining('packages/b.ts'),
    });
  });

  test('a broken rule is named with both ends', () => {
    const violations = [{ from: 'packages/a.ts', to: 'packages/b.ts', rule: { name: 'domain-is-pure' } }];
    const { failed, said } = judge({ modules, summary: { violations } }, ['packages/a.ts']);
    expect(failed).toBe(1);
    expect(said).toMatch(/domain-is-pure:\s+packages\/a\.ts\s+packages\/b\.ts/);
  });

  test('otherwise it holds', () => {
    expect(judge({ modules, summary: { violations: [] } }, ['packages/a.ts'])).toEqual({ passed: 1, failed: 0 });
  });
});
