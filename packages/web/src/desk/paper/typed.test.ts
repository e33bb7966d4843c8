import { catalogue } from '@fangxian/domain/areas';
import { firstProfile } from '@fangxian/domain/policy';
import { derivedId } from '@fangxian/domain/records';
import { faultIn } from '@fangxian/domain/records/fault';
import type { OwnQuestion, Visited } from '@fangxian/domain/screening';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantIn } from '../../door/visit/index.ts';
import { dayTyped, versionOnSheet } from './sheetQuestions.ts';
import { type Faulty, paperTime, readTyped, ticks } from './typed.ts';
import { visitTyped } from './typedVisit.ts';

const persons = [derivedId('lan'), derivedId('bo'), derivedId('mei')];
const day = '2020-02-10';
const question = (id: string, type: OwnQuestion['type'], per: OwnQuestion['per']): OwnQuestion => ({
  ...{ id, text: { zh: id, en: id }, type, per, must: false },
  ...(type === 'yesNo' && { attentionWhen: { rule: 'yes' as const } }),
});
/** A: guests, of the household; B: been away, of each; C: how many, of each; D: where, of the household. */
const questions = [
  question('guests', 'yesNo', 'household'),
  question('been', 'yesNo', 'person'),
  question('often', 'number', 'person'),
  question('where', 'text', 'household'),
];
const questionnaires = [{ version: 1, questions }];
const sheet = { persons: persons.length, questions, day, areas: firstProfile.screening.riskAreas };
const about = { round: derivedId('round'), household: derivedId('household') };
const told = {
  note: '纸质登记 2月10日 10:30',
  nextTryAt: 1_581_300_000_000,
  begun: 1,
  asking: { round: { questionnaires }, day, policy: firstProfile },
};
const typed = (text: string, of: readonly string[] = persons): Visited | Faulty | undefined => {
  const read = readTyped(text, { ...sheet, persons: of.length });
  return read && !('fault' in read) ? visitTyped(read, { ...about, persons: of }, told) : read;
};
const visit = (text: string, of?: readonly string[]) => {
  const body = typed(text, of);
  if (!body || 'fault' in body) throw new Error(`${text}: ${body?.fault}`);
  const kind = catalogue.kind('screening.visited');
  expect(kind && faultIn(kind, body), text).toBeUndefined();
  return body;
};
const states = (text: string, of?: readonly string[]) => visit(text, of).answers.map(({ state }) => state);
const [lan, bo, mei] = persons;

test('P80 a digit is a column of the sheet, and every column becomes a visit at the door', () => {
  expect(ticks.map((_, at) => visit(`${at + 1}`, [lan as string]).outcome)).toEqual([
    ...Array(5).fill('met'),
    ...['allAway', 'refused', 'nobodyHome'],
  ]);
  expect(visit('1')).toMatchObject({ channel: 'door', note: told.note, outcome: 'met' });
  expect(states('1')).toEqual(['well', 'well', 'well']);
  expect(visit('6').answers).toMatchObject(persons.map((person) => ({ person, awayAt: 'unknown' })));
  expect(visit('7')).toMatchObject({ outcome: 'refused', answers: [] });
  expect(visit('8')).toMatchObject({ outcome: 'nobodyHome', nextTryAt: told.nextTryAt });
});

test('P175 two ill, one away and the rest well, one met of several: as many digits a line as the paper has', () => {
  expect(visit('22 38.2 31').answers).toEqual([
    { person: lan, state: 'needsAttention', source: 'door', reasons: ['unwell'] },
    { person: bo, state: 'needsAttention', source: 'door', reasons: ['fever'], temperature: 38.2 },
    { person: mei, state: 'well', source: 'door' },
  ]);
  expect(visit('21 51').answers[0]).toMatchObject({ reasons: ['fever', 'contact'] });
  expect(states('62')).toEqual(['well', 'away', 'well']);
  expect(states('6 11')).toEqual(['well', 'away', 'away']);
  expect(states('62 33 71')).toEqual(['refused', 'away', 'needsAttention']);
  expect(visit('8 12').answers).toMatchObject([{ person: bo, state: 'well' }]);
  expect(visit('1 365 368 370').answers.map(({ temperature }) => temperature)).toEqual([36.5, 36.8, 37]);
  expect(visit('１　３６．５', [lan as string]).answers).toMatchObject([{ temperature: 36.5 }]);
  const many = Array.from({ length: 12 }, (_, at) => derivedId(`one of many ${at}`));
  expect(visit('210 3-11', many).answers.flatMap(({ state }, at) => (state === 'well' ? [] : [at + 1]))).toEqual([
    10, 11,
  ]);
});

