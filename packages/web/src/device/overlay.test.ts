import { catalogue } from '@fangxian/domain/areas';
import { firstProfile } from '@fangxian/domain/policy';
import { type FactRecord, refold, type SubjectKey } from '@fangxian/domain/records';
import { type CoverageState, coverageKey } from '@fangxian/domain/screening';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counting, Overlay } from './overlay.ts';
import { Rows } from './rows.ts';

const id = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const round = id(1);
const households = [id(0x10), id(0x11)];
const personOf = (household: string, n: number) => id(0x100 + Number.parseInt(household.slice(-2), 16) * 8 + n);
const setting = { policy: firstProfile, grants: [], now: 2_000_000 };
const empty = { get: () => undefined };

type Made = { kind: string; body: unknown; at: number; voids?: number };

function recordOf(made: Made, deviceSeq: number): FactRecord {
  return {
    id: id(0x1000 + deviceSeq),
    v: 1,
    event: 'test',
    log: '500109007017',
    kind: made.kind,
    at: made.at,
    deviceSeq,
    policy: 1,
    ...(made.voids !== undefined && { voids: id(0x1000 + made.voids) }),
    body: made.body,
    by: id(2),
    device: id(3),
    effectiveAt: made.at,
  };
}

const at = fc.integer({ min: 1_000_000, max: 1_000_020 });
const household = fc.constantFrom(...households);
const made: fc.Arbitrary<Made> = fc.oneof(
  fc.record({ household, at, outcome: fc.constantFrom('met', 'nobodyHome', 'refused'), n: fc.nat(2) }).map((one) => ({
    kind: 'screening.visited',
    at: one.at,
    body: {
      round,
      household: one.household,
      outcome: one.outcome,
      channel: 'door',
      answers: one.outcome === 'met' ? [{ person: personOf(one.household, one.n), state: 'well', source: 'door' }] : [],
    },
  })),
  fc.record({ household, at, n: fc.nat(2) }).map((one) => ({
    kind: 'residents.personListed',
    at: one.at,
    body: { household: one.household, person: personOf(one.household, one.n), name: '王小明' },
  })),
  fc.record({ household, at }).map((one) => ({
    kind: 'residents.householdListed',
    at: one.at,
    body: {
      household: one.household,
      building: 'b',
      door: { label: '101' },
      dwellingState: 'unknown',
      persons: [{ person: personOf(one.household, 0) }],
      source: 'door',
    },
  })),
  fc.record({ at, voids: fc.nat(8) }).map((one) => ({
    kind: 'records.voided',
    at: one.at,
    body: { reason: 'undone' },
    voids: one.voids,
  })),
);

function laid(records: readonly FactRecord[], base: { get(key: SubjectKey): unknown } = empty): Overlay {
  const overlay = new Overlay(base, setting);
  for (const record of records) overlay.add(record);
  return overlay;
}

