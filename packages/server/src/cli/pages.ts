/** The built web app. Addresses inside it belong to its own router, so that a reload or a link finds its way. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const year = 365 * 24 * 3600;

export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`The web app has not been built into ${folder}.`);
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    // Squeezed once, when they were built, not at each request.
    preCompressed: true,
    setHeaders(reply, path) {
      // Files under assets/ carry a hash in their name; all else must be asked for again.
      const lasting = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', lasting ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+$/.test(request.url.split('?')[0] ?? '');
    return page ? reply.sendFile('index.html') : reply.code(404).send();
  });
}
