/** For tests: the routes of phones and desks over a house, where a cookie simply names who asks. */
import { catalogue } from '@fangxian/domain/areas';
import type { FastifyInstance } from 'fastify';
import type { Writer } from '../engine/log/incoming.ts';
import { describing } from '../exchange/described.ts';
import { deskRoutes } from '../exchange/desk.routes.ts';
import { recordRoutes } from '../exchange/records.routes.ts';
import { syncRoutes } from '../exchange/sync.routes.ts';
import { buildApp } from '../http/app.ts';
import { cookieName } from '../http/signedIn.ts';
import type { TestHouse } from './house.ts';

/**
 * @param find who stands behind a cookie, with the grants of this moment
 * @param more routes besides
 */
export async function testRoutes(
  house: TestHouse,
  find: (token: string) => Writer | undefined,
  more: (app: FastifyInstance) => void = () => undefined,
): Promise<FastifyInstance> {
  const app = await buildApp({
    describe: describing(catalogue),
    authenticate: async (token) => {
      const writer = token === undefined ? undefined : find(token);
      if (!writer) return undefined;
      const { member, device } = writer;
      return {
        writer,
        member,
        name: member,
        device,
        deviceName: device,
        hasPin: false,
        leaseKey: Buffer.alloc(32),
        leaseUntil: Number.MAX_SAFE_INTEGER,
        leaseEnded: false,
      };
    },
  });
  recordRoutes(app, house.engine);
  syncRoutes(app, house.engine, house.sync, catalogue);
  deskRoutes(app, house.engine);
  more(app);
  await app.ready();
  return app;
}

/** One request in somebody's name; the answer as the wire gives it. */
export async function asked(
  app: FastifyInstance,
  token: string,
  method: 'GET' | 'POST',
  url: string,
  body?: unknown,
): Promise<{ status: number; value: unknown }> {
  const answer = await app.inject({
    method,
    url,
    cookies: { [cookieName]: token },
    ...(body !== undefined && { payload: body as object }),
  });
  return { status: answer.statusCode, value: answer.body === '' ? undefined : JSON.parse(answer.body) };
}
