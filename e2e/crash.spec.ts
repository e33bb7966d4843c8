/** What was acknowledged is there: whatever is killed, in the middle of the work. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostedRecords } from '@fangxian/domain/exchange';
import { expect, test } from '@playwright/test';
import { emptyFolder, removed, run, startIn } from './house.ts';
import { type Caller, callerBy, recordsOf, send, uuidv7 } from './people.ts';

const district = '990101';
const log = '990101001001';
const rounds = 3;

test('P66 a record that was acknowledged is there exactly once, though the server and its PostgreSQL are killed under load', async () => {
  test.setTimeout(150_000);
  const folder = emptyFolder();
  let server = await startIn(folder, ['--empty']);
  const { address } = server;
  const again = ['--empty', '--port', new URL(address).port];
  try {
    const secretary = await founded(address, server.signIn.begin ?? '');
    const { round, household } = await prepared(secretary);
    const load = visiting(address, secretary, round, household);
    for (let n = 0; n < rounds; n += 1) {
      await load.acknowledgedMore(40);
      await server.kill();
      server = await startIn(folder, again);
      await load.acknowledgedMore(40);
      process.kill(postmaster(folder), 'SIGKILL');
    }
    await load.acknowledgedMore(40);
    const made = await load.end();

    const told = await answersTo(secretary, made);
    expect(told.map(({ outcome }) => outcome)).toEqual(made.map(() => 'duplicate'));
    const tallies = await secretary.get<{ name: string; value: number }[]>(`/api/logs/${log}/tallies?scope=${round}`);
    const visits = tallies.filter(({ name }) => name === 'householdVisits').reduce((sum, { value }) => sum + value, 0);
    expect(visits).toBe(made.length);
    await server.end();
    expect(await run(folder, 'verify')).toMatchObject({ code: 0, said: expect.stringContaining('All agree') });
  } finally {
    await server.end();
    removed(folder);
  }
});

/** A district, its first officer, a community and its secretary, as an installation begins. */
async function founded(address: string, link: string): Promise<Caller> {
  const body = { token: new URL(link).hash.slice(1), place: { code: district, name: '测试区' }, officer: '试负责人' };
  const begun = await fetch(`${address}/api/begin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { token } = (await begun.json()) as { token: string };
  const officer = await callerBy(`${address}/join#${token}`);
  const named = { code: log, name: '测试社区', parent: district };
  await taken(officer, recordsOf(officer)('places.divisionNamed', named, { log, event: 'base' }));
  const grants = [{ role: 'communitySecretary', scope: { place: log } }];
  const invited = await officer.post<{ link: string }>('/api/invitations', { name: '试书记', grants });
  return callerBy(invited.link);
}

async function prepared(secretary: Caller): Promise<{ round: string; household: string }> {
  const recordOf = recordsOf(secretary);
  const [round, household, building] = [uuidv7(), uuidv7(), uuidv7()];
  const listed = { household, building, door: { label: '101' }, dwellingState: 'rented', persons: [], source: 'door' };
  const startsOn = new Date().toISOString().slice(0, 10);
  const opened = { round, name: '第一轮', scope: {}, startsOn, measuresTemperature: false };
  await taken(secretary, recordOf('residents.householdListed', listed, { log, event: 'base' }));
  await taken(secretary, recordOf('screening.roundOpened', opened, { log }));
  return { round, household };
}

async function taken(caller: Caller, record: unknown): Promise<void> {
  expect((await send(caller, record)).outcomes).toMatchObject([{ outcome: 'accepted' }]);
}

type Visit = ReturnType<ReturnType<typeof recordsOf>>;

/** Four phones that send visit after visit, and each of them again until it is acknowledged. */
function visiting(address: string, { cookie, session }: Caller, round: string, household: string) {
  const made: Visit[] = [];
  let acknowledged = 0;
  let ending = false;
  let onMore = (): void => undefined;
  const headers = { cookie, 'content-type': 'application/json' };
  const recordOf = recordsOf({ session } as Caller);

  const tried = async (records: readonly Visit[]): Promise<boolean> => {
    try {
      const body = JSON.stringify({ records, deviceNow: Date.now() });
      const answer = await fetch(`${address}/api/records`, { method: 'POST', headers, body });
      if (answer.status === 503) return false;
      expect(answer.status, await answer.clone().text()).toBe(200);
      const { outcomes } = (await answer.json()) as PostedRecords;
      for (const one of outcomes) expect(['accepted', 'duplicate'], JSON.stringify(one)).toContain(one.outcome);
      return true;
    } catch (problem) {
      if (problem instanceof TypeError) return false; // Nobody answers: fetch has no other word for it.
      throw problem;
    }
  };
  const phone = async () => {
    while (!ending) {
      const body = { round, household, outcome: 'nobodyHome', channel: 'door', answers: [] };
      const records = Array.from({ length: 3 }, () => recordOf('screening.visited', body, { log }));
      made.push(...records);
      while (!(await tried(records)));
      acknowledged += records.length;
      onMore();
    }
  };
  const phones = Promise.all(Array.from({ length: 4 }, phone));
  return {
    acknowledgedMore(n: number): Promise<void> {
      const goal = acknowledged + n;
      const reached = new Promise<void>((resolve) => {
        onMore = () => acknowledged >= goal && resolve();
      });
      return Promise.race([reached, phones.then(() => undefined)]);
    },
    async end(): Promise<readonly Visit[]> {
      ending = true;
      await phones;
      return made;
    },
  };
}

async function answersTo(caller: Caller, made: readonly Visit[]): Promise<PostedRecords['outcomes']> {
  const told: PostedRecords['outcomes'] = [];
  for (let from = 0; from < made.length; from += 500) {
    told.push(...(await send(caller, ...made.slice(from, from + 500))).outcomes);
  }
  return told;
}

function postmaster(folder: string): number {
  const data = join(folder, 'data');
  const cluster = readdirSync(data).find((name) => name.startsWith('postgres-')) ?? '';
  return Number(readFileSync(join(data, cluster, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
