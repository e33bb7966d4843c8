/**
 * P40: a whole round, small. The bench plays it with 16,403 households; here it is 300, with everything that goes wrong:
 * absences, refusals, newcomers, corrections, two at one door, networks that fail three ways, a power cut in the middle.
 */
import { expect, test } from 'vitest';
import { play } from '../bench/round/play.ts';
import { communityLog } from '../bench/town/plan.ts';
import { openTown } from '../bench/town/town.ts';

test('P40 a whole round reconciles to the last household and person with a recount of what the phones wrote down', {
  timeout: 120_000,
}, async () => {
  const community = { log: communityLog(0), households: 300, persons: 660, workers: 3, buildingsEach: 1 };
  const town = await openTown({ communities: [community] });
  try {
    const { differences, roster, added, reached, doubled, misfortunes, recounted } = await play(town, community, 7, 12);
    expect(differences).toEqual([]);
    expect(reached.settled + reached.tried + reached.notReached).toBe(roster + added);
    // What the round is meant to stand did happen.
    for (const count of [added, reached.tried, reached.notReached, doubled, recounted.away, recounted.needsAttention]) {
      expect(count).toBeGreaterThan(0);
    }
    expect(misfortunes.none * misfortunes.cut * misfortunes.deaf).toBeGreaterThan(0);
    await town.whileStopped(async () => {
      expect(await town.command('verify')).toMatchObject({ code: 0, said: expect.stringContaining('All agree') });
    });
  } finally {
    await town.end();
  }
});
