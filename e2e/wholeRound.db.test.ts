/**
 * P40, P181: a whole round, small. The bench plays it with 16,403 households; here it is 300, with everything that goes
 * wrong: absences, refusals, newcomers, corrections, two at one door, networks that fail three ways, a power cut in the
 * middle. And once more in the community beside it, with a server that is set back to its backup.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from '../bench/round/play.ts';
import { communityLog } from '../bench/town/plan.ts';
import { openTown, type Town } from '../bench/town/town.ts';

const community = { log: communityLog(0), households: 300, persons: 660, workers: 3, buildingsEach: 1 };
const building = { stairwells: 2, storeys: 5, perStorey: 4 };
const beside = { log: communityLog(1), households: 120, persons: 260, workers: 3, buildingsEach: 1, building };

let town: Town;
beforeAll(async () => {
  town = await openTown({ communities: [community, beside] });
}, 60_000);
afterAll(() => town.end());

test('P40 a whole round reconciles to the last household and person with a recount of what the phones wrote down', {
  timeout: 120_000,
}, async () => {
  const { differences, roster, added, reached, doubled, misfortunes, recounted } = await play(town, community, 7, 12);
  expect(differences).toEqual([]);
  expect(reached.settled + reached.tried + reached.notReached).toBe(roster + added);
  // What the round is meant to stand did happen.
  for (const count of [added, reached.tried, reached.notReached, doubled, recounted.away, recounted.needsAttention]) {
    expect(count).toBeGreaterThan(0);
  }
  expect(misfortunes.none * misfortunes.cut * misfortunes.deaf).toBeGreaterThan(0);
});

test('P181 what a server set back to its backup forgot is sent again by every phone, once, and the round still reconciles', {
  timeout: 120_000,
}, async () => {
  const { differences, sentAgain, saidSetBack } = await play(town, beside, 11, 6, 'setBack');
  expect(differences).toEqual([]);
  expect(sentAgain).toBeGreaterThan(10);
  expect(saidSetBack).toBe(beside.workers);
  // Both communities, the first one's power cut included.
  await town.whileStopped(async () => {
    expect(await town.command('verify')).toMatchObject({ code: 0, said: expect.stringContaining('All agree') });
  });
});
