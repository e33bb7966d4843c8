import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CheckWay, firstObservation, firstProfile } from '../policy/index.ts';
import { hour, morning } from '../screening/testing/smallLog.ts';
import { askedOtherwise, type CheckDayState, checkDayKey, doesCount } from './index.ts';
import { about, folder, mother, opened } from './testing/smallFolder.ts';

/** Once a day at the door, and in the afternoon in whatever way. */
const profile = {
  ...firstProfile,
  observation: {
    ...firstObservation,
    checks: firstObservation.checks.map((one) =>
      one.slot === 'morning' ? { ...one, ways: ['inPerson', 'video'] satisfies CheckWay[] } : one,
    ),
  },
};

function given() {
  const small = opened(profile);
  const check = (way: CheckWay, hours: number, more: object = {}) =>
    small.log.say(
      'quarantine.checked',
      { ...about, day: '2020-02-03', way, persons: [{ person: mother, symptoms: [], ...more }] },
      { at: morning + hours * hour },
    );
  const line = () => {
    const found = small.state().persons.find(({ person }) => person === mother);
    if (!found) throw new Error('no line');
    return found;
  };
  return { ...small, check, line };
}

test('P208 a check told in a way that the policy does not count is kept, and the time is owed until it is made in one that does', () => {
  const { log, check, line, alarms } = given();
  const readings = () => log.stateOf<CheckDayState>(checkDayKey(folder, '2020-02-03'))?.readings.map(({ way }) => way);
  check('self', 0.5, { celsius: 36.5 });
  expect(line().checked).toEqual([]);
  expect(askedOtherwise(line(), '2020-02-03 morning')).toEqual(['self']);
  expect(readings()).toEqual(['self']);
  // Noon has passed: it is an alarm, as if nobody had been asked.
  expect(alarms(morning + 3 * hour)).toContain('checkMissed');
  check('inPerson', 1);
  expect(line().checked).toEqual(['2020-02-03 morning']);
  expect(askedOtherwise(line(), '2020-02-03 morning')).toEqual([]);
  expect(readings()).toEqual(['self', 'inPerson']);
  expect(alarms(morning + 3 * hour)).not.toContain('checkMissed');
  // Where the policy does not say, each way counts.
  check('self', 5);
  expect(line().checked).toContain('2020-02-03 afternoon');
});

test('P208 a fever counts in whatever way it was told', () => {
  const { check, alarms } = given();
  check('self', 0.5, { celsius: 38.6 });
  expect(alarms(morning + hour)).toContain('fever');
});

test('P208 in whatever order the words of a day arrive, what is owed and what is kept come out the same', () => {
  const told = [
    ['self', 0.5],
    ['phone', 1],
    ['video', 1.5],
    ['self', 4],
  ] as const;
  const inOrder = (order: readonly number[]) => {
    const { check, line } = given();
    for (const i of order) {
      const [way, hours] = told[i] as (typeof told)[number];
      check(way, hours);
    }
    const { checked, otherwise } = line();
    return { checked, otherwise };
  };
  const straight = inOrder([0, 1, 2, 3]);
  expect(straight).toEqual({
    checked: ['2020-02-03 afternoon', '2020-02-03 morning'],
    otherwise: ['2020-02-03 morning phone', '2020-02-03 morning self'],
  });
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
      expect(inOrder(order)).toEqual(straight);
    }),
  );
});

test('P208 a policy that names no ways counts each', () => {
  for (const way of ['inPerson', 'phone', 'video', 'self'] as const) {
    expect(doesCount(firstObservation, 'morning', way)).toBe(true);
  }
});
