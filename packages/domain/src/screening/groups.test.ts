import { expect, test } from 'vitest';
import { derivedId, type FactRecord } from '../records/index.ts';
import { groupsDrawn } from './groups.ts';

const drawn = (...buildings: string[][]) => {
  const groups = buildings.map((some, n) => ({ group: derivedId('group', String(n)), name: `${n}`, buildings: some }));
  const record = { body: { groups } } as FactRecord<{ groups: typeof groups }>;
  const view = { get: () => undefined, every: () => [], tally: () => [], target: () => undefined };
  return groupsDrawn.accept?.(record, view, {} as never);
};

test('a building is in one group at most, so that no household is counted twice', () => {
  expect(drawn(['a', 'b'], ['c'])).toEqual({ verdict: 'accepted' });
  expect(drawn(['a', 'b'], ['b'])).toMatchObject({ verdict: 'refused', code: 'screening.buildingInTwoGroups' });
});
