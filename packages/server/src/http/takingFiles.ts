/** Routes that take a file as its bytes, in a scope of their own: other routes take none. */
import type { FastifyInstance } from 'fastify';

/**
 * @param types media types that are read as bytes; any other is refused
 * @param largest bytes
 */
export function takingFiles(
  app: FastifyInstance,
  { types, largest }: { types: readonly string[]; largest: number },
  routes: (own: FastifyInstance) => void,
): void {
  app.register(async (own) => {
    own.addContentTypeParser([...types], { parseAs: 'buffer', bodyLimit: largest }, (_request, bytes, done) => {
      done(null, bytes);
    });
    routes(own);
  });
}
