import { catalogue } from '@fangxian/domain/areas';
import { firstProfile } from '@fangxian/domain/policy';
import { faultIn } from '@fangxian/domain/records/fault';
import type { CoverageState, PersonAccount, Visited } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { draftToCorrect } from './again.ts';
import {
  answerOf,
  emptyDraft,
  isUntouched,
  linesOf,
  reachedBy,
  sourceOf,
  spokenForBy,
  type VisitDraft,
  withReason,
  withTemperature,
} from './visitDraft.ts';
import { allAwayBody, factsOf, metBody, nobodyBody, refusedBody, settles, sumOf, vacantBody } from './visitFacts.ts';
import { dayAfter, instantOf, nextTries } from './when.ts';

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const [xiao, ming, newcomer] = [id(1), id(2), id(3)];
const about = { round: id(8), household: id(9) };

function visit(draft: VisitDraft, accounts: readonly PersonAccount[] = []) {
  return metBody(about, draft, linesOf([xiao, ming], accounts, draft));
}

function fits(kind: string, body: unknown) {
  const found = catalogue.kind(kind);
  if (!found) throw new Error(kind);
  return faultIn(found, body);
}

test('untouched, the one button records everybody as well, each with who said so', () => {
  expect(visit(emptyDraft)).toEqual({
    ...about,
    outcome: 'met',
    channel: 'door',
    answers: [
      { person: xiao, state: 'well', source: 'door' },
      { person: ming, state: 'well', source: 'door' },
    ],
  });
});

test('somebody marked away is away, and the button counts it', () => {
  const draft: VisitDraft = {
    ...emptyDraft,
    marks: { [ming]: { state: 'away', awayAt: 'elsewhere', backOn: '2020-02-14' } },
  };
  const lines = linesOf([xiao, ming], [], draft);
  expect(sumOf(lines)).toMatchObject({ well: 1, away: 1, total: 2, everybodyWell: false });
  expect(visit(draft)?.answers[1]).toEqual({
    person: ming,
    state: 'away',
    source: 'door',
    awayAt: 'elsewhere',
    backOn: '2020-02-14',
  });
});

test('away without a place is told as a place unknown, so that it stays on somebody’s list', () => {
  expect(answerOf(ming, { state: 'away' }, 'door')).toMatchObject({ awayAt: 'unknown' });
});

test('who could not be asked is left out, and nobody asked is no visit', () => {
  const draft: VisitDraft = { ...emptyDraft, marks: { [ming]: { state: 'unasked' } } };
  expect(visit(draft)?.answers).toHaveLength(1);
  expect(
    visit({ ...emptyDraft, marks: { [xiao]: { state: 'unasked' }, [ming]: { state: 'unasked' } } }),
  ).toBeUndefined();
});

test('who has been answered for is not recorded again unless tapped', () => {
  const accounts: PersonAccount[] = [{ person: xiao, state: 'well', settled: true, source: 'door' }];
  expect(visit(emptyDraft, accounts)?.answers.map(({ person }) => person)).toEqual([ming]);
  const again: VisitDraft = { ...emptyDraft, marks: { [xiao]: { state: 'refused' } } };
  expect(visit(again, accounts)?.answers.map(({ person }) => person)).toEqual([xiao, ming]);
});

test('what a neighbour said of somebody away is offered again, and not taken for well', () => {
  const accounts: PersonAccount[] = [
    { person: ming, state: 'away', settled: false, source: 'neighbour', awayAt: 'city' },
  ];
  expect(visit(emptyDraft, accounts)?.answers[1]).toEqual({
    person: ming,
    state: 'away',
    source: 'door',
    awayAt: 'city',
  });
});

test('everybody refusing, or being away, is told of the household too', () => {
  const both = (state: 'refused' | 'away'): VisitDraft => ({
    ...emptyDraft,
    marks: { [xiao]: { state }, [ming]: { state } },
  });
  expect(visit(both('refused'))?.outcome).toBe('refused');
  expect(visit(both('away'))?.outcome).toBe('allAway');
});

test('a newcomer is listed before the visit that answers for them, and every body fits its schema', () => {
  const draft: VisitDraft = {
    ...emptyDraft,
    speaker: 'phone',
    note: '晚上在家',
    added: [{ person: newcomer, name: '新来的人', sex: 'female', age: 30 }],
    marks: { [newcomer]: { state: 'needsAttention', reasons: ['riskArea'], temperature: 36.5 } },
  };
  const body = visit(draft);
  if (!body) throw new Error('no visit');
  expect(body).toMatchObject({ channel: 'phone', note: '晚上在家' });
  expect(body.answers).toHaveLength(3);
  const facts = factsOf(body, draft);
  expect(facts.map(({ kind }) => kind)).toEqual(['residents.personListed', 'screening.visited']);
  for (const fact of facts) expect(fits(fact.kind, fact.body)).toBeUndefined();
});

test('the four endings of a household without an answer fit their schema', () => {
  const bodies = [
    nobodyBody(about, emptyDraft, 1_581_300_000_000),
    nobodyBody(about, { ...emptyDraft, speaker: 'phone' }, 1_581_300_000_000),
    refusedBody(about, emptyDraft),
    vacantBody(about, emptyDraft, 'property'),
    allAwayBody(about, emptyDraft, [xiao, ming], { awayAt: 'city', source: 'neighbour', backOn: '2020-02-14' }),
    allAwayBody(about, emptyDraft, [], { awayAt: 'unknown', source: 'phone' }),
  ];
  for (const body of bodies) expect(fits('screening.visited', body)).toBeUndefined();
  expect(bodies.map(({ outcome, channel }) => `${outcome} ${channel}`)).toEqual([
    'nobodyHome door',
    'unreachable phone',
    'refused door',
    'vacant door',
    'allAway door',
    'allAway phone',
  ]);
});

