import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../areas/index.ts';
import { firstProfile } from '../policy/index.ts';
import {
  byStamp,
  comesLate,
  derivedId,
  foldInto,
  judge,
  type LoggedRecord,
  type Row,
  refold,
  type SubjectKey,
  type View,
} from '../records/index.ts';
import { accountFor, type VisitContext } from './account.ts';
import { questionsToShow, unknownAnswer } from './ownAnswers.ts';
import type { OwnQuestion } from './questionnaire.ts';
import type { CoverageState, RoundState } from './shapes.ts';
import { coverageKey, type Visited } from './visit.ts';

const id = (...parts: string[]) => derivedId('own', ...parts);
const [round, household] = [id('round'), id('household')];
const persons = ['1', '2'].map((n) => id('person', n));
const coverage = coverageKey(round, household);
const roundKey: SubjectKey = `round/${round}`;

const question = (name: string): OwnQuestion => ({
  ...{ id: name, text: { zh: name, en: '' }, type: 'yesNo', per: 'person', must: false },
});
const questionnaire = (version: number) => ({ version, questions: [question('q0'), question(`q${version}`)] });

const { settlesPerson, settlesAway, settlesVacant, nextTryHours } = firstProfile.screening;
const context = {
  ...{ occupants: persons, listed: true, added: false, day: '2020-02-03' },
  ...{ settlesPerson, settlesAway, settlesVacant, nextTryHours },
};

function logged(n: number, at: number, kind: string, body: unknown): LoggedRecord {
  return {
    ...{ id: id('record', String(n)), v: 1, event: 'base', log: '990101001001', kind, at, deviceSeq: n, policy: 1 },
    ...{ by: 'm', device: 'd', effectiveAt: at, seq: n, receivedAt: at, context, body },
    subjects: kind === 'screening.visited' ? [coverage] : [roundKey],
  };
}

type Said = { person: number; question: number; value: boolean; version: number; at: number };
const said: fc.Arbitrary<Said> = fc.record({
  person: fc.nat(2),
  question: fc.nat(4),
  value: fc.boolean(),
  version: fc.integer({ min: 1, max: 4 }),
  at: fc.nat(40),
});

/** Person 2 stands for the household as a whole. */
function visitOf({ person, question: asked, value, version }: Said): Visited {
  const own = [{ question: `q${asked}`, value, ...(value && { attention: true as const }) }];
  const met = { round, household, outcome: 'met' as const, channel: 'door' as const, questionnaire: version };
  if (person === 2) return { ...met, answers: [], own };
  return { ...met, answers: [{ person: persons[person] as string, state: 'well', source: 'door', own }] };
}

/** As a device or server does: each record as it comes, and the whole history again where one comes late. */
function taken(key: SubjectKey, records: readonly LoggedRecord[]): Row | undefined {
  let row: Row | undefined;
  const history: LoggedRecord[] = [];
  for (const record of records) {
    history.push(record);
    row = comesLate(row, record) ? refold(catalogue, key, history) : foldInto(catalogue, key, row, record);
  }
  return row;
}

