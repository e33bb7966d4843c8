/** Somebody who goes to another community is one person with one history, and counts in one place at a time. */
import { catalogue } from '@fangxian/domain/areas';
import { derivedId, type NewRecord } from '@fangxian/domain/records';
import {
  type ArrivalState,
  arrivalKey,
  type DepartureState,
  type HouseholdState,
  type PersonState,
} from '@fangxian/domain/residents';
import type { CoverageState } from '@fangxian/domain/screening';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect, logScope, prefixScope, withScope } from '../engine/database/connect.ts';
import { keyringOf } from '../engine/keyring/keyring.store.ts';
import { openAll } from '../engine/keyring/sealing.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { verifyLog } from '../engine/log/replay.store.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import {
  district,
  foundPlaces,
  listedHousehold,
  masterKey,
  officer,
  openedRound,
  post,
  record,
  round,
  type TestHouse,
  testHouse,
  writer,
} from '../testing/house.ts';

let house: TestHouse;
let street = '';
let logs: readonly [string, string, string] = ['', '', ''];
let streets = 0;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
});
afterAll(() => house.end());
beforeEach(anotherStreet);

const desk = writer('desk', 'communitySecretary', { place: district });
const name = (n: number) => `试${'甲乙丙'[n]}社区`;

/** Three communities of their own, each with a household; the first has three persons, the others one each. */
async function anotherStreet(): Promise<void> {
  streets += 1;
  street = `${district}${String(streets).padStart(3, '0')}`;
  logs = [0, 1, 2].map((n) => `${street}00${n}`) as unknown as typeof logs;
  for (const [n, log] of logs.entries()) {
    const named = record('places.divisionNamed', { code: log, name: name(n), parent: district }, { log });
    await post(house, officer, named);
    await say(n, { ...homes[n]?.record, id: derivedId('listed', log) } as NewRecord);
    await post(house, officer, { ...openedRound(), log, at: house.clock.now });
  }
}

const homes = [listedHousehold('101', 3), listedHousehold('201', 1), listedHousehold('301', 1)] as const;
const [a, b, c] = homes[0].made.persons as readonly [string, string, string];
const everybody = homes.flatMap(({ made }) => made.persons);
const home = (n: number) => homes[n]?.made.household ?? '';

/** The clock of the house goes on by a minute, so that what is said later counts later. */
async function said(n: number, one: NewRecord): Promise<string> {
  house.clock.now += 60_000;
  const [outcome] = await post(house, desk, { ...one, log: logs[n], at: house.clock.now });
  return outcome && 'code' in outcome ? outcome.code : ((outcome as { question?: string }).question ?? 'accepted');
}

async function say(n: number, ...told: readonly NewRecord[]): Promise<void> {
  for (const one of told) expect(await said(n, one)).toBe('accepted');
}

const sends = (from: number, to: number, ...persons: readonly string[]) =>
  record('residents.movedAway', { household: home(from), persons, to: logs[to], toName: name(to), on: '2020-02-03' });
const takes = (n: number, move: string, ...persons: readonly string[]) =>
  record('residents.arrivalTaken', { move, household: home(n), persons });
const untakes = (n: number, move: string, ...persons: readonly string[]) =>
  record('residents.takingUndone', { move, household: home(n), persons });
const returns = (move: string, ...persons: readonly string[]) =>
  record('residents.arrivalReturned', { move, persons, because: 'notOurs' });
const recalls = (from: number, to: number, move: string, ...persons: readonly string[]) =>
  record('residents.moveRecalled', { move, household: home(from), persons, to: logs[to] });

type Row = { log: string; register: string; id: string; state: unknown };
/** All that the three logs hold of people, at one moment. */
function rowsNow(): Promise<readonly Row[]> {
  return withScope(
    house.database,
    prefixScope(street),
    async (client) => {
      const { rows } = await client.query<Row>(
        `select log, register, id, state from fangxian.register
         where register in ('person', 'household', 'departure', 'arrival', 'question', 'coverage') and not gone`,
      );
      return rows;
    },
    'repeatable read',
  );
}

