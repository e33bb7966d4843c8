/** A household's own page: the link on its letters, what it reads there, and what it says there, without an account. */
import { sightAt } from '@fangxian/domain/access';
import { ProblemTold } from '@fangxian/domain/exchange';
import { wordsFor } from '@fangxian/domain/problems';
import { type CaseState, ResidentSaid, ResidentTold, recordOfSaid, SaidTold } from '@fangxian/domain/quarantine';
import { civilDay, derivedId, effectiveAt, type Outcome, Uuid } from '@fangxian/domain/records';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toString as drawQr } from 'qrcode';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { recordLook } from '../engine/log/looks.store.ts';
import type { Sync } from '../engine/sync/sync.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import { LogParams } from '../exchange/sync.routes.ts';
import { languageOf, problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { siteOf } from '../identity/answers.ts';
import { isPatient } from '../identity/patient.ts';
import { type BehindLink, behindLink, householdIn } from './behindLink.ts';
import type { CaseLink, CaseLinks } from './links.ts';
import { tellResident } from './telling.ts';

const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{50,120}$' });
const Saying = Type.Object({
  token: Token,
  deviceNow: Type.Integer({ minimum: 0 }),
  said: Type.Array(ResidentSaid, { minItems: 1, maxItems: 20 }),
});
type Saying = { token: string; deviceNow: number; said: ResidentSaid[] };

/** Within an hour, by where it comes from and by the folder: many phones stand behind one address. */
const mostFrom = 300;
const mostOf = 120;
/** Of one household, waiting for an answer at once: whoever has more to say is called. */
const mostOpen = { need: 20, objection: 10 } as const;
/** Bytes: twenty things said at their longest stay far below. */
const largestSaying = 256 * 1024;

type Known = { readonly link: CaseLink; readonly behind: BehindLink };

export function residentRoutes(
  app: FastifyInstance,
  engine: Engine,
  sync: Sync,
  links: CaseLinks,
  event: string,
): void {
  const { database, now, catalogue } = engine;

  app.post(
    '/api/logs/:log/cases/:case/link',
    {
      schema: {
        summary: 'The link to the household’s own page, for its letters',
        tags: ['quarantine'],
        params: Type.Object({ ...LogParams.properties, case: Uuid }),
        response: { 200: Type.Object({ link: Type.String(), qr: Type.String() }), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { log, case: id } = request.params as { log: string; case: string };
      const viewing = viewingOf(catalogue, signed.member, signed.writer.grants, log, now());
      const [row] = viewing ? await sync.rows(viewing, [`quarantine/${id}`]) : [];
      const folder = row?.state as CaseState | null | undefined;
      if (!folder || !sightAt(signed.writer.grants, log, folder, now()).health) {
        return problem(reply, 404, 'request.notFound');
      }
      await recordLook(database, log, look(signed.member, 'resident.link', id, folder.persons.length));
      const generation = folder.linksWithdrawn?.length ?? 0;
      const link = `${siteOf(request).origin}/r#${links.tokenOf({ log, case: id, generation })}`;
      return { link, qr: await drawQr(link, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }) };
    },
  );

  const look = (by: string, what: string, id: string, rows: number) => ({ at: now(), by, what, purpose: id, rows });

  /** By where it comes from, then by the folder. */
  const patient = (reply: FastifyReply, name: string, limit: number): Promise<boolean> =>
    isPatient(reply, engine, { name: `resident/${links.counted(name)}`, limit, code: 'resident.tooMany' });

  /** Answers the request itself when the link opens nothing. */
  const behind = async (request: FastifyRequest, reply: FastifyReply, token: string): Promise<Known | undefined> => {
    if (!(await patient(reply, `from/${request.ip}`, mostFrom))) return undefined;
    const link = links.read(token);
    if (link && !(await patient(reply, `of/${link.log}/${link.case}`, mostOf))) return undefined;
    const found = link && (await behindLink(engine, sync, link));
    if (found) return { link: found.link, behind: found };
    problem(reply, 410, 'resident.ended');
    return undefined;
  };

  /** Told only once the look stands in the access log. */
  const tell = async ({ link, behind: found }: Known): Promise<ResidentTold> => {
    await recordLook(database, link.log, look('self', 'resident.page', link.case, found.folder.persons.length));
    return tellResident(found, now());
  };

  app.post(
    '/api/resident/look',
    {
      schema: {
        summary: 'What a household reads on its own page',
        tags: ['quarantine'],
        body: Type.Object({ token: Token }),
        response: { 200: ResidentTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const known = await behind(request, reply, (request.body as { token: string }).token);
      return known ? tell(known) : reply;
    },
  );

  app.post(
    '/api/resident/say',
    {
      bodyLimit: largestSaying,
      schema: {
        summary: 'What a household says on its own page: how they are, what they need, that they disagree',
        tags: ['quarantine'],
        body: Saying,
        response: { 200: Type.Object({ became: Type.Array(SaidTold), told: ResidentTold }), '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const { token, deviceNow, said } = request.body as Saying;
      const known = await behind(request, reply, token);
      if (!known) return reply;
      const outcomes = await take(known, said, deviceNow);
      const after = await behindLink(engine, sync, known.link);
      const became = said.map(({ id }, i) => becameOf(id, outcomes[i], request));
      return { became, told: await tell(after ? { ...known, behind: after } : known) };
    },
  );

  /** Each thing said is a record of its folder, told by the household; about nobody who is not in it. */
  async function take({ link, behind: { folder, policy } }: Known, said: readonly ResidentSaid[], deviceNow: number) {
    const receivedAt = now();
    const { log, case: id } = link;
    const about = { case: id, household: folder.household };
    const here = new Set(folder.persons.map(({ person }) => person));
    const outcomes: (Outcome | undefined)[] = [];
    const open = {
      need: folder.needs.filter(({ met }) => !met).map(({ need }) => need),
      objection: folder.objections.filter(({ answer }) => !answer).map(({ objection }) => objection),
    };
    const records = said.flatMap((one, i) => {
      // What was taken already is not counted against its own repetition.
      if (one.says !== 'check' && !open[one.says].includes(one.id) && open[one.says].length >= mostOpen[one.says]) {
        outcomes[i] = { id: one.id, outcome: 'refused', code: 'resident.enough' };
        return [];
      }
      if (one.says !== 'check') open[one.says].push(one.id);
      if (one.says === 'check' && one.persons.some(({ person }) => !here.has(person))) {
        outcomes[i] = { id: one.id, outcome: 'refused', code: 'quarantine.notUnderCare' };
        return [];
      }
      const day = civilDay(effectiveAt(one.at, receivedAt - deviceNow, receivedAt), policy.zone);
      const { kind, body } = recordOfSaid(one, about, day);
      const v = catalogue.kind(kind)?.version ?? 1;
      // The page's own id, in this folder: said twice, by a trembling finger or a bad network, it is one record.
      const record = { id: derivedId('resident', id, one.id), v, event, log, kind, at: one.at, deviceSeq: 0 };
      return [{ i, record: { ...record, policy: policy.version, onBehalfOf: 'self', body } }];
    });
    const taken = await engine.post(
      householdIn(log),
      records.map(({ record }) => record),
      deviceNow,
    );
    records.forEach(({ i }, at) => {
      outcomes[i] = taken[at];
    });
    return outcomes;
  }
}

function becameOf(id: string, outcome: Outcome | undefined, request: FastifyRequest): SaidTold {
  if (outcome?.outcome === 'accepted' || outcome?.outcome === 'duplicate') return { id, became: 'taken' };
  if (outcome?.outcome === 'held') return { id, became: 'held' };
  const told = outcome?.outcome === 'refused' ? outcome : undefined;
  const words = wordsFor(told?.code ?? 'request.busy', languageOf(request), told?.params);
  return { id, became: 'refused', words };
}
