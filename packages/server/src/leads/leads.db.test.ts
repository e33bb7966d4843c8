/** A list of leads from an office: read, recorded, passed on, answered, and given back as it came. */
import { readFileSync } from 'node:fs';
import { type ContactState, nextStep } from '@fangxian/domain/contacts';
import type { LeadFiguresTold, LeadListTold, LeadRowTold } from '@fangxian/domain/exchange';
import { type LeadState, leadKey } from '@fangxian/domain/leads';
import { buildingId } from '@fangxian/domain/places';
import { derivedId } from '@fangxian/domain/records';
import exceljs from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { looksAt } from '../engine/log/looks.store.ts';
import { appFor, cookieOf } from '../testing/desk.ts';
import {
  community,
  district,
  foundPlaces,
  listedHousehold,
  officer,
  post,
  record,
  secretary,
  type TestHouse,
  testHouse,
  worker,
  writer,
} from '../testing/house.ts';
import { leadRoutes } from './leads.routes.ts';

const form = readFileSync(new URL('../../../../data/templates/leads.xlsx', import.meta.url));
const neighbours = '990101001002';
const theirs = writer('theirs', 'communitySecretary', { place: neighbours });
const other = '990101001009';
const newcomers = writer('newcomers', 'communitySecretary', { place: other });
const street = '990101001';
const clerk = writer('clerk', 'streetOfficer', { place: street });
const home = listedHousehold('1806', 1);

let house: TestHouse;
let app: FastifyInstance;
let list: LeadListTold;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  const named = { code: neighbours, name: '邻社区', parent: district };
  const between = { code: street, name: '演示街道', parent: district };
  await post(
    house,
    officer,
    record('places.divisionNamed', named, { log: neighbours }),
    record('places.divisionNamed', between, { log: street }),
  );
  await post(house, secretary, home.record);
  app = await appFor({ secretary, worker, officer, theirs, clerk, newcomers });
  await app.register(async (routes) => leadRoutes(routes, house.engine, house.directory, 'secret'));
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const sent = (path: string, payload: Buffer, as = 'secretary', log = community) =>
  app.inject({
    method: 'POST',
    url: `/api/logs/${log}/leads/${path}`,
    headers: {
      ...cookieOf(as),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('核查表.xlsx'),
    },
    payload,
  });

const told = ({ odd: _, matched: __, sameAs: ___, relative: ____, ...one }: LeadRowTold) =>
  record('leads.received', { ...one, source: 'batch', batch: list.batch }, { at: house.clock.now });

const stateIn = async (log: string, id: string) => {
  const { rows } = await withScope(house.database, logScope(log), (client) =>
    client.query<{ state: LeadState }>(
      `select state from fangxian.register where log = $1 and register = 'lead' and id = $2`,
      [log, id],
    ),
  );
  return rows[0]?.state;
};

const figures = async (root: string) => {
  const answer = await app.inject({ url: `/api/leads?root=${root}`, headers: cookieOf('officer') });
  return answer.json() as LeadFiguresTold;
};

test('P118 an office’s list is read as it was sent: sixty rows, each with its door as told, its dates and its number', async () => {
  const answer = await sent('read', form);
  expect(answer.statusCode).toBe(200);
  list = answer.json() as LeadListTold;
  expect(list.source).toBe('区公安分局');
  expect(list.leads).toHaveLength(60);
  expect(new Set(list.leads.map(({ lead }) => lead)).size).toBe(60);
  expect(list.leads.every(({ arrivedOn }) => arrivedOn?.startsWith('2020-01-') || arrivedOn?.startsWith('2019-'))).toBe(
    true,
  );
  // Nothing was recorded by reading.
  expect((await figures(community)).self.received).toBe(0);
  expect((await sent('read', form, 'worker')).statusCode).toBe(403);
  expect((await sent('read', Buffer.from('a,b\n1,2\n'))).json().code).toBe('leads.noHeadings');
});