async function one<State>(n: number, register: string, id: string): Promise<State | undefined> {
  await house.engine.idle();
  const rows = await rowsNow();
  return rows.find((row) => row.log === logs[n] && row.register === register && row.id === id)?.state as State;
}
const person = (n: number, id: string) => one<PersonState>(n, 'person', id);
const arrival = (n: number, move: string) => one<ArrivalState>(n, 'arrival', move);
const departure = (n: number, move: string) => one<DepartureState>(n, 'departure', move);

async function questions(n: number): Promise<unknown[]> {
  await house.engine.idle();
  const rows = (await rowsNow()).filter(({ log, register }) => log === logs[n] && register === 'question');
  return rows.map(({ state }) => (state as { code: string }).code);
}

async function tally(n: number, scope: string, wanted: string): Promise<number> {
  return withScope(house.database, logScope(logs[n] ?? ''), async (client) => {
    const { rows } = await client.query<{ value: number }>(
      `select value from fangxian.tally where log = $1 and scope = $2 and name = $3 and grid = '*'`,
      [logs[n], scope, wanted],
    );
    return rows[0]?.value ?? 0;
  });
}

/** Where each person counts, and how often somebody is on the way to them. */
function whereabouts(rows: readonly Row[]) {
  const here = new Map<string, string[]>(everybody.map((id) => [id, []]));
  const transit = new Map<string, number>(everybody.map((id) => [id, 0]));
  for (const { log, register, state } of rows) {
    if (register === 'person') {
      const { person: id, left, mergedInto } = state as PersonState;
      if (!left && !mergedInto) here.get(id)?.push(log);
    }
    if (register !== 'departure') continue;
    for (const { person: id, state: at } of (state as DepartureState).persons) {
      if (at === 'inTransit' || at === 'recalled') transit.set(id, (transit.get(id) ?? 0) + 1);
    }
  }
  return { here, transit };
}

async function conserved(): Promise<void> {
  await house.engine.idle();
  const rows = await rowsNow();
  const { here, transit } = whereabouts(rows);
  for (const id of everybody) expect((here.get(id)?.length ?? 0) + (transit.get(id) ?? 0)).toBe(1);
  // Whoever is on the way is expected by exactly one desk, which can still take them in or send them back.
  const expected = rows
    .filter(({ register }) => register === 'arrival')
    .flatMap(({ state }) => (state as ArrivalState).persons.filter((one) => one.state === 'expected'));
  expect(expected.map((one) => one.person).sort()).toEqual(everybody.filter((id) => transit.get(id) === 1).sort());
  for (const { log, register, state } of rows) {
    if (register !== 'household') continue;
    const { persons, household } = state as HouseholdState;
    const living = rows.filter((row) => row.log === log && row.register === 'person');
    const there = living.map((row) => row.state as PersonState).filter((one) => !one.left);
    const mine = there.filter((one) => one.household === household).map((one) => one.person);
    expect([...persons].sort()).toEqual(mine.sort());
  }
  let total = 0;
  for (const n of [0, 1, 2]) {
    total += (await tally(n, 'roster', 'persons')) + (await tally(n, 'movement', 'inTransit'));
    expect((await verifyLog(house.database, catalogue, logs[n] ?? '')).faults).toEqual([]);
  }
  expect(total).toBe(everybody.length);
}

test('P45 who goes to another community is on the way until that desk takes them in, and one person there', async () => {
  const sent = sends(0, 1, a);
  await say(0, sent);
  expect(await person(0, a)).toMatchObject({ left: { reason: 'movedOut', away: { to: logs[1] } } });
  expect(await tally(0, 'roster', 'persons')).toBe(2);
  expect(await tally(0, 'movement', 'inTransit')).toBe(1);
  expect(await arrival(1, sent.id)).toMatchObject({ from: logs[0], fromName: name(0), on: '2020-02-03' });
  expect(await tally(1, 'movement', 'expected')).toBe(1);
  expect(await tally(1, 'roster', 'persons')).toBe(1);
  await say(1, takes(1, sent.id, a));
  expect(await person(1, a)).toMatchObject({ household: home(1), crossed: { from: logs[0], fromName: name(0) } });
  expect(await departure(0, sent.id)).toMatchObject({ persons: [{ person: a, state: 'taken' }] });
  expect(await tally(0, 'movement', 'inTransit')).toBe(0);
  expect(await tally(0, 'movement', 'takenElsewhere')).toBe(1);
  expect(await tally(1, 'roster', 'persons')).toBe(2);
  await conserved();
});