test('P29 any interleaving of question versions and visits gives the same rows and loses no answer', () => {
  const order = fc.array(said, { minLength: 1, maxLength: 12 }).chain((all) =>
    fc.record({
      all: fc.constant(all),
      versions: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
      first: fc.shuffledSubarray(
        all.map((_, n) => n),
        { minLength: all.length },
      ),
    }),
  );
  fc.assert(
    fc.property(order, ({ all, versions, first }) => {
      const visits = all.map((one, n) => logged(n, one.at, 'screening.visited', visitOf(one)));
      const arrived = first.map((n) => visits[n] as LoggedRecord);
      const row = taken(coverage, arrived)?.state as CoverageState;
      expect(row).toEqual(refold(catalogue, coverage, visits)?.state);

      // The later word on each question, by stamp, of everything that anybody said.
      const latest = new Map<string, boolean>();
      for (const record of [...visits].sort(byStamp)) {
        const one = all[record.seq] as Said;
        latest.set(`${one.person} q${one.question}`, one.value);
      }
      const kept = [...persons.map((person) => row.persons.find((one) => one.person === person)?.own), row.own];
      const found = kept.flatMap((own, n) => (own ?? []).map((one) => [`${n} ${one.question}`, one.value] as const));
      expect(new Map(found)).toEqual(latest);
      for (const person of row.persons) {
        const flagged = person.own?.some(({ value }) => value === true) ?? false;
        expect(person.state).toBe(person.own ? (flagged ? 'needsAttention' : 'well') : 'notYet');
      }

      const changes = versions.map((version, n) =>
        logged(100 + n, version, 'screening.questionnaireSet', { round, questionnaire: questionnaire(version) }),
      );
      const state = taken(roundKey, changes)?.state as RoundState;
      expect(state.questionnaires?.map(({ version }) => version)).toEqual([1, 2, 3]);
    }),
    { numRuns: 200 },
  );
});

test('P29 an answer to a question that its version does not have is believed, and the desk is asked', () => {
  const state = { round, name: '第一轮', status: 'open', questionnaires: [questionnaire(1), questionnaire(2)] };
  const view: View = {
    get: <State>(key: SubjectKey) =>
      (key === roundKey ? state : key.startsWith('household/') ? {} : undefined) as State,
    every: () => [],
    tally: () => [],
    target: () => undefined,
  };
  const kind = catalogue.kind('screening.visited');
  const around = { policy: firstProfile, day: '2020-02-03', receivedAt: 0, seq: 1, grants: [] };
  const verdict = (asked: number, version: number) => {
    const body = visitOf({ person: 0, question: asked, value: true, version, at: 0 });
    return kind && judge(kind, logged(1, 1, 'screening.visited', body), view, around).verdict;
  };
  expect(verdict(0, 1)).toEqual({ verdict: 'accepted' });
  expect(verdict(1, 1)).toEqual({ verdict: 'accepted' });
  expect(verdict(1, 2)).toMatchObject({ verdict: 'question', code: 'screening.unknownAnswer' });
  expect(verdict(0, 9)).toMatchObject({ verdict: 'question', code: 'screening.unknownAnswer' });
  expect(unknownAnswer(state, undefined, ['q1', 'q2'])).toBeUndefined();
});

test('what was answered in an earlier version can still be read beside the questions of now', () => {
  const round = { questionnaires: [questionnaire(1), questionnaire(2)] as RoundState['questionnaires'] };
  const shown = (...answered: string[]) =>
    questionsToShow(
      round,
      answered.map((one) => ({ question: one, value: true })),
    ).map(({ id: name }) => name);
  expect(shown()).toEqual(['q0', 'q2']);
  expect(shown('q1')).toEqual(['q0', 'q2', 'q1']);
});

test('hearsay fills in what nobody had answered, and overturns nothing', () => {
  const visit = (source: 'door' | 'neighbour', ...own: [string, boolean][]) =>
    logged(1, 1, 'screening.visited', {
      ...{ round, household, outcome: 'met', channel: 'door' },
      answers: [
        {
          ...{ person: persons[0], state: 'well', source },
          own: own.map(([name, value]) => ({ question: name, value, ...(value && { attention: true }) })),
        },
      ],
    }) as LoggedRecord<Visited>;
  const first = accountFor(undefined, visit('door', ['q0', false]), context as VisitContext);
  const then = accountFor(first, visit('neighbour', ['q0', true], ['q1', true]), context as VisitContext);
  const [person] = then.persons.filter((one) => one.person === persons[0]);
  expect(person).toMatchObject({ settled: true, source: 'door', state: 'needsAttention' });
  expect(person?.own?.map(({ question: name, value }) => [name, value])).toEqual([
    ['q0', false],
    ['q1', true],
  ]);
});