test('P175 the round’s own questions are typed by their letter: of the household, of all, or of whom the digit names', () => {
  const body = visit('1 a0 b0 22 b1 c3 d(亲戚 来过)');
  expect(body).toMatchObject({ questionnaire: 1, own: [{ question: 'guests', value: false }, { question: 'where' }] });
  expect(body.own?.[1]?.value).toBe('亲戚 来过');
  expect(body.answers.map(({ own }) => own?.map(({ value }) => value))).toEqual([[false], [true, 3], [false]]);
  // An answer that needs somebody makes the person one who does, also on a line that says well.
  expect(visit('1 b1', [lan as string]).answers).toMatchObject([
    { state: 'needsAttention', reasons: ['answer'], own: [{ question: 'been', value: true, attention: true }] },
  ]);
  expect(typed('1 c3')).toEqual({ fault: 'whoseAnswer', said: 'c3' });
  expect(typed('1 e1')).toEqual({ fault: 'noSuchQuestion', said: 'e1' });
  expect(typed('1 a7')).toEqual({ fault: 'notAnAnswer', said: 'a7' });
  expect(typed('1 a1 a0')).toEqual({ fault: 'saidTwice', said: 'a0' });
  expect(typed('8 a1')).toMatchObject({ fault: 'notThere' });
});

test('P175 the letters are those of the version that the sheet was printed with; a day is of the nearest year', () => {
  const round = { questionnaires: [...questionnaires, { version: 2, questions: questions.slice(1) }] };
  expect(versionOnSheet(round, 1)?.questions).toHaveLength(4);
  expect(versionOnSheet(round, undefined)?.version).toBe(2);
  expect([dayTyped('0209', day), dayTyped('1225', day), dayTyped('20200131', day)]).toEqual([
    ...['2020-02-09', '2019-12-25', '2020-01-31'],
  ]);
  expect([dayTyped('0231', day), dayTyped('13', day)]).toEqual([undefined, undefined]);
});

test('P53 who spoke, and whether they agree, is typed as a number: a code, and never a name', () => {
  expect(visit('1 911').proxy).toEqual({ by: 'relative', consent: 'agreed' });
  expect(visit('1 93').proxy).toEqual({ by: 'carer', consent: 'couldNotAsk' });
  // A neighbour's word is hearsay unless the household agreed to it.
  expect(visit('1 92').answers[0]?.source).toBe('neighbour');
  expect(visit('1 921').answers[0]?.source).toBe('door');
  expect(['9', '94', '923', '9111'].map((code) => typed(`1 ${code}`))).toMatchObject(
    Array(4).fill({ fault: 'whoSpoke' }),
  );
});

test('P53 whoever was at the doors is told by their id, on a line that somebody answered and on one where nobody did', () => {
  const askedBy = derivedId('colleague');
  for (const line of ['1', '7', '8']) {
    const read = readTyped(line, sheet);
    if (!read || 'fault' in read) throw new Error(line);
    expect(visitTyped(read, { ...about, persons }, { ...told, askedBy })).toMatchObject({ askedBy });
  }
});

test('P80 what cannot be meant is said at once, with the part of the line that says it; an empty line is nothing', () => {
  expect(typed('')).toBeUndefined();
  const faults = {
    '0': ['notRead', '0'],
    '2': ['whoIsIt', '2'],
    '24': ['nobodySo', '24'],
    '1 36': ['nobodySo', '36'],
    '1 6': ['twoForAll', '6'],
    '61 21': ['twoStates', '21'],
    '11 61': ['twoStates', '61'],
    '1 365': ['whoseTemperature', '36.5'],
    '21 365 366': ['twoTemperatures', '366'],
    '365': ['noTick', '365'],
    '1 hello': ['noSuchQuestion', 'hello'],
    '11 392': ['contradicts', '39.2'],
    '61 365': ['notThere', '36.5'],
  };
  for (const [line, [fault, said]] of Object.entries(faults)) expect(typed(line), line).toEqual({ fault, said });
});

test('P175 whatever is typed becomes a visit that can be taken, with all of its temperatures, or a worded fault', () => {
  const part = fc.oneof(
    fc.stringMatching(/^[1-9][0-9]{0,3}$/),
    fc.stringMatching(/^[a-d][01]$/),
    fc.constantFrom('365', '39.2', '911', 'd(x y)', '，', ' '),
    // An opened bracket takes along what follows it, also what would be a temperature.
    fc.string({ maxLength: 6 }).filter((one) => !/[(“"（]/.test(one)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.integer({ min: 0, max: 3 }), (line, living) => {
      const text = line.join(' ');
      const body = typed(text, persons.slice(0, living));
      if (body === undefined) expect(text.normalize('NFKC').replace(/[\s,;、]/g, '')).toBe('');
      if (body === undefined || 'fault' in body) return;
      const kind = catalogue.kind('screening.visited');
      expect(kind && faultIn(kind, body)).toBeUndefined();
      const measured = body.answers.filter(({ temperature }) => temperature !== undefined).length;
      expect(measured).toBe(
        text.normalize('NFKC').match(/(?<=^|[\s,;、])(\d{2}\.\d?|[34]\d{2})(?=$|[\s,;、])/g)?.length ?? 0,
      );
    }),
  );
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
