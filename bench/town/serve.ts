/**
 * The server of a bench, in a process of its own: the usual house with every route and the pages, on loopback.
 * `node serve.ts <folder> <plan as JSON>`, with DATABASE_URL. Founds the town at the first start; one line when ready.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anyLog } from '../../packages/server/src/beginning/begin.store.ts';
import { openData } from '../../packages/server/src/cli/openData.ts';
import { servePages } from '../../packages/server/src/cli/pages.ts';
import { buildServer } from '../../packages/server/src/cli/server.ts';
import { stopping } from '../../packages/server/src/cli/stopping.ts';
import { shelfIn } from '../../packages/server/src/files/shelf.ts';
import { createIdentity } from '../../packages/server/src/identity/index.ts';
import { rosterImports } from '../../packages/server/src/residents/importing.ts';
import { found } from './found.ts';
import { district, event, memberOf, type Plan, seatsOf } from './plan.ts';

export type Ready = { address: string; links: { log: string; seat: string; token: string }[] };

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const [data = '', plan = '{}'] = process.argv.slice(2);
await serve(JSON.parse(plan) as Plan);

async function serve(town: Plan): Promise<void> {
  const end = stopping(process);
  const databaseUrl = process.env.DATABASE_URL;
  const choice = { port: 0, host: '127.0.0.1', data, empty: true, json: true, tls: undefined, databaseUrl };
  const house = await openData(choice, end, () => undefined);
  const { engine, database, masterKey } = house;
  const identity = createIdentity({ engine, masterKey, event, demonstration: false });
  const imports = rosterImports({
    engine,
    database,
    keyring: engine.keyring,
    masterKey,
    now: engine.now,
    event: 'base',
  });
  const links: Ready['links'] = [];
  if (!(await anyLog(database))) {
    await found(house, town);
    const seats = [{ log: district, seat: 'officer' as const }];
    for (const community of town.communities) {
      for (const seat of seatsOf(community)) seats.push({ log: community.log, seat: seat as 'officer' });
    }
    for (const { log, seat } of seats) {
      const link = await identity.signInLink(memberOf(log, seat));
      if (link) links.push({ log, seat, token: link.token });
    }
  }
  const shelf = shelfIn(join(choice.data, 'files'));
  const app = await buildServer({ house, identity, imports, shelf, event });
  await servePages(app, join(root, 'packages', 'web', 'dist'));
  const address = await end.part(app.listen({ host: choice.host, port: 0 }), () => app.close());
  process.stdout.write(`${JSON.stringify({ address, links } satisfies Ready)}\n`);
}
