import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstObservation, firstProfile, seatsAreMixedUp, type TeamSeat } from '../policy/index.ts';
import { hour, morning } from '../screening/testing/smallLog.ts';
import { feverSeat, missingFor, teamOf } from './index.ts';
import { about, opened } from './testing/smallFolder.ts';

const seat = (id: string, more: Partial<TeamSeat> = {}): TeamSeat => ({
  ...{ seat: id, name: { zh: `${id}岗`, en: `Seat ${id}` }, role: 'communityWorker' as const },
  ...more,
});
const withTeam = (team: readonly TeamSeat[]) => ({
  ...firstProfile,
  observation: { ...firstObservation, team: [...team] },
});
const seatsMissing = (folder: ReturnType<typeof opened>) =>
  missingFor(folder.state()).flatMap((one) => (one.what === 'seat' ? [one.seat] : []));

test('P207 a folder has the seats of the policy it was opened under, by their names, and each stands empty until somebody sits there', () => {
  const team = [seat('volunteer'), seat('nurse', { fever: true }), seat('driver'), seat('leader')];
  const folder = opened(withTeam(team));
  expect(teamOf(folder.state())).toEqual(team);
  expect(seatsMissing(folder)).toEqual(['volunteer', 'nurse', 'driver', 'leader']);
  expect(folder.alarms(morning + 12 * hour).filter((one) => one === 'teamIncomplete')).toHaveLength(4);
  for (const { seat: id } of team) folder.log.say('quarantine.teamSet', { ...about, seat: id, member: id });
  expect(seatsMissing(folder)).toEqual([]);
  // A seat of another policy is kept, and somebody looks at it.
  const other = folder.log.say('quarantine.teamSet', { ...about, seat: 'police', member: 'somebody' });
  expect(other).toMatchObject({ verdict: 'question', code: 'quarantine.noSuchSeat' });
});

test('P207 a folder opened while there were three seats, and what was written of them, is read as before', () => {
  const folder = opened();
  folder.prepare();
  const { opened: first, ...rest } = folder.state();
  if (!first) throw new Error('not opened');
  const { team: _, ...plan } = first.plan;
  expect(teamOf({ ...rest, opened: { ...first, plan } })).toEqual(firstObservation.team);
  expect(seatsMissing(folder)).toEqual([]);
});

test('P207 for a fever the seat is called that says so, else whoever has the role that the policy calls', () => {
  expect(feverSeat(firstObservation.team, 'doctor')?.seat).toBe('doctor');
  expect(feverSeat([seat('one'), seat('two', { fever: true })], 'doctor')?.seat).toBe('two');
  expect(feverSeat([seat('one'), seat('two', { role: 'doctor' })], 'doctor')?.seat).toBe('two');
  expect(feverSeat([seat('one')], 'doctor')).toBeUndefined();
});

test('P207 whatever seats a policy names and in whatever order they are filled, the team is whole exactly when each has somebody', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(ids, fc.infiniteStream(fc.nat()), (named, picks) => {
      fc.pre(!named.includes('office'));
      const folder = opened(withTeam(named.map((id) => seat(id))));
      const left = [...named];
      while (left.length > 0) {
        expect(new Set(seatsMissing(folder))).toEqual(new Set(left));
        const [next] = left.splice((picks.next().value ?? 0) % left.length, 1);
        folder.log.say('quarantine.teamSet', { ...about, seat: next, member: 'somebody' });
      }
      expect(seatsMissing(folder)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('P207 a team with two seats of one id, or with one that a household would read as the office, is not adopted', () => {
  const { log } = opened();
  const adopt = (team: readonly TeamSeat[]) =>
    log.say('policy.adopted', { profile: { ...withTeam(team), version: 2 } });
  expect(adopt([seat('one'), seat('one')])).toMatchObject({ verdict: 'refused', code: 'policy.seatsMixedUp' });
  expect(adopt([seat('office')])).toMatchObject({ verdict: 'refused', code: 'policy.seatsMixedUp' });
  expect(adopt([seat('one'), seat('two')])).toMatchObject({ verdict: 'accepted' });
  expect(seatsAreMixedUp(firstObservation.team)).toBe(false);
});