test('P45 the rounds of both communities follow: fewer to ask there, one more here', async () => {
  const sent = sends(0, 1, a, b, c);
  await say(0, sent);
  const left = await one<CoverageState>(0, 'coverage', `${round}:${home(0)}`);
  expect(left).toMatchObject({ end: 'vacant', emptied: true });
  expect(await one<HouseholdState>(0, 'household', home(0))).toMatchObject({ dwellingState: 'vacant', persons: [] });
  await say(1, takes(1, sent.id, a, b));
  const came = await one<CoverageState>(1, 'coverage', `${round}:${home(1)}`);
  expect(came?.came?.map(({ person }) => person).sort()).toEqual([a, b].sort());
  await say(1, returns(sent.id, c));
  expect(await one<HouseholdState>(0, 'household', home(0))).toMatchObject({
    dwellingState: 'ownerOccupied',
    persons: [c],
  });
  const back = await one<CoverageState>(0, 'coverage', `${round}:${home(0)}`);
  expect(back?.persons.map(({ person }) => person)).toEqual([c]);
  await conserved();
});

test('P46 whom the other community sends back counts in the old household again, and the sender is asked why', async () => {
  const sent = sends(0, 1, a, b);
  await say(0, sent, sends(0, 2, c));
  await house.engine.idle();
  await say(1, returns(sent.id, a, b));
  expect(await questions(0)).toEqual(['residents.cameBackNotOurs']);
  expect(await person(0, a)).not.toHaveProperty('left');
  expect(await departure(0, sent.id)).toMatchObject({ persons: [{ because: 'notOurs' }, { because: 'notOurs' }] });
  expect(await said(1, takes(1, sent.id, a))).toBe('residents.arrivalSettled');
  await conserved();
});

test('P46 who is sent to a place that does not exist comes back by themselves, with a question', async () => {
  const body = { household: home(0), persons: [a, b, c], to: `${district}777777`, toName: '没有的社区' };
  const sent = record('residents.movedAway', body);
  await say(0, sent);
  expect(await questions(0)).toEqual(['residents.cameBackUnreachable']);
  expect(await person(0, a)).toMatchObject({ household: home(0) });
  expect(await person(0, a)).not.toHaveProperty('left');
  await conserved();
});

test('P46 called back in time they are here again; too late they stay there, and both desks are asked', async () => {
  const sent = sends(0, 1, a, b);
  await say(0, sent);
  await house.engine.idle();
  await say(1, takes(1, sent.id, b));
  // Not delivered yet is not known yet: the sender may call both back.
  await say(0, recalls(0, 1, sent.id, a));
  expect(await person(0, a)).not.toHaveProperty('left');
  expect(await arrival(1, sent.id)).toMatchObject({ persons: [{ state: 'recalled' }, { state: 'taken' }] });
  expect(await said(0, recalls(0, 1, sent.id, b))).toBe('residents.moveSettled');
  await conserved();
  const again = sends(0, 1, a);
  await say(0, again);
  await house.engine.idle();
  const [taken, recalled] = await Promise.all([said(1, takes(1, again.id, a)), said(0, recalls(0, 1, again.id, a))]);
  await conserved();
  const stays = (await person(1, a))?.left === undefined;
  expect(stays ? taken : recalled).toBe('accepted');
});

test('P46 a decision is not undone like a slip of the pen, and word from before the last coming changes nothing', async () => {
  const sent = sends(0, 1, a);
  await say(0, sent);
  const before = house.clock.now;
  const undo = record('records.voided', { reason: 'undone' }, { voids: sent.id });
  expect(await said(0, undo)).toBe('records.decisionStands');
  await house.engine.idle();
  await say(1, returns(sent.id, a));
  await house.engine.idle();
  house.clock.now += 60_000;
  const [late] = await post(house, desk, { ...sends(0, 2, a), log: logs[0], at: before });
  expect(late).toMatchObject({ outcome: 'refused', code: 'residents.movedBefore' });
  await conserved();
});

