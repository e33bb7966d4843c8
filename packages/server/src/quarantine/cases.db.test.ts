/** Cases between logs: a gap in care goes up and its answer down; a case goes with its people, and no day counts wrong. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { catalogue } from '@fangxian/domain/areas';
import type { Chunk } from '@fangxian/domain/exchange';
import {
  type CareGapState,
  type CaseState,
  type CheckDayState,
  caseId,
  caseKey,
  checkDayKey,
  currentTerm,
  dueOn,
  inCare,
  isGap,
  movementOf,
} from '@fangxian/domain/quarantine';
import { civilDay, daysAfter, derivedId, type NewRecord } from '@fangxian/domain/records';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { prefixScope, withScope } from '../engine/database/connect.ts';
import { verifyLog } from '../engine/log/replay.store.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import { filing } from '../files/filing.ts';
import type { Shelf } from '../files/shelf.ts';
import {
  district,
  foundPlaces,
  listedHousehold,
  officer,
  post,
  record,
  startOfTime,
  type TestHouse,
  testHouse,
  writer,
} from '../testing/house.ts';
import { behindLink } from './behindLink.ts';
import { alarmsBelow, boardFound } from './board.view.ts';
import { movementTold } from './figures.routes.ts';
import { movementFound } from './movement.view.ts';

let house: TestHouse;
let street = '';
let logs: readonly string[] = [];
let streets = 0;
const hour = 3_600_000;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
});
afterAll(() => house.end());

const desk = writer('desk', 'communitySecretary', { place: district });
const above = writer('above', 'streetOfficer', { place: district });
const homes = [listedHousehold('101', 3), listedHousehold('201', 1)] as const;
const people = homes[0].made.persons;
const home = (n: number) => homes[n]?.made.household ?? '';
const folder = { case: caseId('base', home(0), 0), household: home(0) };

/** A street of its own with two communities, each with a household; the first has three persons. */
beforeEach(anotherStreet);
async function anotherStreet(): Promise<void> {
  streets += 1;
  house.clock.now = startOfTime + streets * 100 * 24 * hour;
  street = `${district}${String(streets).padStart(3, '0')}`;
  logs = [0, 1].map((n) => `${street}00${n}`);
  const named = (code: string, parent: string) =>
    record('places.divisionNamed', { code, name: `试${code.slice(-3)}`, parent }, { log: code, at: house.clock.now });
  await post(house, officer, named(street, district), ...logs.map((log) => named(log, street)));
  for (const n of [0, 1])
    await say(n, { ...homes[n]?.record, id: derivedId('listed', street, String(n)) } as NewRecord);
}

async function said(n: number, one: NewRecord, by = desk, log = logs[n] ?? ''): Promise<string> {
  house.clock.now += 60_000;
  const [outcome] = await post(house, by, { ...one, log, at: house.clock.now });
  await house.engine.idle();
  return outcome && 'code' in outcome ? outcome.code : ((outcome as { question?: string }).question ?? 'accepted');
}

async function say(n: number, ...told: readonly NewRecord[]): Promise<void> {
  for (const one of told) expect(await said(n, one)).toBe('accepted');
}

const proposes = (...persons: readonly string[]) =>
  record('quarantine.proposed', {
    ...folder,
    persons: persons.map((person) => ({
      ...{ person, reason: 'riskAreaReturn', rule: 'discovered', dayZero: civilDay(house.clock.now, 'Asia/Shanghai') },
    })),
  });
const sends = (...persons: readonly string[]) =>
  record('residents.movedAway', { household: home(0), persons, to: logs[1], toName: '乙社区' });
const takes = (move: string, ...persons: readonly string[]) =>
  record('residents.arrivalTaken', { move, household: home(1), persons });
const returns = (move: string, ...persons: readonly string[]) =>
  record('residents.arrivalReturned', { move, persons, because: 'notOurs' });
const untakes = (move: string, ...persons: readonly string[]) =>
  record('residents.takingUndone', { move, household: home(1), persons });

async function stateOf<State>(log: string, key: string): Promise<State | undefined> {
  const [register, id] = key.split('/');
  return withScope(house.database, prefixScope(log), async (client) => {
    const { rows } = await client.query<{ state: State }>(
      'select state from fangxian.register where log = $1 and register = $2 and id = $3 and not gone',
      [log, register, id],
    );
    return rows[0]?.state;
  });
}
const folderIn = (n: number) => stateOf<CaseState>(logs[n] ?? '', caseKey(folder.case));