test('P118 what was found goes back in the office’s own file, and the rest of it is as it was', async () => {
  const rows = list.leads.slice(0, 3);
  await post(house, secretary, ...rows.map(told));
  const [first, second, third] = rows as [LeadRowTold, LeadRowTold, LeadRowTold];
  const again = { ...third, lead: third.lead.replace(/^........../, '01234567-8'), row: 60 };
  await post(house, secretary, told(again));
  house.clock.now += 60_000;
  await post(
    house,
    secretary,
    record('leads.verified', { lead: first.lead, person: first.person, result: 'true' }, { at: house.clock.now }),
    record(
      'leads.verified',
      { lead: second.lead, person: second.person, result: 'movedOn', movedTo: '邻县' },
      { at: house.clock.now },
    ),
    record('leads.doubled', { lead: again.lead, person: again.person, of: first.lead }, { at: house.clock.now }),
  );
  const answer = await sent('answer.xlsx', form);
  expect([answer.statusCode, answer.headers['x-row-count']]).toEqual([200, '3']);
  const open = async (file: Buffer) => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(file as unknown as ArrayBuffer);
    return book.worksheets[0] as exceljs.Worksheet;
  };
  const [before, after] = [await open(form), await open(answer.rawPayload)];
  const cells = (sheet: exceljs.Worksheet, row: number) => (sheet.getRow(row).values as unknown[]).slice(1);
  expect(cells(after, first.row)[9]).toBe('属实');
  expect(cells(after, second.row)[9]).toBe('已转往他处：邻县');
  expect(cells(after, 60)[9]).toBe('重复，属实');
  // Nobody was invited in this house: a name that is not known is left out, and no id stands in for it.
  expect(String(cells(after, first.row)[10])).toBe('2020-02-03');
  expect(cells(after, first.row).slice(0, 9)).toEqual(cells(before, first.row).slice(0, 9));
  expect(cells(after, 9)).toEqual(cells(before, 9));
  expect(after.columns.map(({ width }) => width)).toEqual(before.columns.map(({ width }) => width));
  const other = Buffer.concat([form]);
  other[other.length - 1] = (other.at(-1) as number) ^ 1;
  expect((await sent('answer.xlsx', other)).json().code).toBe('leads.otherFile');
});

test('P113 a lead of nobody here goes on to the neighbours as one lead, and their answer comes back; what is not theirs, too', async () => {
  const [, , third] = list.leads as [LeadRowTold, LeadRowTold, LeadRowTold];
  const about = { lead: third.lead, person: third.person };
  house.clock.now += 60_000;
  await post(
    house,
    secretary,
    record('leads.passedOn', { ...about, to: neighbours, toName: '邻社区' }, { at: house.clock.now }),
  );
  await house.engine.idle();
  expect(await stateIn(neighbours, third.lead)).toMatchObject({ passedFrom: { log: community }, row: third.row });
  expect(await figures(community)).toMatchObject({ self: { away: 1, toAssign: 0 } });
  house.clock.now += 60_000;
  const back = { ...record('leads.givenBack', about, { at: house.clock.now }), log: neighbours };
  await post(house, theirs, back);
  await house.engine.idle();
  expect(await stateIn(community, third.lead)).toMatchObject({ passedTo: { back: { because: 'notOurs' } } });
  expect(await figures(community)).toMatchObject({ self: { away: 0, toAssign: 1 } });

  house.clock.now += 60_000;
  await post(
    house,
    secretary,
    record('leads.passedOn', { ...about, to: neighbours, toName: '邻社区' }, { at: house.clock.now }),
  );
  await house.engine.idle();
  house.clock.now += 60_000;
  await post(house, theirs, {
    ...record('leads.verified', { ...about, result: 'true' }, { at: house.clock.now }),
    log: neighbours,
  });
  await house.engine.idle();
  expect(await stateIn(community, third.lead)).toMatchObject({
    found: [{ result: 'true' }],
    passedTo: { back: { because: 'answered' } },
  });
  const sums = await figures(district);
  // The first, and the third once, though it stands in two logs.
  expect(sums.self.results.true).toBe(2);
  expect(sums.rows.map(({ code, received, results }) => [code, received, results.true]).sort()).toEqual([
    [street, 0, 0],
    [community, 3, 2],
    [neighbours, 1, 1],
  ]);
  expect(leadKey(third.lead)).toBe(`lead/${third.lead}`);
});

test('P164 an office above reads a list and is told which place each row belongs to; nobody below reads what lies there', async () => {
  const file = Buffer.from(
    '姓名,电话,疑似落脚点,来源地\n试甲,13900001111,邻社区3栋101,某地\n试乙,13900002222,某路9号,某地\n',
  );
  const read = (as: string, log: string) => sent('read', file, as, log);
  const told = (await read('officer', district)).json() as LeadListTold;
  expect(told.leads.map(({ to, odd }) => [to?.log, odd])).toEqual([
    [neighbours, []],
    [undefined, ['noPlace']],
  ]);
  // The street is one office, and the community’s desk another.
  expect((await read('clerk', street)).statusCode).toBe(200);
  expect((await read('clerk', community)).statusCode).toBe(403);
  expect((await read('secretary', street)).statusCode).toBe(403);
});