test('P46 entries that stand in two communities are not merged, and somebody who was sent away is not listed twice', async () => {
  await say(0, sends(0, 1, a));
  const merge = { person: b, household: home(0), folded: a, foldedHousehold: home(0) };
  expect(await said(0, record('residents.personsMerged', merge))).toBe('residents.mergedAcross');
  const listed = { household: home(0), person: a, arrival: 'returned' };
  expect(await said(0, record('residents.personListed', listed))).toBe('residents.listedWhileAway');
  expect(await person(0, a)).toHaveProperty('left');
  expect(await tally(0, 'roster', 'persons')).toBe(2);
  await conserved();
});

test('P47 names travel sealed, are readable in both communities, and erased from both at once', async () => {
  const sent = sends(0, 1, a, b);
  await say(0, sent);
  await house.engine.idle();
  const told = JSON.stringify([await rowsNow(), await logged()]);
  expect(told).not.toContain('试101');
  const keys = connect(house.keysOwnerUrl, 1);
  try {
    // Each look through a keyring that remembers nothing, as after a restart.
    const namesIn = async (register: string, states: readonly unknown[]) => {
      const items = states.map((body) => ({ schema: catalogue.register(register).schema, body }));
      return (await openAll(keyringOf(keys, masterKey), items)) as { name?: string; persons?: { name?: string }[] }[];
    };
    const waiting = async () => (await namesIn('arrival', [await arrival(1, sent.id)]))[0]?.persons;
    expect(await waiting()).toMatchObject([{ name: '试101甲' }, { name: '试101乙' }]);
    await say(1, takes(1, sent.id, a));
    const both = async () => namesIn('person', [await person(0, a), await person(1, a)]);
    expect(await both()).toMatchObject([{ name: '试101甲' }, { name: '试101甲' }]);
    // What is settled keeps nobody's name: it stands with the person alone.
    expect((await arrival(1, sent.id))?.persons[0]).toEqual({ person: a, state: 'taken', into: home(1) });
    await keys.pool.query('delete from public.key where owner = any($1)', [[`person/${a}`, `person/${b}`]]);
    expect((await both()).map((one) => one.name)).toEqual([undefined, undefined]);
    expect((await waiting())?.map((one) => one.name)).toEqual([undefined, undefined]);
    await conserved();
  } finally {
    await keys.end();
  }
});

test('P47 who is expected is told to the desk alone, without the number of a document', async () => {
  const document = { type: 'residentId', value: '110101199001010010', verified: false };
  await say(0, record('residents.personChanged', { household: home(0), person: a, document }));
  const sent = sends(0, 1, a);
  await say(0, sent);
  await house.engine.idle();
  expect(await arrival(1, sent.id)).toHaveProperty('persons.0.document');
  const key = arrivalKey(sent.id);
  const shownTo = (who: Writer, log = logs[1]) => {
    const viewing = viewingOf(catalogue, who.member, who.grants, log, house.clock.now);
    return viewing ? house.sync.rows(viewing, [key]) : Promise.resolve([]);
  };
  const [shown] = await shownTo(writer('there', 'communityWorker', { place: logs[1] }));
  expect(shown?.state).toMatchObject({ persons: [{ name: '试101甲', phone: '13900001010' }] });
  expect(shown?.state).not.toHaveProperty('persons.0.document');
  expect(await shownTo(writer('grid', 'gridWorker', { place: logs[1] }))).toEqual([]);
  expect(await shownTo(writer('third', 'communityWorker', { place: logs[2] }))).toEqual([]);
  expect(await shownTo(officer)).toEqual([]);
});

async function logged(): Promise<readonly string[]> {
  return withScope(house.database, prefixScope(street), async (client) => {
    const { rows } = await client.query<{ stored: string }>('select stored from fangxian.record');
    return rows.map(({ stored }) => stored);
  });
}