test('P109 a gap handed up waits in the log of the office above, without the household, and its answer comes back', async () => {
  const dependant = derivedId('dependant', street);
  const asked = { dependants: [{ dependant, name: '试老人', need: 'elder', lives: 'elsewhere' }] };
  await say(0, proposes(people[0] ?? ''), record('quarantine.dependantsAsked', { ...folder, ...asked }));
  await say(0, record('quarantine.careEscalated', { ...folder, dependant }));
  const viewing = viewingOf(catalogue, above.member, above.grants, street, house.clock.now) ?? expect.fail('no grant');
  const [shown] = await house.sync.rows(viewing, [`careGap/${dependant}`]);
  expect(shown?.state).toMatchObject({ from: logs[0], fromName: '试000', need: 'elder', lives: 'elsewhere' });
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${home(0)}|${folder.case}|试老人`));
  const gap = (state: CaseState | undefined) => state?.dependants.some((one) => isGap(one, state.persons));
  expect(gap(await folderIn(0))).toBe(true);

  const takesOn = record('quarantine.gapTakenOn', { dependant });
  expect(await said(0, takesOn, desk, street)).toBe('access.notYourRole');
  expect(await said(0, record('quarantine.gapTakenOn', { dependant }), above, street)).toBe('accepted');
  expect(await said(0, record('quarantine.gapTakenOn', { dependant }), above, street)).toBe('quarantine.gapNotWaiting');
  const taken = await folderIn(0);
  expect(taken?.dependants[0]?.office).toMatchObject({
    by: above.member,
    place: '试001'.replace('001', street.slice(-3)),
  });
  expect(gap(taken)).toBe(false);
  // Nobody writes such an answer by hand.
  const forged = record('quarantine.careAcknowledged', { ...folder, dependant, place: 'x' });
  expect(await said(0, forged)).toBe('record.notForPeople');
  expect(await said(0, record('quarantine.dependantEnded', { ...folder, dependant }))).toBe('accepted');
  expect(await stateOf<CareGapState>(street, `careGap/${dependant}`)).toMatchObject({
    ended: { because: 'noLongerNeeded' },
  });
});

test('P141 a case goes with its person: the same days, the same papers, in one community at a time', async () => {
  const [a = '', b = ''] = people;
  await say(0, proposes(a, b), record('quarantine.paperMoved', { ...folder, paper: 'noticeLetter', state: 'served' }));
  await say(0, record('quarantine.paperMoved', { ...folder, paper: 'supervisionBoard', state: 'posted' }));
  const due = dueOn(currentTerm((await folderIn(0))?.persons[0] as CaseState['persons'][number]));
  house.clock.now += 24 * hour;
  const sent = sends(a);
  await say(0, sent);
  expect((await folderIn(0))?.persons.map(inCare)).toEqual([false, true]);
  const onTheWay = movementTold(street, today(), await movementFound(house.database, street, today())).days[0];
  expect(onTheWay).toMatchObject({ closing: 2, added: 0, removed: 0, inTransit: 1 });

  await say(1, takes(sent.id, a));
  const there = await folderIn(1);
  expect(there?.persons).toMatchObject([{ person: a, cameFrom: logs[0], reason: 'riskAreaReturn' }]);
  expect(dueOn(currentTerm(there?.persons[0] as CaseState['persons'][number]))).toBe(due);
  // Letters are served once; a board hangs on the old door.
  expect(there?.papers.map(({ paper }) => paper)).toEqual(['noticeLetter']);
  expect(there).toMatchObject({ household: home(1), building: homes[1].made.building });
  // Whoever is in a folder there is in none here: proposing again is proposing anew, and there it is refused.
  const again = { ...proposes(a), body: { ...(proposes(a).body as object), case: derivedId('x'), household: home(1) } };
  expect(await said(1, again)).toBe('quarantine.underCareAlready');
  const checks = ['daysOver', 'noSymptoms', 'communityVerified'];
  house.clock.now += 15 * 24 * hour;
  await say(1, record('quarantine.released', { ...folder, household: home(1), persons: [a], checks }));
  expect(movementTold(street, today(), await movementFound(house.database, street, today())).days[0]).toMatchObject({
    ...{ opening: 2, removed: 1, closing: 1, inTransit: 0, everAdded: 2, everReleased: 1 },
  });
});

test('P141 what was signed before a case went on is shown to whoever has the folder there, and to nobody else', async () => {
  const kept = new Map<string, Buffer>();
  const shelf: Shelf = {
    get: async (log, name) => kept.get(`${log}/${name}`),
    put: async (log, name, bytes) => void kept.set(`${log}/${name}`, bytes),
  };
  const files = filing(house.engine, house.sync, shelf);
  const drawn = Buffer.from('a signature');
  const file = createHash('sha256').update(drawn).digest('hex');
  const [person = ''] = people;
  await say(0, proposes(person));
  const pictures = [{ file, media: 'image/png' }];
  const signed = record(
    'quarantine.paperMoved',
    { ...folder, paper: 'pledgeLetter', state: 'signed', how: 'onScreen', pictures },
    { files: [file] },
  );
  await say(0, signed);
  const named = { log: logs[0] ?? '', record: signed.id, file };
  expect(await files.take(desk.member, named, drawn)).toBeUndefined();
  const move = sends(person);
  await say(0, move);
  await say(1, takes(move.id, person));
  const viewing = (log: string, by = desk) =>
    viewingOf(catalogue, by.member, by.grants, log, house.clock.now) ?? expect.fail('no grant');
  const there = writer('there', 'communitySecretary', { place: logs[1] ?? '' });
  const row = caseKey(folder.case);
  expect(await files.give(viewing(logs[1] ?? '', there), named, row)).toEqual({ bytes: drawn, media: 'image/png' });
  expect(await files.give(viewing(logs[1] ?? '', there), named, 'quarantine/other')).toBe('request.notFound');
  expect(await files.give(viewing(logs[1] ?? '', there), named)).toBe('request.notFound');
  const guard = writer('guard', 'gridWorker', { place: logs[1] ?? '' });
  expect(await files.give(viewing(logs[1] ?? '', guard), named, row)).toBe('request.notFound');
});

test('P190 what was measured, asked for and objected to goes along, and the letter’s link leads its holder there', async () => {
  const [a = '', b = ''] = people;
  const day = civilDay(house.clock.now, 'Asia/Shanghai');
  const [need, objection, breach] = ['need', 'objection', 'breach'].map((one) => derivedId(one, street));
  const checks = { day, way: 'phone', persons: [a, b].map((person) => ({ person, celsius: 36.6, symptoms: [] })) };
  await say(
    0,
    proposes(a, b),
    record('quarantine.dependantsAsked', { ...folder, dependants: [] }),
    record('quarantine.teamSet', { ...folder, seat: 'doctor', member: 'desk' }),
    record('quarantine.watchHandedOver', { ...folder, to: 'desk', words: '夜里要吃药' }),
    record('quarantine.checked', { ...folder, ...checks }),
    record('quarantine.needTold', { ...folder, need, what: '降压药' }),
    record('quarantine.objected', { ...folder, objection, words: '我没去过' }),
    record('quarantine.breached', { ...folder, breach, person: b, words: '下楼' }),
  );
  const letter = { log: logs[0] ?? '', case: folder.case, generation: 0 };
  const opens = () => behindLink(house.engine, house.sync, letter);
  const move = sends(a);
  await say(0, move);
  // On the way: nobody has taken them in yet.
  expect((await opens())?.link.log).toBe(logs[0]);
  await say(1, takes(move.id, a));
  const there = (await folderIn(1)) ?? expect.fail('no folder');
  expect(there).toMatchObject({ needs: [{ need }], objections: [{ objection }], breaches: [], team: [] });
  expect(there.dependantsAsked).toBeDefined();
  expect(there.before).toMatchObject([{ log: logs[0], team: [{ seat: 'doctor' }], handOvers: [{ to: 'desk' }] }]);
  const readings = async (n: number) =>
    (await stateOf<CheckDayState>(logs[n] ?? '', checkDayKey(folder.case, day)))?.readings ?? [];
  expect((await readings(1)).map(({ person, from }) => [person, from])).toEqual([[a, logs[0]]]);
  // The other of the two is here still: the letter says what it said.
  expect((await opens())?.link.log).toBe(logs[0]);

  // The place that measured counts it, and no other.
  const counted = async (n: number) =>
    withScope(house.database, prefixScope(logs[n] ?? ''), async (client) => {
      const told = await client.query<{ value: number }>(
        `select sum(value)::int as value from fangxian.tally where scope = 'quarantine' and name = 'checks' and grid = '*'`,
      );
      return told.rows[0]?.value ?? 0;
    });
  expect([await counted(0), await counted(1)]).toEqual([2, 0]);

  const second = sends(b);
  await say(0, second);
  // Nobody of the folder is here any more, and one of them is there.
  expect((await opens())?.link.log).toBe(logs[1]);
  await say(1, takes(second.id, b));
  expect(await opens()).toMatchObject({ link: { log: logs[1] }, folder: { household: home(1) } });
  expect((await folderIn(1))?.breaches).toMatchObject([{ breach, person: b }]);
  expect(await readings(1)).toHaveLength(2);

  // Met there, and sent home again: here it is met too, and what was measured there stands here.
  await say(1, record('quarantine.needMet', { ...folder, household: home(1), need }));
  const later = { ...checks, day: civilDay(house.clock.now, 'Asia/Shanghai'), persons: [checks.persons[0]] };
  await say(1, record('quarantine.checked', { ...folder, household: home(1), ...later }));
  const back = record('residents.movedAway', { household: home(1), persons: [a], to: logs[0], toName: '甲社区' });
  await say(1, back);
  await say(0, record('residents.arrivalTaken', { move: back.id, household: home(0), persons: [a] }));
  expect((await folderIn(0))?.needs).toMatchObject([{ need, met: { by: desk.member } }]);
  expect((await readings(0)).filter(({ person }) => person === a).map(({ from }) => from)).toEqual([
    undefined,
    logs[1],
  ]);
  expect((await opens())?.link.log).toBe(logs[0]);
  for (const log of logs) expect((await verifyLog(house.database, catalogue, log)).faults).toEqual([]);

  // Withdrawn there, it opens nothing any more, though the office that gave it out withdrew nothing.
  const home2 = sends(a);
  await say(0, home2);
  await say(1, takes(home2.id, a));
  expect((await opens())?.link.log).toBe(logs[1]);
  await say(1, record('quarantine.linkWithdrawn', { ...folder, household: home(1) }));
  expect(await opens()).toBeUndefined();
});

/** What ends somebody's line, in either community: whoever is handed over is released or admitted there. */
const endings: readonly string[] = ['release', 'refer', 'admit', 'merge', 'mistake', 'facility', 'departed'];
function ends(what: string, n: number, who: number): NewRecord {
  const person = people[who] ?? '';
  const about = { case: folder.case, household: home(n) };
  const referral = derivedId('referral', street, person);
  if (what === 'release') {
    const checks = ['daysOver', 'noSymptoms', 'communityVerified'];
    return record('quarantine.released', { ...about, persons: [person], checks });
  }
  if (what === 'refer') {
    return record('quarantine.feverReferred', { ...about, person, referral, to: '区医院', accompaniedBy: '试员' });
  }
  if (what === 'admit') {
    return record('quarantine.referralAnswered', { ...about, person, referral, result: 'admitted' });
  }
  if (what === 'merge') {
    const folded = people[(who + 1) % people.length] ?? '';
    return record('residents.personsMerged', {
      ...{ person, household: home(n), folded, foldedHousehold: home(n) },
    });
  }
  return record('quarantine.leftFolder', { ...about, persons: [person], ending: what });
}

const anyStep = fc.record({
  what: fc.constantFrom(
    ...(['propose', 'send', 'take', 'untake', 'return', 'mistake', 'facility', 'departed'] as const),
    ...(['release', 'refer', 'admit', 'merge'] as const),
  ),
  there: fc.boolean(),
  who: fc.nat(2),
  wait: fc.constantFrom(0, 0, 9, 9, 30, 360),
});
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;
const step = (what: Step['what'], who: number, there = false, wait: Step['wait'] = 0): Step => ({
  what,
  who,
  wait,
  there,
});
/** Each end once where somebody was handed over to, or where they were merged with who had gone before. */
const across: Step[] = [
  ...[step('propose', 1), step('propose', 2), step('send', 0), step('take', 0), step('send', 1), step('take', 1)],
  ...[step('refer', 0, true, 9), step('admit', 0, true), step('release', 1, true, 360), step('merge', 2)],
  ...[step('departed', 2, false, 9)],
];

test('P142 opening + added − removed = closing for every place and day, whoever goes where and comes back', async () => {
  let moved = 0;
  const ended = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 16 }), async (steps) => {
      await anotherStreet();
      const began = today();
      const last = new Map<string, string>();
      const first = { what: 'propose', who: 0, wait: 0, there: false } as const;
      for (const { what, who, wait, there } of [first, ...steps]) {
        house.clock.now += wait * hour;
        const person = people[who] ?? '';
        const move = last.get(person) ?? derivedId('none');
        const n = ['take', 'untake', 'return'].includes(what) || (there && endings.includes(what)) ? 1 : 0;
        const one =
          what === 'propose'
            ? proposes(person)
            : what === 'send'
              ? sends(person)
              : what === 'take'
                ? takes(move, person)
                : what === 'untake'
                  ? untakes(move, person)
                  : what === 'return'
                    ? returns(move, person)
                    : ends(what, n, who);
        if ((await said(n, one)) !== 'accepted') continue;
        if (endings.includes(what)) ended.add(`${what} ${n}`);
        if (what !== 'send') continue;
        last.set(person, one.id);
        moved += 1;
      }
      for (let day = began; day <= today(); day = daysAfter(day, 1)) {
        const [whole, left, right] = await Promise.all([street, ...logs].map((place) => onDay(place, day)));
        if (!whole || !left || !right) throw new Error('no figures');
        for (const one of [whole, left, right]) expect(one.opening + one.added - one.removed).toBe(one.closing);
        expect(left.closing + right.closing + whole.inTransit).toBe(whole.closing);
        expect(whole.inTransit).toBeGreaterThanOrEqual(0);
        const before = await onDay(street, daysAfter(day, -1));
        expect(before.closing).toBe(whole.opening);
      }
      // The last closing is who is in care, read from the folders themselves.
      for (const n of [0, 1]) {
        const there = (await folderIn(n))?.persons.filter(inCare).length ?? 0;
        expect((await onDay(logs[n] ?? '', today())).closing).toBe(there);
        expect((await verifyLog(house.database, catalogue, logs[n] ?? '')).faults).toEqual([]);
      }
      const asStands = await boardFound(house.database, street, today(), house.clock.now);
      const cared = asStands.sums.filter(({ name }) => name === 'inCare').reduce((sum, { value }) => sum + value, 0);
      expect(cared).toBe((await onDay(logs[0] ?? '', today())).closing + (await onDay(logs[1] ?? '', today())).closing);
      // The board’s count of folders with an alarm is what the rules find in them.
      const alarms = await alarmsBelow(house.database, street, house.clock.now);
      expect([...asStands.alarmed.keys()].sort()).toEqual([...alarms.keys()].sort());
    }),
    { numRuns: 4, examples: [[across]] },
  );
  // It says nothing unless somebody is on the way now and then.
  expect(moved).toBeGreaterThan(0);
  expect([...ended]).toEqual(expect.arrayContaining(['release 1', 'admit 1', 'merge 0', 'departed 0']));
});

const today = () => civilDay(house.clock.now, 'Asia/Shanghai');

async function onDay(place: string, day: string) {
  const { tallies } = await movementFound(house.database, place, day);
  const names = [...new Set(tallies.map(({ name }) => name))];
  const sum = (name: string, on?: string) =>
    tallies.filter((one) => one.name === name && (!on || one.day === on)).reduce((all, { value }) => all + value, 0);
  return movementOf(
    place,
    names.map((name) => ({ name, onDay: sum(name, day), until: sum(name) })),
  );
}

test('P192 whoever is let in to one case sees that household and its folder, writes there, and finds nobody else', async () => {
  const [log = ''] = logs;
  const neighbour = listedHousehold('102', 2);
  await say(0, { ...neighbour.record, id: derivedId('neighbour', street) } as NewRecord, proposes(...people));
  const other = { case: caseId('base', neighbour.made.household, 0), household: neighbour.made.household };
  const [theirs = ''] = neighbour.made.persons;
  const alsoProposed = { person: theirs, reason: 'closeContact', rule: 'discovered' };
  const dayZero = civilDay(house.clock.now, 'Asia/Shanghai');
  await say(0, record('quarantine.proposed', { ...other, persons: [{ ...alsoProposed, dayZero }] }));
  const building = homes[0].made.building;
  const only = writer('only', 'doctor', { place: log, buildings: [building], ...folder });
  const viewing = viewingOf(catalogue, only.member, only.grants, log, house.clock.now) ?? expect.fail('sees nothing');
  const manifest = (await house.sync.manifest(viewing)) ?? expect.fail('no manifest');
  const chunks = await Promise.all(manifest.chunks.map((one) => house.sync.chunk(viewing, one.building)));
  const rows = chunks.flatMap(({ gzip }) => (JSON.parse(gunzipSync(gzip).toString()) as Chunk).rows);
  const shown = rows.filter(({ state }) => state !== null).map(({ key }) => key);
  expect(shown.filter((key) => /^(household|person|quarantine|contact|coverage)/.test(key)).sort()).toEqual(
    [`household/${home(0)}`, ...people.map((one) => `person/${one}`), caseKey(folder.case)].sort(),
  );
  expect(rows.map(({ key }) => key)).not.toContain(caseKey(other.case));

  const check = (about: typeof folder, person: string) =>
    record('quarantine.checked', {
      ...about,
      day: dayZero,
      way: 'phone',
      persons: [{ person, celsius: 36.4, symptoms: [] }],
    });
  expect(await said(0, check(folder, people[0] ?? ''), only)).toBe('accepted');
  expect(await said(0, check(other, theirs), only)).toBe('access.outsideScope');
});
