/** Home quarantine in figures, at any level of the tree: the day's movement, and the board of cases. Never a name. */
import { CaseAlarmsTold, CasesTold, MovementTold, ProblemTold, StrayedTold } from '@fangxian/domain/exchange';
import { type MovementSum, movementOf } from '@fangxian/domain/quarantine';
import { civilDay, daysAfter } from '@fangxian/domain/records';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import type { LogFound } from '../engine/log/tallies.store.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { branchOf } from '../places/index.ts';
import { policyIn } from '../screening/index.ts';
import { alarmsBelow, type BoardFound, boardFound, strayedBelow } from './board.view.ts';
import { type DayTally, type MovementFound, movementFound } from './movement.view.ts';
import { seesCases } from './seeing.ts';

const Root = Type.String({ pattern: '^[0-9A-Za-z]{2,20}$' });
const Asked = Type.Object({ root: Root, day: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })) });
/** Days that are told at once. */
const shownDays = 21;

export function caseFigureRoutes(app: FastifyInstance, engine: Engine): void {
  const { database, now } = engine;
  const tags = ['figures'];

  /** Answers the request itself where nothing may be told. */
  const allowed = (request: FastifyRequest, reply: FastifyReply): string | undefined => {
    const signed = signedIn(request, reply);
    if (!signed) return undefined;
    const { root } = request.query as { root: string };
    if (seesCases(signed, root, now())) return root;
    problem(reply, 403, 'access.outsideScope');
    return undefined;
  };

  app.get(
    '/api/movement',
    {
      schema: {
        summary: 'Who came under observation and who left it, by day and by place',
        description:
          'Opening and added less removed is closing, for every place and day. The day is today if not given.',
        tags,
        querystring: Asked,
        response: { 200: MovementTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const root = allowed(request, reply);
      if (root === undefined) return reply;
      const { zone } = await policyIn(database, root);
      const day = (request.query as { day?: string }).day ?? civilDay(now(), zone);
      return movementTold(root, day, await movementFound(database, root, day));
    },
  );

  app.get(
    '/api/cases',
    {
      schema: {
        summary: 'The board of cases for a place and each right below it',
        tags,
        querystring: Type.Object({ root: Root }),
        response: { 200: CasesTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const root = allowed(request, reply);
      if (root === undefined) return reply;
      const { zone } = await policyIn(database, root);
      const at = now();
      return { at, ...casesTold(root, await boardFound(database, root, civilDay(at, zone), at)) };
    },
  );

  app.get(
    '/api/cases/alarms',
    {
      schema: {
        summary: 'The alarms that stand at a place and below it, by kind and log',
        tags,
        querystring: Type.Object({ root: Root }),
        response: { 200: CaseAlarmsTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const root = allowed(request, reply);
      if (root === undefined) return reply;
      const found = await alarmsBelow(database, root, now());
      return [...found].map(([log, counts]) => ({ log, alarms: Object.fromEntries(counts) }));
    },
  );

  app.get(
    '/api/cases/strayed',
    {
      schema: {
        summary: 'How many under observation the registry has at another door, or gone, by log',
        tags,
        querystring: Type.Object({ root: Root }),
        response: { 200: StrayedTold, '4xx': ProblemTold },
      },
    },
    async (request, reply) => {
      const root = allowed(request, reply);
      if (root === undefined) return reply;
      return [...(await strayedBelow(database, root))].map(([log, persons]) => ({ log, persons }));
    },
  );
}

export function movementTold(root: string, day: string, { logs, sums, tallies }: MovementFound): MovementTold {
  const parents = new Map(logs.map(({ log, parent }) => [log, parent]));
  const places = logs
    .filter(({ parent }) => parent === root)
    .map(({ log: code, name }) => {
      const own = sums.filter(({ log }) => log === code || branchOf(log, root, parents) === code);
      return { code, name, ...movementOf(code, own) };
    });
  const days = Array.from({ length: shownDays }, (_, back) => daysAfter(day, -back));
  const [first = day] = tallies.map((one) => one.day).sort();
  return {
    ...{ root, name: logs.find(({ log }) => log === root)?.name ?? root, day },
    days: days.filter((one) => one >= first).map((one) => ({ day: one, ...movementOf(root, sumsUntil(tallies, one)) })),
    places,
  };
}

function sumsUntil(tallies: readonly DayTally[], until: string): readonly MovementSum[] {
  const sums = new Map<string, { name: string; onDay: number; until: number }>();
  for (const { name, day, value } of tallies) {
    if (day > until) continue;
    const known = sums.get(name) ?? { name, onDay: 0, until: 0 };
    known.until += value;
    if (day === until) known.onDay += value;
    sums.set(name, known);
  }
  return [...sums.values()];
}

type Row = CasesTold['self'];

function casesTold(root: string, { logs, sums, alarmed }: BoardFound): Omit<CasesTold, 'at'> {
  const parents = new Map(logs.map(({ log, parent }) => [log, parent]));
  const rows = new Map(
    logs.filter(({ log, parent }) => log === root || parent === root).map((one) => [one.log, emptyRow(one)]),
  );
  const rowsOf = (log: string) =>
    [root, log === root ? undefined : branchOf(log, root, parents)].flatMap((code) => rows.get(code ?? '') ?? []);
  for (const { log, name, day, value } of sums) {
    for (const row of rowsOf(log)) {
      if (name === 'dueOn') row[day === 'today' ? 'dueToday' : 'overdue'] += value;
      else row[name as 'inCare'] += value;
    }
  }
  for (const [log, n] of alarmed) for (const row of rowsOf(log)) row.alarmed += n;
  const { [root]: self = emptyRow({ log: root, name: root, parent: null }), ...below } = Object.fromEntries(rows);
  return { self, rows: Object.values(below) };
}

function emptyRow({ log, name }: LogFound): Row {
  return {
    ...{ code: log, name, inCare: 0, underObservation: 0, households: 0 },
    ...{ dueToday: 0, overdue: 0, alarmed: 0 },
  };
}
