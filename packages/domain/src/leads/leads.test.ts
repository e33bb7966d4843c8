import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noSight } from '../access/index.ts';
import { catalogue } from '../areas/index.ts';
import { derivedId } from '../records/index.ts';
import { hour, morning, smallLog } from '../screening/testing/smallLog.ts';
import { isOverdue, type LeadState, leadKey, leadPerson, linksOf, resultOf, stageOf } from './index.ts';

const id = (name: string) => derivedId('test', name);
const about = { lead: id('lead'), person: id('sister') };
const told = { ...about, source: 'phone', name: '演示妹妹', from: '风险地区', stayingAt: '9栋 301' };

function given() {
  const log = smallLog();
  const state = (lead = about.lead) => log.stateOf<LeadState>(leadKey(lead)) as LeadState;
  return { log, state };
}

test('P110 a lead is waited for from the hour it came in: first somebody is named, then somebody has been there', () => {
  const { log, state } = given();
  log.say('leads.received', told, { at: morning });
  expect(stageOf(state())).toBe('toAssign');
  expect([isOverdue(state(), morning + 2 * hour - 1), isOverdue(state(), morning + 2 * hour)]).toEqual([false, true]);
  log.say('leads.assigned', { ...about, member: 'worker' }, { at: morning + 3 * hour });
  expect(stageOf(state())).toBe('toVerify');
  expect([isOverdue(state(), morning + 12 * hour - 1), isOverdue(state(), morning + 12 * hour)]).toEqual([false, true]);
  log.say('leads.verified', { ...about, result: 'true' }, { at: morning + 13 * hour });
  expect([stageOf(state()), isOverdue(state(), morning + 99 * hour)]).toEqual(['verified', false]);
});

test('P111 the latest word on a lead is its answer, every word is kept, and a differing one is looked at', () => {
  const { log, state } = given();
  log.say('leads.received', told, { at: morning });
  log.say('leads.verified', { ...about, result: 'notFound' }, { at: morning + hour });
  const second = log.say('leads.verified', { ...about, result: 'true' }, { at: morning + 2 * hour });
  expect(second).toMatchObject({ verdict: 'question', code: 'leads.answeredOtherwise' });
  expect(state().found.map(({ result }) => result)).toEqual(['notFound', 'true']);
  expect(resultOf(state())?.result).toBe('true');
});

test('P116 a lead without a door is given one by hand, and whom of the roster it is; the person it was told of stays', () => {
  const { log, state } = given();
  const household = id('household');
  const brother = id('brother');
  log.say('residents.householdListed', {
    ...{ household, building: id('building'), grid: 'grid', stairwell: '1', dwelling: 'ownerOccupied' },
    ...{ door: { key: '301', label: '301' }, persons: [{ person: brother, name: '演示兄' }] },
  });
  log.say('leads.received', told, { at: morning });
  log.say('leads.placed', { ...about, household, is: brother }, { at: morning + hour });
  expect(state()).toMatchObject({ household, grid: 'grid', person: about.person, is: brother });
  expect(leadPerson(state())).toBe(brother);
  // Another door, and nobody of the roster after all.
  log.say('leads.placed', { ...about, household }, { at: morning + 2 * hour });
  expect(leadPerson(state())).toBe(about.person);
});

test('P111 in whatever order the words of a lead arrive, the row is the same', () => {
  const words = [
    ['leads.received', told],
    ['leads.assigned', { ...about, member: 'one' }],
    ['leads.assigned', { ...about, member: 'other' }],
    ['leads.verified', { ...about, result: 'notFound' }],
    ['leads.verified', { ...about, result: 'true' }],
  ] as const;
  const inOrder = (order: readonly number[]) => {
    const { log, state } = given();
    for (const at of order) {
      const [kind, body] = words[at] as (typeof words)[number];
      log.say(kind, body, { at: morning + at * hour });
    }
    return state();
  };
  const straight = inOrder([0, 1, 2, 3, 4]);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      expect(inOrder(order)).toEqual(straight);
    }),
  );
});

test('P112 whoever is sent to a door sees that lead until it is answered, without numbers or whence it came', () => {
  const { log, state } = given();
  log.say('leads.received', { ...told, document: '990000200001010000', through: id('brother') }, { at: morning });
  const { mask } = catalogue.register('lead');
  const door = { ...noSight, figures: true };
  const seen = (member: string) => mask(state(), { member, sight: door }, about.lead) as LeadState | undefined;
  expect(seen('worker')).toBeUndefined();
  log.say('leads.assigned', { ...about, member: 'worker' }, { at: morning + hour });
  expect(seen('neighbour')).toBeUndefined();
  expect(seen('worker')).toMatchObject({ name: '演示妹妹', stayingAt: '9栋 301' });
  expect(seen('worker')).not.toHaveProperty('document');
  expect(seen('worker')).not.toHaveProperty('through');
  log.say('leads.verified', { ...about, result: 'true' }, { at: morning + 2 * hour });
  expect(seen('worker')).toBeUndefined();
});

test('P114 companions hang below the lead through which they became known, and a loop told by mistake ends', () => {
  const { log, state } = given();
  const lead = (name: string, through?: string) => {
    const body = { ...told, lead: id(name), person: id(`${name} himself`), ...(through && { through: id(through) }) };
    log.say('leads.received', { ...body, source: 'companion' }, { at: morning });
    return state(id(name));
  };
  const rows = [lead('student'), lead('brother', 'student'), lead('aunt', 'brother'), lead('other')];
  const found = linksOf(rows, id('aunt'));
  expect(found.map((one) => [one.lead, one.depth])).toEqual([
    [id('student'), 0],
    [id('brother'), 1],
    [id('aunt'), 2],
  ]);
  const loop = [{ ...rows[0], through: id('aunt') }, ...rows.slice(1)] as LeadState[];
  expect(linksOf(loop, id('aunt'))).toHaveLength(3);
});