describe('what is unsent lies on top of the rows', () => {
  test('whatever the clocks said, each row is the refold of its history', () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), (all) => {
        const overlay = laid(all.map(recordOf));
        const history = counting(overlay.logged);
        const keys = new Set(history.flatMap(({ subjects }) => subjects));
        expect(new Set(overlay.keys())).toEqual(keys);
        for (const key of keys) {
          const told = refold(
            catalogue,
            key,
            history.filter(({ subjects }) => subjects.includes(key)),
          );
          expect(overlay.get(key)).toEqual(told?.state);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rows laid one by one are the rows laid at once, through a table', () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 10 }), (all) => {
        const records = all.map(recordOf);
        const single = new Rows();
        single.fold([], setting);
        records.forEach((record, n) => {
          if (record.voids) single.fold(records.slice(0, n + 1), setting);
          else single.add(record);
        });
        const whole = new Rows();
        whole.fold(records, setting);
        for (const register of ['coverage', 'household', 'person', 'workerDay']) {
          expect([...single.table.ids(register)].sort()).toEqual([...whole.table.ids(register)].sort());
          for (const one of whole.table.ids(register)) {
            expect(single.table.get(`${register}/${one}`)).toEqual(whole.table.get(`${register}/${one}`));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('undo', () => {
  const [h] = households as [string];
  const key = coverageKey(round, h);
  const visit = recordOf(
    {
      kind: 'screening.visited',
      at: 1_000_000,
      body: { round, household: h, outcome: 'nobodyHome', channel: 'door', answers: [] },
    },
    1,
  );
  const undo = recordOf({ kind: 'records.voided', at: 1_000_001, body: { reason: 'undone' }, voids: 1 }, 2);

  test('an unsent visit that is undone leaves nothing', () => {
    const rows = new Rows();
    rows.fold([visit], setting);
    expect(rows.table.get<CoverageState>(key)?.end).toBe('nobodyHome');
    rows.fold([visit, undo], setting);
    expect(rows.table.get(key)).toBeUndefined();
    expect(rows.table.ids('coverage')).toEqual([]);
  });

  test('a visit that the server took a moment ago goes back to what was there before', () => {
    const rows = new Rows();
    const before = {
      key,
      seq: 4,
      state: { end: 'notYet', persons: [], visits: 0, visitsByDay: {}, answersByDay: {}, round },
    };
    const after = { key, seq: 9, state: { ...before.state, end: 'nobodyHome' } };
    rows.serverRow(key, before, undefined);
    rows.fold([visit], setting);
    rows.taken(visit, 9);
    rows.serverRow(key, after, before);
    rows.fold([], setting);
    expect(rows.table.get<CoverageState>(key)?.end).toBe('nobodyHome');
    rows.fold([undo], setting);
    expect(rows.table.get<CoverageState>(key)?.end).toBe('notYet');
    expect(rows.table.childrenOf('coverage', round)).toEqual([`${round}:${h}`]);
  });

  test('P169 a visit that the server took a moment ago is corrected in place, and stands again when that is taken back', () => {
    const rows = new Rows();
    const before = {
      key,
      seq: 4,
      state: { end: 'notYet', persons: [], visits: 0, visitsByDay: {}, answersByDay: {}, round },
    };
    rows.serverRow(key, before, undefined);
    rows.taken(visit, 9);
    rows.serverRow(key, { key, seq: 9, state: { ...before.state, end: 'nobodyHome', visits: 1 } }, before);
    const refused = { ...(visit.body as object), outcome: 'refused' };
    const made = { kind: 'screening.visited', at: 1_000_000, body: refused };
    const corrected = { ...recordOf(made, 2), corrects: visit.id };
    rows.fold([corrected], setting);
    expect(rows.table.get<CoverageState>(key)).toMatchObject({ end: 'refused', visits: 1 });
    const again = { ...recordOf({ ...made, body: visit.body }, 3), corrects: corrected.id };
    rows.fold([corrected, again], setting);
    expect(rows.table.get<CoverageState>(key)).toMatchObject({ end: 'nobodyHome', visits: 1 });
    const back = recordOf({ kind: 'records.voided', at: 1_000_002, body: { reason: 'undone' }, voids: 2 }, 3);
    rows.fold([corrected, back], setting);
    expect(rows.table.get<CoverageState>(key)).toMatchObject({ end: 'nobodyHome', visits: 1 });
    expect(rows.table.get(key)).not.toHaveProperty('found');
    // Taken back, and put back before either was sent: as the server tells it.
    const undone = recordOf({ kind: 'records.voided', at: 1_000_003, body: { reason: 'undone' }, voids: 2 }, 3);
    rows.fold([undo, undone], setting);
    expect(rows.table.get<CoverageState>(key)?.visits).toBe(1);
  });

  test('but not over what somebody else has recorded since', () => {
    const rows = new Rows();
    rows.taken(visit, 9);
    rows.fold([], setting);
    const after = { key, seq: 9, state: { end: 'nobodyHome', persons: [], round } };
    rows.serverRow(key, after, undefined);
    const later = { key, seq: 12, state: { end: 'accounted', persons: [], round } };
    rows.serverRow(key, later, after);
    rows.fold([undo], setting);
    expect(rows.table.get<CoverageState>(key)?.end).toBe('accounted');
  });
});

test('P180 a record that today’s rules stumble over is not shown, hides nothing else, and is sent all the same', () => {
  const [here, there] = households as [string, string];
  const visited = (household: string, n: number, more: object) =>
    recordOf({ kind: 'screening.visited', at: 1_000_000 + n, body: { round, household, ...more } }, n);
  const whole = { outcome: 'nobodyHome', channel: 'door', answers: [] };
  const rows = new Rows();
  // As no version of the app writes it: nobody was asked, and not even nobody.
  rows.fold([visited(here, 1, {}), visited(there, 2, whole), visited(here, 3, whole)], setting);
  expect(rows.table.get<CoverageState>(coverageKey(round, there))?.visits).toBe(1);
  expect(rows.table.get<CoverageState>(coverageKey(round, here))?.visits).toBe(1);
  rows.add(visited(there, 4, {}));
  rows.add(visited(there, 5, whole));
  expect(rows.table.get<CoverageState>(coverageKey(round, there))?.visits).toBe(2);
});
