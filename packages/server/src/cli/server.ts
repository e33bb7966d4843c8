/** The HTTP server with every route of the house: one visible place. */
import { catalogue } from '@fangxian/domain/areas';
import type { FastifyInstance } from 'fastify';
import { beginRoutes } from '../beginning/begin.routes.ts';
import { describing } from '../exchange/described.ts';
import { deskRoutes } from '../exchange/desk.routes.ts';
import { historyRoutes } from '../exchange/history.routes.ts';
import { recordRoutes } from '../exchange/records.routes.ts';
import { syncRoutes } from '../exchange/sync.routes.ts';
import { fileRoutes } from '../files/files.routes.ts';
import { filing } from '../files/filing.ts';
import type { Shelf } from '../files/shelf.ts';
import { derivedFrom, type House } from '../house.ts';
import { buildApp } from '../http/app.ts';
import { type Identity, identityRoutes } from '../identity/index.ts';
import { leadRoutes } from '../leads/leads.routes.ts';
import { placeRoutes } from '../places/places.routes.ts';
import { carerRoutes } from '../quarantine/carer.routes.ts';
import { caseFigureRoutes } from '../quarantine/figures.routes.ts';
import { caseLedgerRoutes } from '../quarantine/ledger.routes.ts';
import { carerLinksFrom, caseLinksFrom } from '../quarantine/links.ts';
import { residentRoutes } from '../quarantine/resident.routes.ts';
import { communityRoutes } from '../residents/communities.routes.ts';
import type { RosterImports } from '../residents/importing.ts';
import { rosterRoutes } from '../residents/roster.routes.ts';
import { returnLinkRoutes } from '../returns/links.routes.ts';
import { returnLinksFrom } from '../returns/links.ts';
import { returnRoutes } from '../returns/returns.routes.ts';
import { closingRoutes } from '../screening/closing/closing.routes.ts';
import { ledgerRoutes } from '../screening/ledger.routes.ts';
import { slipRoutes } from '../screening/slips.routes.ts';
import { slipsFrom } from '../screening/slips.ts';
import { summaryRoutes } from '../screening/summary/summary.routes.ts';
import { treeRoutes } from '../screening/tree.routes.ts';

export type ServerParts = {
  house: House;
  identity: Identity;
  imports: RosterImports;
  shelf: Shelf;
  /** The emergency of this instance. */
  event: string;
  https?: { cert: Buffer; key: Buffer } | undefined;
};

export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { house, identity, imports, shelf, event, https } = parts;
  const { engine, sync } = house;
  const app = await buildApp({ authenticate: identity.authenticate, https, describe: describing(catalogue) });
  await app.register(async (routes) => {
    beginRoutes(routes, engine, identity);
    identityRoutes(routes, identity);
    recordRoutes(routes, engine);
    syncRoutes(routes, engine, sync, catalogue);
    fileRoutes(routes, engine, filing(engine, sync, shelf));
    deskRoutes(routes, engine);
    historyRoutes(routes, engine, sync);
    treeRoutes(routes, engine);
    placeRoutes(routes, engine);
    communityRoutes(routes, engine);
    rosterRoutes(routes, engine, imports);
    ledgerRoutes(routes, engine);
    closingRoutes(routes, engine);
    summaryRoutes(routes, engine);
    leadRoutes(routes, engine, house.directory, derivedFrom(house.masterKey, 'roster ids').toString('hex'));
    returnRoutes(routes, engine);
    const salt = derivedFrom(house.masterKey, 'returnee ids').toString('hex');
    returnLinkRoutes(routes, engine, returnLinksFrom(house.masterKey), { event, salt });
    caseFigureRoutes(routes, engine);
    caseLedgerRoutes(routes, engine);
    slipRoutes(routes, engine, slipsFrom(house.masterKey), event);
    residentRoutes(routes, engine, sync, caseLinksFrom(house.masterKey), event);
    carerRoutes(routes, engine, sync, carerLinksFrom(house.masterKey), event);
    routes.get('/api', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/api/reference'));
    routes.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  });
  return app;
}
