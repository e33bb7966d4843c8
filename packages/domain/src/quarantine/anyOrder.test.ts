/** Any sequence of records, in any order of time, some taken back: what must hold of a folder all the same. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../areas/index.ts';
import { daysAfter, derivedId, type Measure } from '../records/index.ts';
import { hour, morning, smallLog } from '../screening/testing/smallLog.ts';
import { type CaseState, caseId, caseKey, phaseOf } from './index.ts';

const id = (name: string) => derivedId('any order', name);
const household = id('household');
const people = [id('one'), id('two')];
const dependants = [id('first'), id('second')];
const about = { case: caseId('test', household, 0), household };
const carers = ['neighbour', people[1] as string];
const checks = ['daysOver', 'noSymptoms', 'communityVerified'];

function proposal(person: string) {
  return { person, reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-01-28' };
}

type Said = { kind: string; body: Record<string, unknown>; at: number; by: string; takesBack?: number };

const moment = fc.integer({ min: 0, max: 25 * 24 }).map((hours) => morning + hours * hour);
const somebody = fc.constantFrom('secretary', 'street', 'doctor');
const dependant = fc.constantFrom(...dependants);
const carer = fc.constantFrom(...carers);
const persons = fc.subarray(people, { minLength: 1 });
const told = dependant.map((one) => ({ dependant: one, name: 'Dependant', need: 'elder', lives: 'elsewhere' }));

const bodies: { kind: string; body: fc.Arbitrary<Record<string, unknown>>; weight: number }[] = [
  {
    kind: 'quarantine.proposed',
    weight: 3,
    body: persons.map((ids) => ({
      persons: ids.map(proposal),
    })),
  },
  {
    kind: 'quarantine.paperMoved',
    weight: 8,
    body: fc.constantFrom(
      { paper: 'responsibilityLetter', state: 'signed' },
      { paper: 'noticeLetter', state: 'served' },
      { paper: 'pledgeLetter', state: 'signed' },
      { paper: 'supervisionBoard', state: 'posted' },
    ),
  },
  {
    kind: 'quarantine.teamSet',
    weight: 5,
    body: fc.constantFrom('cadre', 'police', 'doctor').map((seat) => ({ seat, member: seat })),
  },
  {
    kind: 'quarantine.dependantsAsked',
    weight: 3,
    body: fc.array(told, { maxLength: 2 }).map((list) => ({ dependants: list })),
  },
  { kind: 'quarantine.carerNamed', weight: 3, body: fc.record({ dependant, carer, name: fc.constant('Carer') }) },
  { kind: 'quarantine.carerReached', weight: 4, body: fc.record({ dependant, carer, how: fc.constant('phone') }) },
  { kind: 'quarantine.carerWithdrew', weight: 2, body: fc.record({ dependant, carer }) },
  { kind: 'quarantine.careEscalated', weight: 2, body: fc.record({ dependant }) },
  { kind: 'quarantine.gapTakenOn', weight: 3, body: fc.record({ dependant }) },
  { kind: 'quarantine.gapGivenBack', weight: 1, body: fc.record({ dependant }) },
  { kind: 'quarantine.begun', weight: 6, body: persons.map((ids) => ({ persons: ids })) },
  { kind: 'quarantine.released', weight: 3, body: persons.map((ids) => ({ persons: ids, checks })) },
  { kind: 'quarantine.leftFolder', weight: 1, body: persons.map((ids) => ({ persons: ids, ending: 'facility' })) },
];

const anything: fc.Arbitrary<Said> = fc.oneof(
  ...bodies.map(({ kind, body, weight }) => ({
    weight,
    arbitrary: fc.record({ kind: fc.constant(kind), body, at: moment, by: somebody }),
  })),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('records.voided'),
      body: fc.constant({ reason: 'mistake' }),
      at: moment,
      by: somebody,
      takesBack: fc.nat({ max: 30 }),
    }),
  },
);

type Taken = Said & { id: string };

/** Plays a sequence; decisions are not taken back, as the server sees to it. */
function played(sequence: readonly Said[], first: readonly Said[] = []) {
  const log = smallLog();
  // The office above answers in its own log; here both stand in one.
  log.say('places.divisionNamed', { code: '990101001001', name: 'Community', parent: '990101001' }, { at: 0 });
  const told = { household, building: id('building'), door: { label: '3-1' }, dwellingState: 'rented', source: 'desk' };
  log.say('residents.householdListed', { ...told, persons: people.map((person) => ({ person })) }, { at: 0 });
  const taken: Taken[] = [];
  const voided = new Set<string>();
  for (const said of [...first, ...sequence]) {
    const { kind, body, at, by, takesBack } = said;
    const recent = taken.slice(first.length);
    const target = takesBack === undefined ? undefined : recent[takesBack % Math.max(1, recent.length)];
    if (takesBack !== undefined && (!target || catalogue.kind(target.kind)?.nature !== 'observation')) continue;
    const whole = target ? body : { ...about, ...body };
    const { id: record, verdict } = log.say(kind, whole, { at, by, ...(target && { voids: target.id }) });
    if (verdict === 'refused') continue;
    if (target) voided.add(target.id);
    else taken.push({ ...said, id: record });
  }
  return {
    state: log.stateOf<CaseState>(caseKey(about.case)),
    taken,
    standing: taken.filter((one) => !voided.has(one.id)),
  };
}

