import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servePages } from './pages.ts';

let folder: string;
let app: FastifyInstance;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'assets'));
  for (const [name, text] of [
    ['index.html', 'page'],
    ['assets/a-1.js', 'plain'],
    ['assets/a-1.js.br', 'brotli'],
    ['assets/a-1.js.gz', 'gzip'],
    ['assets/b-2.js', 'only plain'],
  ] as const) {
    await writeFile(join(folder, name), text);
  }
  app = Fastify();
  await servePages(app, folder);
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const ask = (url: string, encodings?: string) =>
  app.inject({ url, headers: encodings === undefined ? {} : { 'accept-encoding': encodings } });

test('P215 a file of the pages travels as small as it was made when it was built, where the browser can open it', async () => {
  expect((await ask('/assets/a-1.js', 'gzip, deflate, br, zstd')).payload).toBe('brotli');
  const zipped = await ask('/assets/a-1.js', 'gzip, deflate');
  expect([zipped.payload, zipped.headers['content-encoding']]).toEqual(['gzip', 'gzip']);
  expect(zipped.headers['content-type']).toMatch(/javascript/);
  expect(zipped.headers['cache-control']).toMatch(/immutable/);
  expect((await ask('/assets/a-1.js')).payload).toBe('plain');
  expect((await ask('/assets/b-2.js', 'br')).payload).toBe('only plain');
  expect((await ask('/door/buildings', 'br')).payload).toBe('page');
  expect((await ask('/assets/none.js', 'br')).statusCode).toBe(404);
});
