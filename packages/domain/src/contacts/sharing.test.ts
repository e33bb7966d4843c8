import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstProfile } from '../policy/index.ts';
import { derivedId } from '../records/index.ts';
import { hour, minute, morning, smallLog } from '../screening/testing/smallLog.ts';
import { type ContactState, contactKey, nextStep } from './index.ts';

const person = derivedId('test', 'brother');
const elsewhere = '990101001002';
const third = '990101001003';
const { ladder } = firstProfile.contacts;

function given() {
  const at = smallLog();
  const state = (id = person) => at.stateOf<ContactState>(contactKey(id)) as ContactState;
  const ids = (id = person) => state(id).attempts.map(({ record }) => record);
  return { at, state, ids };
}

const tried = (n: number, outcome = 'refused', log = elsewhere) => ({
  ...{ at: morning + n * minute, by: `their ${n}`, day: '2020-02-03' },
  ...{ record: derivedId('try', String(n)), channel: 'phone', outcome, from: { log, name: '邻社区' } },
});
const told = (...attempts: ReturnType<typeof tried>[]) => ({ person, from: elsewhere, back: person, attempts });

test('P206 what another office tried stands in the same history, and the ladder goes on from it', () => {
  const { at, state } = given();
  at.say('contacts.told', { ...told(tried(0), tried(90)), whole: true, ladder }, { at: morning + 2 * hour });
  expect(nextStep(state(), ladder)?.rung).toBe('message');
  at.say('contacts.attempted', { person, channel: 'message', outcome: 'unread' }, { at: morning + 3 * hour });
  expect(nextStep(state(), ladder)?.rung).toBe('door');
  expect(state().attempts.map(({ from }) => from?.name)).toEqual(['邻社区', '邻社区', undefined]);
  // Each counts where it was made.
  expect(at.sum('attempts.refused')).toBe(0);
  expect(at.sum('attempts.unread')).toBe(1);
});

test('P206 the office to which somebody was handed up goes on behind the street, and hands up to nobody', () => {
  const { at, state } = given();
  const all = [tried(0), tried(1), tried(2, 'unread'), tried(3, 'noAnswer'), tried(4, 'noAnswer')];
  const every = all.map((one, i) => ({ ...one, channel: ['phone', 'phone', 'message', 'door', 'neighbour'][i] }));
  at.say('contacts.told', { ...told(), attempts: every, whole: true, asked: true }, { at: morning + hour });
  expect(nextStep(state(), ladder)).toEqual({ rung: 'police', from: morning + 13 * hour, nth: 1 });
});

test('P206 a lead that turns out to be somebody of the roster brings its history, behind the door they live at', () => {
  const { at, state, ids } = given();
  const is = derivedId('test', 'of the roster');
  const household = derivedId('test', 'home');
  at.say('residents.householdListed', {
    ...{ household, building: derivedId('test', 'building'), grid: 'grid', stairwell: '1' },
    ...{ dwelling: 'ownerOccupied', door: { key: '301', label: '301' }, persons: [{ person: is, name: '演示兄' }] },
  });
  const before = at.say('contacts.attempted', { person: is, channel: 'door', outcome: 'noAnswer' });
  at.say('contacts.told', { ...told(tried(5)), whole: true }, { at: morning + hour });
  at.say('leads.placed', { lead: derivedId('test', 'lead'), person, household, is }, { at: morning + hour });
  expect(state(is)).toMatchObject({ household, grid: 'grid' });
  expect(ids(is)).toEqual([before.id, tried(5).record]);
  expect(ids()).toEqual(ids(is));
  // What is tried under either id from now on is one history; taken back, it is gone from both.
  const after = at.say(
    'contacts.attempted',
    { person: is, channel: 'phone', outcome: 'refused' },
    { at: morning + 2 * hour },
  );
  expect(ids()).toEqual([before.id, tried(5).record, after.id]);
  at.say('records.voided', {}, { voids: after.id, at: morning + 3 * hour });
  expect(ids()).toEqual([before.id, tried(5).record]);
  expect(ids(is)).toEqual(ids());
  expect(at.sum('attempts.noAnswer')).toBe(1);
});

test('P206 in whatever order and however often the offices’ words arrive, the history is one, each try once, those taken back gone', () => {
  const words = [
    ['contacts.told', { ...told(tried(1), tried(2)), whole: true }, 60],
    ['contacts.told', { ...told(tried(2), tried(3)), from: third }, 61],
    ['contacts.told', told(tried(3)), 62],
    ['contacts.untold', { person, from: elsewhere, back: person, attempt: tried(2).record }, 70],
    ['contacts.told', { ...told(tried(2), tried(4)), from: third }, 80],
    ['contacts.unshared', { person, log: elsewhere, as: person }, 90],
  ] as const;
  const rowOf = (order: readonly number[]) => {
    const { at, state } = given();
    for (const i of order) {
      const [kind, body, minutes] = words[i] as (typeof words)[number];
      at.say(kind, body, { at: morning + minutes * minute });
    }
    return state();
  };
  const straight = rowOf(words.map((_, i) => i));
  expect(straight.attempts.map(({ by }) => by)).toEqual(['their 1', 'their 3', 'their 4']);
  const all = words.map((_, i) => i);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all), (order, again) => {
      expect(rowOf([...order, ...again])).toEqual(straight);
    }),
  );
});
