import { firstProfile } from '@fangxian/domain/policy';
import { expect, test } from 'vitest';
import type { Home, Rows } from '../community/index.ts';
import { listsAround, listsHere, stairwellsOf } from './offers.ts';

function home(id: string, { stairwell = '1', dwelling = 'ownerOccupied' } = {}): Home {
  const state = { household: id, persons: [`${id}1`], dwellingState: dwelling };
  return { id, address: id, place: '', building: 'b', grid: '', stairwell, head: '', state } as unknown as Home;
}
const homes = [
  home('a'),
  home('b'),
  home('c', { stairwell: '2', dwelling: 'rented' }),
  home('d', { stairwell: '2', dwelling: 'vacant' }),
  home('e', { stairwell: '3' }),
  home('f', { stairwell: '3' }),
];

function rowsOf(all: { [key: string]: object }): Rows {
  const known = new Map(Object.entries(all));
  return {
    get: (key: string) => known.get(key),
    ids: (register: string) => [...known.keys()].flatMap((key) => key.match(`^${register}/(.+)$`)?.[1] ?? []),
    childrenOf: () => [],
  } as unknown as Rows;
}
const people = Object.fromEntries(
  homes.map(({ id }) => [`person/${id}1`, { person: `${id}1`, household: id, name: `演示${id}` }]),
);
const received = { at: 0, by: 'm', day: '2020-02-03', plan: { assignHours: 2, verifyHours: 12 } };
const lead = (id: string, person: string, more = {}) => ({ lead: id, person, received, found: [], ...more });
const trip = { at: 0, day: '2020-02-03', arrivedOn: '2020-02-03' };
const returnee = (person: string, more: object) => ({
  ...{ person, household: person[0], advised: [], noted: { at: 0, by: 'm', day: '2020-02-03' } },
  ...more,
});

test('a list is offered out of each register that the desk reads, and out of none that it does not', () => {
  const rows = rowsOf({
    ...people,
    'priority/b1': { household: 'b', persons: [{ person: 'b1' }] },
    'priority/e1': { household: 'e', persons: [] },
    'lead/open': lead('open', 'c1'),
    'lead/elsewhere': lead('elsewhere', 'stranger'),
    'lead/over': lead('over', 'd1', { found: [{ result: 'true' }] }),
    'returnee/a1': returnee('a1', {}),
    'returnee/e1': returnee('e1', { registered: { ...trip, arrivedOn: '2020-01-10' } }),
    'returnee/f1': returnee('f1', { registered: trip }),
  });
  const ask = { homes, policy: firstProfile, day: '2020-02-05' };
  expect(Object.fromEntries(listsHere({ ...ask, rows }))).toEqual({
    ...{ atRisk: [], priority: ['b'], returned: ['a', 'f'], leads: ['c'], rented: ['c'], vacant: ['d'] },
  });
  const without = Object.fromEntries(listsHere({ ...ask, rows: rowsOf(people) }));
  expect(without).toMatchObject({ priority: [], returned: [], leads: [], rented: ['c'] });
});

test('around a hit are those whom the leads connect, who came by the same train, or are told of by name', () => {
  const service = 'G 1234';
  const rows = rowsOf({
    ...people,
    'person/a1': { ...people['person/a1'], carer: 'd1' },
    'lead/first': lead('first', 'a1'),
    'lead/second': lead('second', 'b1', { through: 'first' }),
    'lead/other': lead('other', 'e1'),
    'returnee/a1': returnee('a1', { registered: { ...trip, service, companions: '和演示f一起，139 0000 0000' } }),
    'returnee/c1': returnee('c1', { registered: { ...trip, service: 'g1234' } }),
    'returnee/e1': returnee('e1', { registered: { ...trip, service, arrivedOn: '2020-02-01' } }),
  });
  const [hit] = homes as [Home];
  expect(Object.fromEntries(listsAround({ rows, homes }, hit))).toEqual({
    ...{ companions: ['b', 'c', 'f'], sameStairwell: ['b'], sameNumber: [], carers: ['d'] },
  });
});

test('with the stairwells of those that are picked, a list does not show which door it was', () => {
  expect(stairwellsOf(homes, ['a', 'd'])).toEqual(['b', 'c']);
  expect(stairwellsOf(homes, [])).toEqual([]);
});