test('whose word settles what is the policy’s to say', () => {
  expect(settles('away', 'neighbour', firstProfile)).toBe(false);
  expect(settles('away', 'phone', firstProfile)).toBe(true);
  expect(settles('vacant', 'property', firstProfile)).toBe(true);
});

test('reasons are turned on and off, and none left means well', () => {
  const once = withReason({ state: 'well' }, 'fever');
  const twice = withReason(once, 'contact');
  expect(twice).toEqual({ state: 'needsAttention', reasons: ['fever', 'contact'] });
  expect(withReason(withReason(twice, 'fever'), 'contact')).toEqual({ state: 'well' });
});

test('a reading that the policy looks at brings its reason', () => {
  expect(withTemperature({ state: 'well' }, 36.5, firstProfile)).toEqual({ state: 'well', temperature: 36.5 });
  expect(withTemperature({ state: 'well' }, 37.3, firstProfile)).toEqual({
    state: 'needsAttention',
    reasons: ['fever'],
    temperature: 37.3,
  });
});

test('a sheet that nobody touched leaves no draft behind', () => {
  expect(isUntouched(emptyDraft)).toBe(true);
  expect(isUntouched({ ...emptyDraft, speaker: 'phone' })).toBe(false);
});

const zone = 'Asia/Shanghai';
const at = (time: string) => Date.parse(`2020-02-10T${time}+08:00`);

test('hours are hours of the place, whatever the phone thinks', () => {
  expect(instantOf('2020-02-10', 19, zone)).toBe(at('19:00:00'));
  expect(instantOf('2020-07-01', 9, 'Europe/Berlin')).toBe(Date.parse('2020-07-01T09:00:00+02:00'));
  expect(dayAfter('2020-02-28', 2)).toBe('2020-03-01');
});

test('when to come again is offered soonest first, and no evening that has begun', () => {
  const names = (time: string) => nextTries(at(time), zone, 4).map(({ name }) => name);
  expect(names('10:00:00')).toEqual(['afterHours', 'tonight', 'tomorrow']);
  expect(names('17:00:00')).toEqual(['tonight', 'afterHours', 'tomorrow']);
  expect(names('18:45:00')).toEqual(['afterHours', 'tomorrow']);
});

const asked = (person: string | undefined, state: 'well' | 'needsAttention') =>
  ({ person, state, source: 'phone' }) as Visited['answers'][number];

test('P169 a correction begins from what was said, stands in its place, and speaks of nobody it did not ask', () => {
  const said: Visited = {
    ...about,
    outcome: 'met',
    channel: 'phone',
    answers: [asked(xiao, 'needsAttention')],
    note: '试',
  };
  const persons = [xiao as string, ming as string];
  const corrects = { id: id(7), at: 5 };
  const accounts: PersonAccount[] = [{ ...asked(xiao, 'needsAttention'), settled: true }];
  const draft = draftToCorrect(said, corrects, persons, { persons: accounts } as CoverageState);
  expect(isUntouched(draft)).toBe(false);
  expect(visit(draft, accounts)).toEqual(said);
  const mended = visit({ ...draft, marks: { ...draft.marks, [xiao as string]: { state: 'well' } } }, accounts);
  expect(mended?.answers).toEqual([asked(xiao, 'well')]);
  expect(factsOf(mended as Visited, draft)).toEqual([
    { kind: 'screening.visited', body: mended, at: 5, corrects: corrects.id },
  ]);
  // Nobody had been met: whoever is met after all is taken for well until somebody taps otherwise.
  const nobody = draftToCorrect({ ...said, outcome: 'nobodyHome', answers: [] }, corrects, persons, undefined);
  expect(visit(nobody)?.answers).toEqual([asked(xiao, 'well'), asked(ming, 'well')]);
});

test('P53 at the door a neighbour’s word brings with it whose it is and whether they agree; unless they do, it is hearsay', () => {
  const told = reachedBy(emptyDraft, 'neighbour');
  expect(told.proxy).toEqual({ by: 'neighbour', consent: 'couldNotAsk' });
  expect(visit(told)).toMatchObject({ channel: 'door', proxy: told.proxy, answers: [{ source: 'neighbour' }, {}] });
  expect(reachedBy(told, 'phone')).toEqual({ ...emptyDraft, speaker: 'phone' });
  const relative = spokenForBy(told, { by: 'relative', consent: 'relativeDecides' });
  expect(visit(relative)).toMatchObject({ proxy: { by: 'relative' }, answers: [{ source: 'door' }, {}] });
  expect(visit(reachedBy(relative, 'phone'))).toMatchObject({ channel: 'phone', proxy: { by: 'relative' } });
  expect(isUntouched(spokenForBy(relative, undefined))).toBe(true);
  expect(sourceOf({ speaker: 'phone', proxy: { by: 'neighbour', consent: 'agreed' } })).toBe('phone');
  expect(fits('screening.visited', visit(told))).toBeUndefined();
});