test('P118 a list that came as text goes back as a workbook with its own lines, and what was found beside them', async () => {
  const file = Buffer.from(
    '推送单位：某局\n姓名,手机号,疑似落脚点\n试戊,13900007771,某路1号\n试己,13900007772,某路2号\n',
  );
  const { batch, leads } = (await sent('read', file)).json() as LeadListTold;
  const [one] = leads as [LeadRowTold];
  const { odd: _, to: __, ...body } = one;
  house.clock.now += 60_000;
  await post(
    house,
    secretary,
    record('leads.received', { ...body, source: 'batch', batch }, { at: house.clock.now }),
    record('leads.verified', { lead: one.lead, person: one.person, result: 'untrue' }, { at: house.clock.now + 1 }),
  );
  const answer = await sent('answer.xlsx', file);
  expect([answer.statusCode, answer.headers['x-row-count']]).toEqual([200, '1']);
  const book = new exceljs.Workbook();
  await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
  const cells = (row: number) => ((book.worksheets[0]?.getRow(row).values ?? []) as unknown[]).slice(1);
  expect(cells(1)).toEqual(['推送单位：某局']);
  expect(cells(2)).toEqual(['姓名', '手机号', '疑似落脚点', '核查结果', '核查人']);
  expect(cells(3)).toEqual(['试戊', '13900007771', '某路1号', '不实', '2020-02-03']);
  expect(cells(4)).toEqual(['试己', '13900007772', '某路2号']);
});

test('P165 a number answers only which office to ask: not who it is, nor from when on, and no more once they have left', async () => {
  const household = '018f0000-0000-7000-8000-00000000cccc';
  const person = '018f0000-0000-7000-8000-00000000dddd';
  const listed = {
    ...{
      household,
      building: '9',
      grid: 'g',
      door: { label: '101' },
      dwellingState: 'ownerOccupied',
      source: 'roster',
    },
    persons: [
      {
        person,
        name: '试丁',
        phone: '13900004444',
        document: { type: 'residentId', value: '11010519491231002X', verified: true },
      },
    ],
  };
  const file = Buffer.from(
    '姓名,身份证号,手机号,疑似落脚点\n试丁,11010519491231002X,,某路9号\n旁人,,13900004444,测试社区\n生人,,13900005555,某路9号\n',
  );
  const read = async () =>
    ((await sent('read', file)).json() as LeadListTold).leads.map(({ to, odd }) => [
      to?.log,
      odd.includes('knownThere'),
    ]);
  expect(await read()).toEqual([
    [undefined, false],
    [undefined, false],
    [undefined, false],
  ]);
  house.clock.now += 60_000;
  await post(house, theirs, record('residents.householdListed', listed, { log: neighbours, at: house.clock.now }));
  await house.directory.follow(neighbours);
  expect(await read()).toEqual([
    [neighbours, true],
    [neighbours, true],
    [undefined, false],
  ]);
  const answer = (await sent('read', file)).body;
  for (const hidden of [household, person]) expect(answer).not.toContain(hidden);
  // Nobody’s number stands in it, and every list that was read is on record.
  const looks = await looksAt(house.database, community, 50);
  expect(looks.filter(({ what }) => what === 'leads.list').length).toBeGreaterThan(2);
  house.clock.now += 60_000;
  await post(
    house,
    theirs,
    record(
      'residents.personChanged',
      { household, person, phone: '13900006666' },
      { log: neighbours, at: house.clock.now },
    ),
  );
  await house.directory.follow(neighbours);
  expect(await read()).toEqual([
    [neighbours, true],
    [undefined, false],
    [undefined, false],
  ]);
  house.clock.now += 60_000;
  await post(
    house,
    theirs,
    record('residents.personLeft', { household, person, reason: 'movedOut' }, { log: neighbours, at: house.clock.now }),
  );
  await house.directory.follow(neighbours);
  expect(await read()).toEqual([
    [undefined, false],
    [undefined, false],
    [undefined, false],
  ]);
});