/** A folder with everything in place but the care of dependants, so that what follows is about nothing else. */
const prepared: readonly Said[] = [
  { kind: 'quarantine.proposed', body: { persons: people.map(proposal) } },
  ...[
    { paper: 'responsibilityLetter', state: 'signed' },
    { paper: 'noticeLetter', state: 'served' },
    { paper: 'pledgeLetter', state: 'signed' },
    { paper: 'supervisionBoard', state: 'posted' },
  ].map((body) => ({ kind: 'quarantine.paperMoved', body })),
  ...['cadre', 'police', 'doctor'].map((seat) => ({ kind: 'quarantine.teamSet', body: { seat, member: seat } })),
].map((said) => ({ ...said, at: morning - hour, by: 'secretary' }));

const ofCare = /dependants|carer|careE|gap|begun|voided/;
const aboutCare = anything.filter(({ kind }) => ofCare.test(kind));
const aFew = fc.array(aboutCare, { maxLength: 12 });
const noneTold: Said = {
  ...{ kind: 'quarantine.dependantsAsked', body: { dependants: [] }, at: morning, by: 'secretary' },
};
const beginning: Said = {
  ...{ kind: 'quarantine.begun', body: { persons: people }, at: morning + 24 * hour, by: 'secretary' },
};
const few = { numRuns: 600 };

test('P101 nobody is under observation while somebody who depends on them has nobody, whatever came in whatever order', () => {
  let reached = 0;
  fc.assert(
    fc.property(aFew, aFew, (before, after) => {
      const { state, standing } = played([...before, beginning, ...after], [...prepared, noneTold]);
      const shutIn = state?.persons.filter((line) => phaseOf(state, line) === 'underObservation') ?? [];
      if (shutIn.length === 0) return;
      reached++;
      const asked = standing.filter(({ kind }) => kind === 'quarantine.dependantsAsked');
      expect(asked.length).toBeGreaterThan(0);
      const named = new Set(
        asked.flatMap(({ body }) => (body.dependants as { dependant: string }[]).map((one) => one.dependant)),
      );
      for (const one of named)
        expect(
          isCaredFor(
            one,
            standing,
            shutIn.map(({ person }) => person),
          ),
        ).toBe(true);
    }),
    few,
  );
  // The property says nothing unless somebody gets there.
  expect(reached).toBeGreaterThan(few.numRuns / 10);
});

/** Read from the records themselves: somebody free was reached and has not withdrawn, or another office took it on. */
function isCaredFor(one: string, standing: readonly Taken[], shutIn: readonly string[]): boolean {
  const of = (kind: string) =>
    standing.filter((said) => said.kind === `quarantine.${kind}` && said.body.dependant === one);
  const byCarer = of('carerReached').some(({ body }) => {
    const withdrew = of('carerWithdrew').filter((said) => said.body.carer === body.carer);
    const named = of('carerNamed').filter((said) => said.body.carer === body.carer);
    const last = Math.max(0, ...withdrew.map(({ at }) => at));
    return !shutIn.includes(body.carer as string) && (withdrew.length === 0 || named.some(({ at }) => at >= last));
  });
  const answers = [...of('gapTakenOn'), ...of('gapGivenBack')].sort((x, y) => x.at - y.at);
  const last = answers.at(-1)?.at;
  const byOffice = answers
    .filter(({ kind, at }) => kind === 'quarantine.gapTakenOn' && at === last)
    .some((answer) => of('careEscalated').some((asked) => asked.by !== answer.by));
  return byCarer || byOffice;
}

test('P104 opening + added − removed = closing on every day, and the last closing is who is in care', () => {
  fc.assert(
    fc.property(fc.array(anything, { minLength: 5, maxLength: 50 }), (sequence) => {
      const { state } = played(sequence);
      if (!state) return;
      const measures = (catalogue.register('quarantine').measure?.(state) ?? []) as Measure[];
      const of = (name: string, day?: string) =>
        measures
          .filter((one) => one.scope === 'quarantine' && one.name === name && (day === undefined || one.day === day))
          .reduce((sum, { value }) => sum + value, 0);
      let closing = 0;
      for (let day = '2020-01-31'; day <= '2020-03-05'; day = daysAfter(day, 1)) {
        closing += of('added', day) - of('removed', day);
        const there = state.persons.filter((line) => line.day <= day && !(line.ended && line.ended.day <= day));
        expect(closing).toBe(state.opened ? there.length : 0);
      }
      expect(closing).toBe(of('inCare'));
    }),
    few,
  );
});