type Step = { does: string; from: number; to: number; who: number; settles: boolean };
const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('send', 'send', 'send', 'take', 'take', 'return', 'recall', 'untake', 'void', 'list', 'again'),
  from: fc.integer({ min: 0, max: 2 }),
  to: fc.integer({ min: 0, max: 2 }),
  who: fc.integer({ min: 0, max: 31 }),
  // Whether everything addressed has arrived before the next step, or is overtaken by it.
  settles: fc.boolean(),
});

/** What this property has found before is asked every time. */
const found: [Step[]][] = [
  // Sent, called back and moved by an old record within the place they left, before any of it arrived.
  [
    [
      { does: 'send', from: 0, to: 1, who: 0, settles: false },
      { does: 'recall', from: 0, to: 0, who: 0, settles: false },
      { does: 'again', from: 0, to: 0, who: 0, settles: false },
      { does: 'send', from: 0, to: 0, who: 0, settles: false },
    ],
  ],
];

test('P45 after any sending, taking in, sending back, calling back and undoing, each person counts once or is on the way', {
  timeout: 240_000,
}, async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      await anotherStreet();
      const done: NewRecord[] = [];
      for (const one of steps) {
        const made = await stepOf(one, done);
        if (!made) continue;
        if ((await said(made.n, made.told)) === 'accepted') accepted += 1;
        done.push({ ...made.told, log: logs[made.n] ?? '' });
        if (one.settles) await house.engine.idle();
        // At no moment, delivered or not, do two communities count the same person.
        for (const places of whereabouts(await rowsNow()).here.values()) expect(places.length).toBeLessThan(2);
      }
      await conserved();
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 12), examples: found },
  );
  // The property says nothing where nothing happens.
  expect(accepted).toBeGreaterThan(2);
});

/** What somebody at a desk might do now, going by what that desk sees; every other time by what it saw a while ago. */
async function stepOf(
  { does, from, to, who }: Step,
  done: readonly NewRecord[],
): Promise<{ n: number; told: NewRecord } | undefined> {
  const rows = await rowsNow();
  const of = <State>(register: string) =>
    rows
      .filter((row) => row.register === register)
      .map(({ log, state }) => ({ n: logs.indexOf(log), state: state as State }));
  const pick = <One>(list: readonly One[]): One | undefined => list[who % Math.max(1, list.length)];
  const there = of<PersonState>('person');
  if (does === 'send') {
    const living = there.filter(({ n, state }) => n === from && !state.left).map(({ state }) => state.person);
    const going = living.filter((_, i) => ((who + 1) >> i) & 1);
    return from !== to && going.length > 0 ? { n: from, told: sends(from, to, ...going) } : undefined;
  }
  if (does === 'void') {
    const target = pick(done.filter(({ kind }) => kind !== 'records.voided'));
    const void_ = record('records.voided', { reason: 'mistake' }, { voids: target?.id ?? '' });
    return target && { n: logs.indexOf(target.log), told: void_ };
  }
  if (does === 'list' || does === 'again') {
    const gone = pick(there.filter(({ state }) => state.left?.away));
    if (!gone) return undefined;
    const body = { person: gone.state.person, household: home(gone.n) };
    if (does === 'list') return { n: gone.n, told: record('residents.personListed', body) };
    return { n: gone.n, told: record('residents.personMoved', { ...body, from: derivedId('elsewhere') }) };
  }
  const fits = (wanted: string) => (one: { state: string }) => who % 2 === 1 || one.state === wanted;
  if (does === 'recall') {
    const sent = of<DepartureState>('departure').flatMap(({ n, state }) =>
      state.persons.filter(fits('inTransit')).map((one) => ({ n, state, one })),
    );
    const it = pick(sent);
    return it && { n: it.n, told: recalls(it.n, logs.indexOf(it.state.to), it.state.move, it.one.person) };
  }
  const came = of<ArrivalState>('arrival').flatMap(({ n, state }) =>
    state.persons.filter(fits(does === 'untake' ? 'taken' : 'expected')).map((one) => ({ n, state, one })),
  );
  const it = pick(came);
  if (!it) return undefined;
  const { n, state, one } = it;
  const made = { take: takes(n, state.move, one.person), untake: untakes(n, state.move, one.person) };
  return { n, told: made[does as 'take' | 'untake'] ?? returns(state.move, one.person) };
}
