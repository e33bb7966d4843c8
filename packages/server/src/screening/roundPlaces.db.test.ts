/** A round sent down to chosen places: each of them gets its own, and the others are never told. */
import type { RoundState } from '@fangxian/domain/screening';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import {
  district,
  foundPlaces,
  listedHousehold,
  officer,
  post,
  record,
  round,
  type TestHouse,
  testHouse,
  writer,
} from '../testing/house.ts';

let house: TestHouse;
const chosen = `${district}002001`;
const other = `${district}002002`;
const born = `${district}002003`;
const desk = writer('desk', 'communitySecretary', { place: district });
const opening = (places: readonly string[]) => {
  const told = { round, name: '第一轮', scope: { places }, startsOn: '2020-02-03', measuresTemperature: false };
  return record('screening.roundOpened', told, { log: district });
};
const named = (code: string) => record('places.divisionNamed', { code, name: '试', parent: district }, { log: code });

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, officer, named(chosen), named(other));
  for (const log of [chosen, other]) await post(house, desk, { ...listedHousehold('101', 2).record, log });
});
afterAll(() => house.end());

async function roundIn(log: string): Promise<RoundState | undefined> {
  await house.engine.idle();
  return withScope(house.database, logScope(log), async (client) => {
    const { rows } = await client.query<{ state: RoundState }>(
      `select state from fangxian.register where log = $1 and register = 'round' and id = $2 and not gone`,
      [log, round],
    );
    return rows[0]?.state;
  });
}

test('P56 a round for chosen places is set there with their own denominators, and said of nowhere else', async () => {
  const elsewhere = await post(house, officer, opening(['990202']));
  expect(elsewhere).toMatchObject([{ outcome: 'refused', code: 'screening.placeNotBelow' }]);
  await post(house, officer, opening([chosen, born]));
  expect(await roundIn(chosen)).toMatchObject({ status: 'open', denominators: [{ households: 1, persons: 2 }] });
  expect(await roundIn(other)).toBeUndefined();
  // A place that is named later, and was chosen by its code, is told as it begins.
  await post(house, officer, named(born));
  expect(await roundIn(born)).toMatchObject({ status: 'open' });
  const medicine = { id: 'medicine', text: { zh: '家里有药吗？', en: 'Any medicine?' }, type: 'yesNo' };
  const questionnaire = { version: 1, questions: [{ ...medicine, per: 'household', must: false }] };
  const changed = record('screening.questionnaireChanged', { round, questionnaire }, { log: district });
  expect(await post(house, officer, changed)).toMatchObject([{ outcome: 'accepted' }]);
  expect(await roundIn(chosen)).toMatchObject({ questionnaires: [{ version: 1 }] });
  await post(house, officer, record('screening.roundClosed', { round }, { log: district }));
  expect(await roundIn(chosen)).toMatchObject({ status: 'closed' });
  expect(await roundIn(born)).toMatchObject({ status: 'closed' });
  expect(await roundIn(other)).toBeUndefined();
});
