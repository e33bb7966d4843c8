import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstProfile } from '../policy/index.ts';
import { derivedId } from '../records/index.ts';
import { hour, morning, smallLog } from '../screening/testing/smallLog.ts';
import { type ContactState, contactKey, type HandUpState, handUpDueAt, handUpKey, nextStep } from './index.ts';

const brother = derivedId('test', 'brother');
const log = '990101001001';
const evening = morning + 11.5 * hour; // 20:30
const { ladder } = firstProfile.contacts;

function given() {
  const at = smallLog();
  at.say('places.divisionNamed', { code: log, name: '测试社区', parent: log }, { at: morning });
  const state = () => at.stateOf<ContactState>(contactKey(brother)) as ContactState;
  const tried = (channel: string, outcome: string, hours: number, more: object = {}) =>
    at.say('contacts.attempted', { person: brother, channel, outcome, ...more }, { at: evening + hours * hour });
  return { log: at, state, tried, next: () => nextStep(state(), ladder) };
}

test('P120 each try has a next step and a time for it: call again, a message, the door, then the street', () => {
  const { tried, next } = given();
  tried('phone', 'refused', 0);
  expect(next()).toEqual({ rung: 'call', from: evening + 1.5 * hour, nth: 2 });
  tried('phone', 'refused', 1.5);
  expect(next()).toMatchObject({ rung: 'message', from: evening + 3 * hour });
  tried('message', 'unread', 3);
  expect(next()).toMatchObject({ rung: 'door', from: evening + 3.5 * hour });
  tried('door', 'noAnswer', 4);
  tried('neighbour', 'noAnswer', 5);
  expect(next()).toMatchObject({ rung: 'street' });
});

test('P121 whoever agrees is not called on, until something else is to be asked; the time they named holds', () => {
  const { tried, next } = given();
  tried('phone', 'noAnswer', 0, { nextAt: evening + 5 * hour });
  expect(next()).toEqual({ rung: 'call', from: evening + 5 * hour, nth: 2 });
  tried('phone', 'agreed', 5, { statedLocation: '邻县' });
  expect(next()).toBeUndefined();
});

test('P121 a wrong number is not dialled again', () => {
  const { tried, next } = given();
  tried('phone', 'wrongNumber', 0);
  expect(next()).toMatchObject({ rung: 'door' });
});

test('P122 handing up asks the office above without saying whom, and its answer comes back', () => {
  const { log: at, state, tried, next } = given();
  tried('phone', 'refused', 0);
  tried('phone', 'refused', 1.5);
  at.say('contacts.handedUp', { person: brother }, { at: evening + 2 * hour });
  const above = at.stateOf<HandUpState>(handUpKey(brother));
  expect(above).toMatchObject({ fromName: '测试社区', attempts: 2, last: 'refused' });
  expect(Object.keys(above ?? {}).sort()).toEqual(['asked', 'attempts', 'dueAt', 'from', 'fromName', 'last', 'person']);
  // The office has as long as the ladder waits for it; what is late counts among what is late of leads.
  expect(handUpDueAt(above as HandUpState)).toBe(evening + 2 * hour + 12 * hour);
  expect(at.sum('due.handUp', 'leads')).toBe(1);
  at.say('contacts.takenOn', { person: brother }, { at: evening + 3 * hour, by: 'street' });
  expect(at.sum('due.handUp', 'leads')).toBe(0);
  expect(state().handedUp?.taken).toMatchObject({ place: '测试社区' });
  // The street has it; below, one still writes a message and goes to the door.
  expect(next()?.rung).toBe('message');
  expect(at.say('contacts.takenOn', { person: brother })).toMatchObject({ code: 'contacts.notWaiting' });
});

test('P123 tries of several phones, in the same minute too, are all kept, and their order is the same everywhere', () => {
  const tries = fc.array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 3 }),
      outcome: fc.constantFrom('agreed', 'refused', 'noAnswer', 'unread'),
      by: fc.constantFrom('one', 'other'),
    }),
    { minLength: 2, maxLength: 8 },
  );
  fc.assert(
    fc.property(tries, (all) => {
      const { log: at, state } = given();
      for (const { minutes, outcome, by } of all) {
        const body = { person: brother, channel: 'phone', outcome };
        at.say('contacts.attempted', body, { at: evening + minutes * 60_000, by });
      }
      const kept = state().attempts;
      expect(kept).toHaveLength(all.length);
      expect(new Set(kept.map(({ record }) => record)).size).toBe(all.length);
      const sorted = [...kept].sort((a, b) => a.at - b.at || (a.record < b.record ? -1 : 1));
      expect(kept).toEqual(sorted);
    }),
  );
});
