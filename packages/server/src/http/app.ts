/** The HTTP server: what every request passes, before and after the routes that the house hangs into it. */
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifySwagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import apiReference from '@scalar/fastify-api-reference';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { Signed } from '../identity/signed.ts';
import { isTooDeep, misshapen } from './misshapen.ts';
import { problem } from './problem.ts';
import { cookieName } from './signedIn.ts';

export type AppOptions = {
  authenticate: (token: string | undefined) => Promise<Signed | undefined>;
  https?: { cert: Buffer; key: Buffer } | undefined;
  logger?: FastifyServerOptions['logger'];
  /** Completes the description of the interface by what the routes do not know. */
  describe?: NonNullable<FastifyDynamicSwaggerOptions['transformObject']>;
};

/** Bytes of a request's body, unpacked; roster files say their own limit. */
const largestBody = 16 * 1024 * 1024;

/** The page that shows the interface: for reading, with nothing on it that speaks to anybody else's server. */
const shown = '/api/reference';
const reading = {
  ...{ agent: { disabled: true }, mcp: { disabled: true }, telemetry: false, withDefaultFonts: false },
  ...{ hideClientButton: true, showDeveloperTools: 'never' as const },
  customCss: ':root { --scalar-font: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }',
};
const ownOnly =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

export async function buildApp({ authenticate, https, logger, describe }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: largestBody,
    forceCloseConnections: true,
    trustProxy: 'loopback',
    ...(https && { https }),
    ...(logger !== undefined && { logger }),
  }) as FastifyInstance;
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { encodings: ['gzip'], requestEncodings: ['gzip'], threshold: 1024 });
  await app.register(fastifySwagger, {
    ...(describe && { transformObject: describe }),
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '防线 Fangxian',
        description: 'One door for every fact, and what follows from it. Sessions are cookies, same site only.',
        version: '0.1.0',
        license: { name: 'Apache-2.0' },
      },
    },
  });
  await app.register(apiReference, { routePrefix: shown, configuration: reading });

  app.decorateRequest('signed', undefined);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('x-frame-options', 'DENY');
    if (!request.url.startsWith('/api/')) return;
    reply.header('cache-control', 'no-store');
    if (request.url.startsWith(shown)) reply.header('content-security-policy', ownOnly);
    const where = misshapen(request);
    if (where) return problem(reply, where === 'url' ? 400 : 403, 'request.malformed', { where });
    request.signed = await authenticate(request.cookies[cookieName]);
  });
  app.addHook('preValidation', async (request, reply) => {
    if (isTooDeep(request.body)) return problem(reply, 400, 'request.malformed', { where: 'body' });
  });

  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.validation) {
      const where = `${error.validationContext ?? ''}${error.validation[0]?.instancePath ?? ''}`;
      return problem(reply, 400, 'request.malformed', { where });
    }
    if (error.statusCode === 413 || error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      return problem(reply, 413, 'request.tooLarge');
    }
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
      return problem(reply, error.statusCode, 'request.malformed', { where: 'body' });
    }
    request.log.error(error);
    return problem(reply, 503, 'request.busy');
  });
  return app;
}
