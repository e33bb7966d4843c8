import { catalogue } from '@fangxian/domain/areas';
import { firstProfile } from '@fangxian/domain/policy';
import { derivedId } from '@fangxian/domain/records';
import { faultIn } from '@fangxian/domain/records/fault';
import { expect, test } from 'vitest';
import { instantIn } from '../../door/visit/index.ts';
import { paperTime, readTyped, type Typed, ticks, visitTyped } from './typed.ts';

const persons = [derivedId('lan'), derivedId('bo')];
const about = { round: derivedId('round'), household: derivedId('household'), persons };
const told = { note: '纸质登记 2月10日 10:30 张三', nextTryAt: 1_581_300_000_000, policy: firstProfile };
const visit = (text: string) => {
  const typed = readTyped(text, persons.length);
  if (!typed || 'fault' in typed) throw new Error(text);
  return visitTyped(typed, about, told);
};

test('P80 a digit is a column of the sheet, and every column becomes a visit at the door', () => {
  expect(ticks.map((_, at) => readTyped(`${at + 1}`, 1))).toMatchObject(ticks.map((tick) => ({ tick })));
  for (const text of ['1', '21', '32', '41', '52', '6', '7', '8']) {
    const body = visit(text);
    const kind = catalogue.kind('screening.visited');
    expect(kind && faultIn(kind, body), text).toBeUndefined();
    expect(body).toMatchObject({ channel: 'door', note: told.note });
  }
  expect(visit('1')).toMatchObject({ outcome: 'met', answers: [{ state: 'well', source: 'door' }, { state: 'well' }] });
  expect(visit('6')).toMatchObject({ outcome: 'allAway', answers: [{ awayAt: 'unknown' }, { awayAt: 'unknown' }] });
  expect(visit('7')).toMatchObject({ outcome: 'refused', answers: [] });
  expect(visit('8')).toMatchObject({ outcome: 'nobodyHome', nextTryAt: told.nextTryAt });
});

test('P80 a symptom belongs to one person, who is named by their number where there are several', () => {
  expect(visit('22 38.2')).toMatchObject({
    answers: [
      { person: persons[0], state: 'well' },
      { person: persons[1], state: 'needsAttention', reasons: ['fever'], temperature: 38.2 },
    ],
  });
  expect(readTyped('2', 2)).toEqual({ fault: 'whoIsIt' });
  expect(readTyped('2', 1)).toEqual({ tick: 'fever', person: 1 });
  expect(readTyped('23', 2)).toEqual({ fault: 'nobodySo' });
});

test('P80 what cannot be meant is said at once, and an empty line is nothing', () => {
  expect(readTyped('', 2)).toBeUndefined();
  expect(readTyped('9', 2)).toEqual({ fault: 'notATick' });
  expect(readTyped('11', 2)).toEqual({ fault: 'notATick' });
  expect(readTyped('1 20', 2)).toEqual({ fault: 'notATemperature' });
  expect(readTyped('１ ３６．５', 2)).toEqual({ tick: 'well', temperature: 36.5 } satisfies Typed);
  expect(visit('1 392')).toEqual({ fault: 'contradicts' });
});

test('P53 paper counts from when it was filled in, read in the place’s own zone, and never from the future', () => {
  const filled = instantIn('2020-02-10T10:30', 'Asia/Shanghai');
  expect(filled).toBe(Date.parse('2020-02-10T02:30:00Z'));
  expect(instantIn('10 February', 'Asia/Shanghai')).toBeUndefined();
  const opened = Date.parse('2020-02-09T00:00:00Z');
  const now = Date.parse('2020-02-10T12:00:00Z');
  expect(paperTime(filled, opened, now)).toBe('good');
  expect(paperTime(undefined, opened, now)).toBe('noTime');
  expect(paperTime(now + 1, opened, now)).toBe('future');
  expect(paperTime(opened - 1, opened, now)).toBe('beforeRound');
});