test('P113 from the district to a street to a community: one lead, and the answer comes back to each of them', async () => {
  const about = { lead: '018f0000-0000-7000-8000-00000000aaaa', person: '018f0000-0000-7000-8000-00000000bbbb' };
  const told = { ...about, source: 'phone', name: '试丙', from: '某地', stayingAt: '测试社区' };
  const say = async (by: Parameters<typeof post>[1], log: string, kind: string, body: object) => {
    house.clock.now += 60_000;
    const outcomes = await post(house, by, record(kind, body, { log, at: house.clock.now }));
    await house.engine.idle();
    return outcomes.map(({ outcome }) => outcome);
  };
  await say(officer, district, 'leads.received', told);
  await say(officer, district, 'leads.passedOn', { ...about, to: street, toName: '演示街道' });
  await say(clerk, street, 'leads.passedOn', { ...about, to: community, toName: '测试社区' });
  expect(await stateIn(community, about.lead)).toMatchObject({ passedFrom: { log: street } });
  await say(secretary, community, 'leads.verified', { ...about, result: 'true' });
  for (const log of [street, district]) {
    expect(await stateIn(log, about.lead)).toMatchObject({
      found: [{ result: 'true' }],
      passedTo: { back: { because: 'answered' } },
    });
  }
  // A later word goes the same way.
  await say(secretary, community, 'leads.verified', { ...about, result: 'movedOn' });
  const results = ((await stateIn(district, about.lead)) as LeadState).found.map(({ result }) => result);
  expect(results).toEqual(['true', 'movedOn']);
});

test('P119 what is overdue is told at every level by the hour, and no clock has to be recorded', async () => {
  const [, , , fourth] = list.leads as [LeadRowTold, LeadRowTold, LeadRowTold, LeadRowTold];
  house.clock.now += 60_000;
  await post(house, secretary, told(fourth));
  expect((await figures(district)).self).toMatchObject({ toAssign: 1, overdue: 0 });
  house.clock.now += 4 * 3_600_000;
  expect((await figures(district)).self).toMatchObject({ toAssign: 1, overdue: 1 });
});

test('P116 the office’s list against a roster that has its doors: each row at its own door, and whoever lives there is known', async () => {
  const named = { code: other, name: '缙云新居社区', parent: district };
  await post(house, officer, record('places.divisionNamed', named, { log: other }));
  // Every other row stands in the roster: by document, by telephone, by name alone, or not at all.
  const kinds = ['document', 'phone', 'name', 'address'] as const;
  const expected = list.leads.map(({ row, name, document, phone, stayingAt = '' }, i) => {
    const [, building = '', door = ''] = /缙云新居(\d+)栋(\d+)$/.exec(stayingAt) ?? [];
    const matched = i % 5 === 4 ? undefined : kinds[i % 5];
    return { row, building, door, matched, told: { name, document, phone } };
  });
  expect(expected.every(({ building, door }) => building && door)).toBe(true);
  const made = expected.flatMap(({ row, building, door, matched, told: { name, document, phone } }) => {
    if (!matched) return [];
    const [household, person] = [derivedId('home', String(row)), derivedId('who', String(row))];
    const who =
      matched === 'document'
        ? { name: '试改名', document: { type: 'residentId', value: document, verified: true } }
        : matched === 'phone'
          ? { name, phone: phone?.replace(/^(...)/, '$1 ') }
          : { name: matched === 'name' ? name : '试房东' };
    return record(
      'residents.householdListed',
      {
        ...{ household, building: buildingId(other, `缙云新居/${building}`), grid: 'g', stairwell: '1' },
        ...{ door: { label: door }, dwellingState: 'ownerOccupied', source: 'roster' },
        persons: [{ person, ...who }],
      },
      { log: other, at: house.clock.now },
    );
  });
  const outcomes = await post(house, newcomers, ...made);
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
  const read = (await sent('read', form, 'newcomers', other)).json() as LeadListTold;
  expect(read.leads.map(({ row, matched, household, person, odd }) => [row, matched, household, person, odd])).toEqual(
    expected.map(({ row, matched }) => [
      ...[row, matched, matched && derivedId('home', String(row))],
      matched && matched !== 'address' ? derivedId('who', String(row)) : expect.any(String),
      expect.not.arrayContaining(matched ? ['noDoor'] : ['double']),
    ]),
  );
  const strangers = read.leads.filter(({ matched }) => matched === undefined);
  expect(strangers).toHaveLength(12);
  for (const { odd } of strangers) expect(odd).toContain('noDoor');
  const people = new Set(made.flatMap(({ body }) => (body as { persons: { person: string }[] }).persons[0]?.person));
  const atADoor = read.leads.filter(({ matched }) => matched === 'address' || matched === undefined);
  expect(atADoor.some(({ person }) => people.has(person))).toBe(false);
});

