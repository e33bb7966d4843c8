/**
 * What the board of cases costs with a district's cases behind it: 25,000 persons with fourteen days of two checks
 * each, recorded through the house's own engine, day by day. `node bench/cases.ts [persons]` takes fewer.
 */
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstProfile } from '@fangxian/domain/policy';
import { caseId } from '@fangxian/domain/quarantine';
import { civilDay, daysAfter, derivedId, instantOf } from '@fangxian/domain/records';
import type { Writer } from '../packages/server/src/engine/log/incoming.ts';
import { openHouse } from '../packages/server/src/house.ts';
import { startPostgres } from '../packages/server/src/postgres/index.ts';
import { alarmsBelow, boardFound } from '../packages/server/src/quarantine/board.view.ts';
import { movementFound } from '../packages/server/src/quarantine/movement.view.ts';
import { quantile, say, tell } from './figures.ts';

const persons = Number(process.argv[2] ?? 25_000);
const inHousehold = 2;
const days = 14;
const district = '990101';
const { zone } = firstProfile;
const dayZero = '2020-02-01';
const logs = Array.from({ length: Math.min(200, Math.max(2, Math.round(persons / 125))) }, (_, i) => {
  return `${district}${String(1 + Math.floor(i / 10)).padStart(3, '0')}${String(1 + (i % 10)).padStart(3, '0')}`;
});
const perLog = Math.ceil(persons / inHousehold / logs.length);
const folders = logs.flatMap((log) => Array.from({ length: perLog }, (_, n) => folderOf(log, n)));
const clock = { now: instantOf(dayZero, 9, zone) };
let made = 0;

function folderOf(log: string, n: number) {
  const household = derivedId('household', log, String(n));
  const people = Array.from({ length: inHousehold }, (_, i) => derivedId('person', household, String(i)));
  return { log, n, household, people, about: { case: caseId('bench', household, 0), household } };
}
type Folder = (typeof folders)[number];

function writer(name: string, role: 'districtOfficer' | 'communitySecretary', place: string): Writer {
  const grant = { grant: derivedId('grant', name), role, scope: { place }, from: 0 };
  return { member: derivedId('member', name), device: `bench ${name}`, grants: [grant], session: 'live', home: place };
}

