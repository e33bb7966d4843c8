/** The tree from a place down, with a round's coverage: sums of whole-log tallies, nothing else. */
import { reaches, sightAt } from '@fangxian/domain/access';
import { TreeRow } from '@fangxian/domain/exchange';
import { steps } from '@fangxian/domain/policy';
import { Uuid } from '@fangxian/domain/records';
import { dueHour, leftTally, stepTally } from '@fangxian/domain/screening';
import type { FastifyInstance } from 'fastify';
import * as Type from 'typebox';
import type { Engine } from '../engine/engine.ts';
import { type LogFound, type LogTotal, totalsBelow } from '../engine/log/tallies.store.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signedIn.ts';
import { branchOf } from '../places/index.ts';

const Place = Type.String({ pattern: '^[0-9A-Za-z]{2,20}$' });

export function treeRoutes(app: FastifyInstance, engine: Engine): void {
  app.get(
    '/api/tree',
    {
      schema: {
        summary: 'A place and its children with their coverage in a round',
        tags: ['figures'],
        querystring: Type.Object({ root: Place, round: Type.Optional(Uuid) }),
        response: { 200: Type.Array(TreeRow) },
      },
    },
    async (request, reply) => {
      const signed = signedIn(request, reply);
      if (!signed) return reply;
      const { root, round } = request.query as { root: string; round?: string };
      const { grants } = signed.writer;
      const now = engine.now();
      const whole = grants.some((grant) => reaches(grant.scope, root)) && sightAt(grants, root, {}, now).figures;
      if (!whole) return problem(reply, 403, 'access.outsideScope');
      const { logs, totals } = await totalsBelow(engine.database, root, round ?? 'roster');
      return treeOf(root, logs, totals, now);
    },
  );
}

/** The root and its children, each with the sums of everything at and below it. */
export function treeOf(root: string, logs: readonly LogFound[], totals: readonly LogTotal[], now: number): TreeRow[] {
  const hour = dueHour(now);
  const parents = new Map(logs.map(({ log, parent }) => [log, parent]));
  const shown = logs.filter(({ log, parent }) => log === root || parent === root);
  const rows = new Map(shown.map((one) => [one.log, emptyRow(one)]));
  const days = new Map<string, Map<string, number>>();
  for (const { parent } of logs) {
    const row = parent === null ? undefined : rows.get(parent);
    if (row) row.children += 1;
  }
  for (const total of totals) {
    for (const code of new Set([root, branchOf(total.log, root, parents)])) {
      const row = code === undefined ? undefined : rows.get(code);
      if (!row) continue;
      add(row, total, hour);
      if (total.name !== 'householdVisits') continue;
      const counts = days.get(row.code) ?? new Map<string, number>();
      days.set(row.code, counts.set(total.day, (counts.get(total.day) ?? 0) + total.value));
    }
  }
  for (const row of rows.values()) {
    const counts = [...(days.get(row.code) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    row.days = counts.map(([day, householdVisits]) => ({ day, householdVisits }));
  }
  return [...rows.values()];
}

const counted = [
  'added',
  'gone',
  'settled',
  'tried',
  'vacant',
  'householdVisits',
  'personVisits',
  'staffTimes',
] as const;
const reasons = ['nobodyHome', 'partly', 'allAway', 'unreachable', 'refused'] as const;

/** Which figure of a row each tally moves. */
const figures: ReadonlyMap<string, (row: TreeRow, value: number) => void> = new Map([
  // Without a round the denominator is the roster as it stands.
  ...['roster', 'households'].map((name) => moves(name, (row, value) => ({ roster: row.roster + value }))),
  ...counted.map((name) => moves(name, (row, value) => ({ [name]: row[name] + value }))),
  ...reasons.map((one) =>
    moves(leftTally(one), ({ reasons: all }, value) => ({ reasons: { ...all, [one]: all[one] + value } })),
  ),
  ...(['opened', 'open', 'closed'] as const).map((one) =>
    moves(`followUps${one[0]?.toUpperCase()}${one.slice(1)}`, ({ followUps: all }, value) => ({
      followUps: { ...all, [one]: all[one] + value },
    })),
  ),
  ...steps.map((step) =>
    moves(stepTally(step), ({ followUps: all }, value) => ({
      followUps: { ...all, steps: { ...all.steps, [step]: all.steps[step] + value } },
    })),
  ),
]);

function moves(name: string, by: (row: TreeRow, value: number) => Partial<TreeRow>) {
  return [name, (row: TreeRow, value: number) => void Object.assign(row, by(row, value))] as const;
}

function add(row: TreeRow, { name, value, day }: LogTotal, hour: string): void {
  figures.get(name)?.(row, value);
  if (name === 'followUpsDue' && day < hour) row.followUps.overdue += value;
}

function emptyRow({ log, name, parent }: LogFound): TreeRow {
  return {
    code: log,
    name,
    ...(parent !== null && { parent }),
    children: 0,
    roster: 0,
    added: 0,
    gone: 0,
    settled: 0,
    tried: 0,
    vacant: 0,
    reasons: { nobodyHome: 0, partly: 0, allAway: 0, unreachable: 0, refused: 0 },
    followUps: {
      ...{ opened: 0, open: 0, overdue: 0, closed: 0 },
      steps: { check: 0, measure: 0, register: 0, handOver: 0, follow: 0, control: 0 },
    },
    householdVisits: 0,
    personVisits: 0,
    staffTimes: 0,
    days: [],
  };
}
