/** What is decided above arrives below: also when something was in the way, and when the place was only being named. */
import { catalogue } from '@fangxian/domain/areas';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  community,
  district,
  foundPlaces,
  officer,
  openedRound,
  post,
  record,
  round,
  type TestHouse,
  testHouse,
} from '../../testing/house.ts';
import { logScope, withScope } from '../database/connect.ts';
import { delivery } from './deliver.ts';
import { queuedIn } from './outbound.store.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
  await foundPlaces(house);
});
afterEach(() => house.end());

test('P5 what could not be delivered is delivered later, without a restart', async () => {
  const set = { ...openedRound(), kind: 'screening.roundSet', log: community, by: 'x', device: 'x', effectiveAt: 1 };
  await withScope(house.database, logScope(district), (client) =>
    client.query(`insert into fangxian.outbound (log, n, target, record, state) values ($1, 1, $2, $3, 'queued')`, [
      district,
      community,
      JSON.stringify(set),
    ]),
  );
  const faults: unknown[] = [];
  const waiting: (() => void)[] = [];
  let broken = true;
  const { wake, idle } = delivery(
    house.database,
    catalogue,
    () => house.clock.now,
    (log, incoming) => (broken ? Promise.reject(new Error('no connection')) : house.engine.submit(log, incoming)),
    (fault) => faults.push(fault),
    (work) => waiting.push(work),
  );
  wake(district);
  await idle();
  expect([faults.length, waiting.length]).toEqual([1, 1]);
  expect(await queuedIn(house.database, district, 10)).toHaveLength(1);
  broken = false;
  waiting[0]?.();
  await idle();
  expect(await queuedIn(house.database, district, 10)).toEqual([]);
});

test('P5 a place that is named while a round is being opened above it gets the round', async () => {
  const named = '990101001009';
  const owner = new Client({ connectionString: house.ownerUrl });
  await owner.connect();
  try {
    // The district's commit comes to a halt after it looked which places there are.
    await owner.query('begin');
    await owner.query('lock table fangxian.outbound in share mode');
    const opening = post(house, officer, { ...openedRound(), log: district });
    const waiting = async (atLeast: number) => {
      const { rows } = await owner.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return (rows[0]?.n ?? 0) >= atLeast;
    };
    while (!(await waiting(1)));
    await post(house, officer, record('places.divisionNamed', { code: named, name: '新' }, { log: named }));
    const caughtUp = () =>
      withScope(house.database, logScope(named), async (client) => {
        const { rows } = await client.query<{ done: boolean }>(
          'select caught_up as done from fangxian.log where log = $1',
          [named],
        );
        return rows[0]?.done;
      });
    while (!(await caughtUp()) && !(await waiting(2)));
    await owner.query('commit');
    await opening;
  } finally {
    await owner.end();
  }
  await house.engine.idle();
  const found = await withScope(house.database, logScope(named), (client) =>
    client.query('select 1 from fangxian.register where log = $1 and register = $2 and id = $3', [
      named,
      'round',
      round,
    ]),
  );
  expect(found.rows).toHaveLength(1);
});
