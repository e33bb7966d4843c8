import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from './app.ts';

let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  app = await buildApp({ authenticate: async () => undefined });
  app.get('/api/logs/:log', async (request) => request.params);
  app.post('/api/taken', async (request) => ({ took: typeof request.body }));
});
afterAll(() => app.close());

const post = (payload: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/taken',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });

test('an address that no text of the database could hold is malformed, wherever the NUL stands', async () => {
  for (const url of ['/api/logs/%00', '/api/logs/a?round=%00']) {
    expect(await app.inject(url)).toMatchObject({ statusCode: 400 });
  }
  expect(await app.inject('/api/logs/500109')).toMatchObject({ statusCode: 200 });
});

test('a body nested to exhaust us is malformed; one as deep as ours are is taken', async () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  expect(await post(nested(10_000))).toMatchObject({ statusCode: 400 });
  expect(await post(`[${nested(10_000)}]`)).toMatchObject({ statusCode: 400 });
  expect(await post(nested(20))).toMatchObject({ statusCode: 200 });
});

test('another site, a sibling host too, cannot make a browser write; our own pages and no browser at all can', async () => {
  for (const site of ['cross-site', 'same-site']) {
    expect(await post('{}', { 'sec-fetch-site': site })).toMatchObject({ statusCode: 403 });
  }
  expect(await post('{}', { 'sec-fetch-site': 'same-origin' })).toMatchObject({ statusCode: 200 });
  expect(await post('{}')).toMatchObject({ statusCode: 200 });
});
