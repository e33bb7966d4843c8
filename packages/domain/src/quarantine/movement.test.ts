/** 一增一减 read back from what folders measure: a word that comes late restates its day, and the day says so. */
import { expect, test } from 'vitest';
import { catalogue } from '../areas/index.ts';
import { firstProfile } from '../policy/index.ts';
import { derivedId, type FactRecord, judge, type Measure, type SubjectKey, type View } from '../records/index.ts';
import { hour, morning } from '../screening/testing/smallLog.ts';
import { type CaseState, caseId, caseKey, movementOf } from './index.ts';

const household = derivedId('household');
const [mother = '', son = ''] = [derivedId('mother'), derivedId('son')];
const about = { case: caseId('test', household, 0), household };

/** One folder, each record with the moment at which it arrived. */
function folder() {
  let state: CaseState | undefined;
  let n = 0;
  const view: View = {
    get: <State>(key: SubjectKey) =>
      (key === caseKey(about.case) ? state : key === `household/${household}` ? { household } : undefined) as State,
    every: () => [],
    tally: () => [],
    target: () => undefined,
  };
  return {
    say(name: string, body: object, at: number, arrived = at) {
      const kind = catalogue.kind(name);
      if (!kind) throw new Error(`no kind ${name}`);
      n += 1;
      const id = derivedId(name, String(n));
      const record = {
        id,
        kind: name,
        log: '990101001001',
        by: 'worker',
        effectiveAt: at,
        body: { ...about, ...body },
      };
      const day = new Date(at + 8 * hour).toISOString().slice(0, 10);
      const around = { policy: firstProfile, day, receivedAt: arrived, seq: n, grants: [] };
      const { context } = judge(kind, record as unknown as FactRecord, view, around);
      state = kind.folds.quarantine?.(state, record as unknown as FactRecord, context, about.case) as CaseState;
    },
    on(day: string) {
      const measured = (catalogue.register('quarantine').measure?.(state) ?? []) as Measure[];
      const sums = measured
        .filter((one) => one.day !== undefined && one.day <= day)
        .map((one) => ({ name: one.name, onDay: one.day === day ? one.value : 0, until: one.value }));
      return movementOf('990101001001', sums);
    },
  };
}

const proposal = (person: string) => ({
  persons: [{ person, reason: 'closeContact', rule: 'lastContact', dayZero: '2020-02-01' }],
});

test('P146 what arrives after its day restates that day, and the day says since when and by how much', () => {
  const { say, on } = folder();
  say('quarantine.proposed', proposal(mother), morning);
  expect(on('2020-02-03')).toMatchObject({ opening: 0, added: 1, closing: 1 });
  expect(on('2020-02-03')).not.toHaveProperty('restated');
  // A phone that was without a signal for two days.
  say('quarantine.proposed', proposal(son), morning + hour, morning + 49 * hour);
  expect(on('2020-02-03')).toMatchObject({
    ...{ opening: 0, added: 2, closing: 2, addedBy: { closeContact: 2 } },
    restated: { since: '2020-02-05', added: 1, removed: 0 },
  });
  // The next day opens with what the day before now closes with, and has nothing to restate itself.
  expect(on('2020-02-04')).toMatchObject({ opening: 2, added: 0, closing: 2 });
  expect(on('2020-02-04')).not.toHaveProperty('restated');
});

test('P146 who is struck out as a mistake on a later day never was, and their day says so', () => {
  const { say, on } = folder();
  say('quarantine.proposed', proposal(mother), morning);
  say('quarantine.proposed', proposal(son), morning + hour);
  say('quarantine.leftFolder', { persons: [son], ending: 'mistake' }, morning + 72 * hour);
  expect(on('2020-02-03')).toMatchObject({
    ...{ added: 1, closing: 1, restated: { since: '2020-02-06', added: -1, removed: 0 } },
  });
  expect(on('2020-02-06')).toMatchObject({ opening: 1, added: 0, removed: 0, closing: 1 });
});