test('P206 one person has one history of contacts: passed on, handed up to the street and back, each try stands once in every office', async () => {
  const about = { lead: '018f0000-0000-7000-8000-00000000eeee', person: '018f0000-0000-7000-8000-00000000ffff' };
  const { person } = about;
  const say = async (by: Parameters<typeof post>[1], log: string, kind: string, body: object, more: object = {}) => {
    house.clock.now += 60_000;
    const made = { ...record(kind, body, { log, at: house.clock.now }), ...more };
    expect(await post(house, by, made)).toMatchObject([{ outcome: 'accepted' }]);
    await house.engine.idle();
    return made.id;
  };
  const tried = (by: Parameters<typeof post>[1], log: string, channel: string, outcome: string) =>
    say(by, log, 'contacts.attempted', { person, channel, outcome });
  const historyIn = async (log: string) => {
    const { rows } = await withScope(house.database, logScope(log), (client) =>
      client.query<{ state: ContactState }>(
        `select state from fangxian.register where log = $1 and register = 'contact' and id = $2`,
        [log, person],
      ),
    );
    return rows[0]?.state as ContactState;
  };
  const idsIn = async (log: string) => (await historyIn(log)).attempts.map((one) => one.record);
  for (const [code, name] of [
    [community, '测试社区'],
    [neighbours, '邻社区'],
  ] as const) {
    await say(officer, code, 'places.divisionNamed', { code, name, parent: street });
  }
  const told = { ...about, source: 'phone', name: '试庚', from: '某地', stayingAt: '测试社区' };
  await say(secretary, community, 'leads.received', told);
  const one = await tried(secretary, community, 'phone', 'refused');
  await say(secretary, community, 'leads.passedOn', { ...about, to: neighbours, toName: '邻社区' });
  const there = await historyIn(neighbours);
  expect(there.attempts).toMatchObject([
    { record: one, outcome: 'refused', from: { log: community, name: '测试社区' } },
  ]);
  expect(nextStep(there, there.ladder ?? [])).toMatchObject({ rung: 'call', nth: 2 });

  // The neighbours go on, whom they hand up to goes on too, and every office sees it.
  const two = await tried(theirs, neighbours, 'phone', 'refused');
  await say(theirs, neighbours, 'contacts.handedUp', { person });
  await say(clerk, street, 'contacts.takenOn', { person });
  const three = await tried(clerk, street, 'message', 'unread');
  for (const log of [community, neighbours, street]) expect(await idsIn(log)).toEqual([one, two, three]);
  expect((await historyIn(neighbours)).attempts.at(-1)?.from?.name).toBe('演示街道');
  // The same street hears of it from the other side as well.
  await say(secretary, community, 'contacts.handedUp', { person });
  const four = await tried(secretary, community, 'door', 'noAnswer');
  for (const log of [community, neighbours, street]) expect(await idsIn(log)).toEqual([one, two, three, four]);
  // What was no try is none anywhere.
  await say(clerk, street, 'records.voided', { reason: 'mistake' }, { voids: three });
  for (const log of [community, neighbours, street]) expect(await idsIn(log)).toEqual([one, two, four]);
  // Each counts once, where it was made.
  const countedIn = async (log: string) => {
    const { rows } = await withScope(house.database, logScope(log), (client) =>
      client.query<{ n: string | null }>(
        `select sum(value) as n from fangxian.tally where log = $1 and scope = 'contacts' and grid = '*' and name like 'attempts.%'`,
        [log],
      ),
    );
    return Number(rows[0]?.n);
  };
  expect(await Promise.all([community, neighbours, street].map(countedIn))).toEqual([2, 1, 0]);
  // Not theirs: what was tried stays there, and what is tried from now on is not told there any more.
  await say(theirs, neighbours, 'leads.givenBack', about);
  expect((await historyIn(community)).along?.find(({ log }) => log === neighbours)?.over).toBe(house.clock.now);
});