function record(log: string, kind: string, body: unknown, event = 'bench') {
  made += 1;
  const id = `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
  return { id, v: 1, event, log, kind, at: clock.now, deviceSeq: made, policy: 1, body };
}

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'fangxian-bench-'));
chmodSync(folder, 0o711); // Run by root, PostgreSQL's account must get through.
const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), log: () => undefined });
await postgres.ensureDatabase('fangxian');
await postgres.ensureDatabase('fangxian_keys');
const house = await openHouse({
  ...{ ownerUrl: postgres.url('fangxian'), keysOwnerUrl: postgres.url('fangxian_keys') },
  ...{ masterKey: Buffer.alloc(32, 7), now: () => clock.now, onFault: (error: unknown) => tell(String(error)) },
});
try {
  await record14days();
  await report();
} finally {
  await house.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function post(by: Writer, records: readonly ReturnType<typeof record>[]): Promise<void> {
  for (let from = 0; from < records.length; from += 500) {
    const outcomes = await house.engine.post(by, records.slice(from, from + 500), clock.now);
    const odd = outcomes.find(({ outcome }) => outcome !== 'accepted');
    if (odd) throw new Error(`not accepted: ${JSON.stringify(odd)}`);
  }
}

/** Four logs at a time, as four desks would. */
async function everywhere(made: (one: Folder) => readonly ReturnType<typeof record>[]): Promise<void> {
  const waiting = [...logs];
  const lane = async () => {
    for (let log = waiting.shift(); log; log = waiting.shift()) {
      const mine = folders.filter((one) => one.log === log);
      await post(writer(log, 'communitySecretary', log), mine.flatMap(made));
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

async function record14days(): Promise<void> {
  const officer = writer('officer', 'districtOfficer', district);
  const named = (code: string, parent?: string) =>
    record(code, 'places.divisionNamed', { code, name: `示例${code.slice(-3)}`, ...(parent && { parent }) }, 'base');
  await post(officer, [named(district)]);
  for (const log of logs) await post(officer, [named(log, district)]);
  tell(`${folders.length} households in ${logs.length} communities`);
  await everywhere(({ log, n, household, people }) => [
    record(
      log,
      'residents.householdListed',
      {
        ...{ household, building: derivedId('building', log, String(n % 9)), door: { label: String(n) } },
        ...{ dwellingState: 'ownerOccupied', persons: people.map((person) => ({ person })), source: 'roster' },
      },
      'base',
    ),
  ]);
  await everywhere(({ log, people, about }) => [
    record(log, 'quarantine.proposed', {
      ...about,
      persons: people.map((person) => ({ person, reason: 'riskAreaReturn', rule: 'arrived', dayZero })),
    }),
    record(log, 'quarantine.dependantsAsked', { ...about, dependants: [] }),
    ...[
      ...[
        { paper: 'responsibilityLetter', state: 'signed' },
        { paper: 'noticeLetter', state: 'served' },
      ],
      ...[
        { paper: 'pledgeLetter', state: 'signed' },
        { paper: 'supervisionBoard', state: 'posted' },
      ],
    ].map((paper) => record(log, 'quarantine.paperMoved', { ...about, ...paper })),
    ...['cadre', 'police', 'doctor'].map((seat) => record(log, 'quarantine.teamSet', { ...about, seat, member: seat })),
    record(log, 'quarantine.begun', { ...about, persons: people }),
  ]);
  let checks = 0;
  for (let n = 0; n <= days; n += 1) {
    for (const [slot, hour] of [9, 14].entries()) {
      clock.now = instantOf(daysAfter(dayZero, n), hour, zone) + 60_000;
      // The last afternoon has not come yet.
      if ((n === 0 && slot === 0) || (n === days && slot === 1)) continue;
      const day = civilDay(clock.now, zone);
      await everywhere((one) => {
        // Each day one household in thirty is forgotten, so that something stands: half of all, in the end.
        if (one.n % 30 === n) return [];
        const told = one.people.map((person) => ({ person, celsius: 36.5, site: 'armpit', symptoms: [] }));
        checks += told.length;
        return [record(one.log, 'quarantine.checked', { ...one.about, day, way: 'phone', persons: told })];
      });
      tell(`${day} ${hour}:00, ${checks} checks`);
    }
  }
}

async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    await work();
    found.push(performance.now() - began);
  }
  return found.slice(times / 10); // The first ones warm up.
}

async function report(): Promise<void> {
  const { database } = house;
  const today = civilDay(clock.now, zone);
  const note = `${folders.length * inHousehold} persons, ${logs.length} communities`;
  const at = clock.now;
  const community = await timed(500, () => boardFound(database, logs[0] as string, today, at));
  say('cases.boardOfCommunityP99', quantile(community, 0.99), 'ms', { atMost: 20 }, note);
  const whole = await timed(300, () => boardFound(database, district, today, at));
  say('cases.boardOfDistrictP50', quantile(whole, 0.5), 'ms', undefined, note);
  say('cases.boardOfDistrictP99', quantile(whole, 0.99), 'ms', { atMost: 50 }, note);
  const moved = await timed(100, () => movementFound(database, district, today));
  say('cases.movementOfDistrictP99', quantile(moved, 0.99), 'ms', undefined, note);
  const stands = await timed(20, () => alarmsBelow(database, district, at));
  const count = async (now: number) =>
    [...(await alarmsBelow(database, district, now)).values()]
      .flatMap((one) => [...one.values()])
      .reduce((a, b) => a + b, 0);
  say('cases.alarmsOfDistrict', Math.max(...stands), 'ms', { atMost: 1000 }, `${note}, ${await count(at)} alarms`);
  // A day on, nobody has been released: something stands in each of them.
  const worst = at + 86_400_000;
  const all = await timed(10, () => alarmsBelow(database, district, worst));
  say(
    'cases.alarmsOfDistrictAllStanding',
    Math.max(...all),
    'ms',
    { atMost: 1000 },
    `${note}, ${await count(worst)} alarms`,
  );
  const board = await timed(100, () => boardFound(database, district, today, worst));
  say('cases.boardOfDistrictAllStandingP99', quantile(board, 0.99), 'ms', { atMost: 50 }, note);
}
