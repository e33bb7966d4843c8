/** The whole server as it is started, and what its description says of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shelfIn } from '../files/shelf.ts';
import { createIdentity } from '../identity/index.ts';
import { type RosterImports, rosterImports } from '../residents/importing.ts';
import { masterKey, type TestHouse, testHouse } from '../testing/house.ts';
import { buildServer } from './server.ts';

let house: TestHouse;
let imports: RosterImports;
let app: FastifyInstance;
let folder: string;

beforeAll(async () => {
  house = await testHouse();
  const { engine, database } = house;
  const event = 'outbreak';
  const identity = createIdentity({ engine, masterKey, event, demonstration: false });
  imports = rosterImports({ engine, database, keyring: engine.keyring, masterKey, now: engine.now, event });
  folder = mkdtempSync(join(tmpdir(), 'fx-'));
  app = await buildServer({ house, identity, imports, shelf: shelfIn(folder), event });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await imports.close();
  await house.end();
  rmSync(folder, { recursive: true, force: true });
});

type Operation = {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: { readonly [status: string]: { readonly description: string } };
};
type Described = {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
};

/** `POST /api/records`, out of the tree that the router draws; what only shows the description is none of it. */
function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, drawn = '', own = '', methods = ''] = /^([│ ├└─]*)(\S+) \((.*)\)$/.exec(line) ?? [];
    if (own === '') return [];
    const depth = drawn.length / 4;
    above.splice(depth - 1, above.length, own);
    const path = above.join('').replace(/:(\w+)/g, '{$1}');
    const told = methods.split(', ').filter((method) => method !== 'HEAD');
    return told.map((method) => `${method} ${path}`);
  });
}

test('P204 the description lists every route, under a word that is explained, with what it answers, and no other', () => {
  const { paths, tags } = app.swagger() as unknown as Described;
  const listed = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );
  const routes = routesOf(app.printRoutes({ commonPrefix: false }));
  const shown = /^GET \/api(\/reference.*|\/openapi\.json)?$/;
  expect(listed.map(([name]) => name).sort()).toEqual(routes.filter((route) => !shown.test(route)).sort());
  expect(listed.length).toBeGreaterThan(60);
  const explained = new Map(tags.map(({ name, description }) => [name, description]));
  for (const [name, { summary, tags: under = [], responses }] of listed) {
    expect(summary, name).toMatch(/^[A-Z]/);
    expect([under.length, explained.get(under[0] ?? '')], name).toEqual([1, expect.stringMatching(/\.$/)]);
    expect(
      Object.keys(responses).filter((status) => /^[23]/.test(status)),
      name,
    ).toHaveLength(1);
    for (const { description } of Object.values(responses)) expect(description, name).not.toBe('Default Response');
  }
  // A word that stands over nothing is none.
  const used = new Set(listed.flatMap(([, { tags: under = [] }]) => under));
  expect([...explained.keys()].filter((tag) => !used.has(tag))).toEqual([]);
});

test('P204 whoever asks for the interface itself is shown its page', async () => {
  const answer = await app.inject('/api');
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/api/reference']);
  const page = await app.inject('/api/reference/');
  expect(page.headers['content-type']).toContain('text/html');
  // It is for reading: it asks nobody else for anything.
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'self';/);
  expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
});
