/** A morning of the demonstration's round: who was met, who was not, as a real morning goes. Nothing is random. */
import { derivedId } from '@fangxian/domain/records';
import type { HouseholdState } from '@fangxian/domain/residents';
import type { Fact } from '../beginning/found.ts';

/** How far each building has come, in tenths. */
const progress = [10, 9, 7, 8, 6, 5, 7, 3, 2, 4];
const hourMs = 3_600_000;

/**
 * The visits to one building, `nth` of the community, spread over the six hours before `now`.
 *
 * @param households in the order of the roster: ids differ from one installation to the next, this order does not
 */
export function visitsTo(
  log: string,
  round: string,
  nth: number,
  households: readonly HouseholdState[],
  now: number,
): Fact[] {
  return households
    .map((household, i) => ({
      household,
      dice: Number.parseInt(derivedId('demonstration', 'visit', household.building, String(i)).slice(0, 6), 16),
    }))
    .filter(({ dice }) => dice % 10 < (progress[nth % progress.length] as number))
    .sort((a, b) => a.dice - b.dice)
    .map(({ household, dice }, i, all) => ({
      kind: 'screening.visited',
      key: `${round}:${household.household}`,
      log,
      at: now - 6 * hourMs + Math.floor((5.5 * hourMs * i) / all.length),
      body: { round, household: household.household, ...found(household, Math.floor(dice / 10) % 100) },
    }));
}

function found({ persons, dwellingState }: HouseholdState, dice: number) {
  if (dwellingState === 'vacant') return { outcome: 'vacant', channel: 'door', answers: [], vacantBy: 'property' };
  if (dice < 6) return { outcome: 'nobodyHome', channel: 'door', answers: [] };
  if (dice < 8) return { outcome: 'refused', channel: 'door', answers: [] };
  if (dice < 10) {
    const away = { state: 'away', source: 'neighbour', awayAt: 'elsewhere' };
    return { outcome: 'allAway', channel: 'door', answers: persons.map((person) => ({ person, ...away })) };
  }
  const source = dice < 22 ? 'phone' : 'door';
  const answers = persons.map((person, i) => {
    if (dice === 30 && i === 0)
      return { person, state: 'needsAttention', source, reasons: ['fever'], temperature: 37.6 };
    if (dice === 31 && i === 0) return { person, state: 'needsAttention', source, reasons: ['riskArea'] };
    if (dice < 40 && dice > 31 && i === persons.length - 1 && i > 0) {
      return { person, state: 'away', source, awayAt: dice % 2 ? 'city' : 'elsewhere' };
    }
    return { person, state: 'well', source };
  });
  return { outcome: 'met', channel: source, answers };
}

export function demoRound(now: number): { id: string; body: (day: string) => object } {
  const day = Math.floor(now / 86_400_000);
  // Rounds are listed by the time in their ids: the first one opened by hand comes after this one.
  const time = (day * 86_400_000).toString(16).padStart(12, '0');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7${derivedId('demonstration', 'round', String(day)).slice(15)}`;
  return {
    id,
    body: (day) => ({ round: id, name: '演示·第二轮入户排查', scope: {}, startsOn: day, measuresTemperature: false }),
  };
}
