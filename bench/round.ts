/**
 * A whole round of a community of 16,403 households and 36,000 persons, played by simulated phones through the real
 * door: absences, refusals, newcomers, corrections, doubles, a network that fails, a power cut in the middle. In the end
 * every household and every person is held against a recount made from what the phones wrote down.
 */
import { say, tell } from './figures.ts';
import { play } from './round/play.ts';
import { communityLog } from './town/plan.ts';
import { openTown } from './town/town.ts';

const seed = 2020;
const community = { log: communityLog(0), households: 16_403, persons: 36_000, workers: 43, buildingsEach: 3 };

const town = await openTown({ communities: [community] });
try {
  const played = await play(town, community, seed, 50);
  const { recounted, roster, added, reached, records, seconds, misfortunes, doubled, differences } = played;
  for (const one of differences.slice(0, 20)) tell(one);
  const denominator = `${roster} on the roster, ${added} found`;
  say('round.households', roster + added, 'households', undefined, denominator);
  say('round.settled', reached.settled, 'households');
  say('round.tried', reached.tried, 'households');
  say('round.notReached', reached.notReached, 'households');
  say('round.persons', recounted.persons, 'persons');
  say('round.personsAnswered', recounted.personsAnswered, 'persons');
  say('round.householdVisits', recounted.householdVisits, 'visits', undefined, `${doubled} of them second words`);
  say('round.records', records, 'records', undefined, `${community.workers} phones and a desk`);
  const { none, cut, deaf } = misfortunes;
  say(
    'round.outages',
    none + cut + deaf,
    'times',
    undefined,
    `${none} no signal, ${cut} cut, ${deaf} unheard, 1 power cut`,
  );
  say('round.recordsPerSecond', records / seconds, 'records/s', undefined, 'phones and server on this machine');
  say('round.differences', differences.length, 'differences', { atMost: 0 }, 'rows and tallies against the recount');
  await town.whileStopped(async () => {
    const { code, said } = await town.command('verify');
    tell(said.trim());
    say('round.verify', code ?? Number.NaN, 'exit code', { atMost: 0 }, 'fangxian verify');
  });
} finally {
  await town.end();
}
