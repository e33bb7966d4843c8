import { derivedId } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { expect, test } from 'vitest';
import { carersAmong } from './carers.ts';

const [home, next] = [derivedId('home'), derivedId('next')];
const persons: readonly PersonState[] = [
  { person: derivedId('old'), household: home, name: '试老' },
  { person: derivedId('neighbour'), household: next, name: '试邻' },
  { person: derivedId('gone'), household: next, name: '试邻', left: { reason: 'movedOut' } },
];
const rows = {
  get: <State>(key: string) => persons.find(({ person }) => key === `person/${person}`) as State | undefined,
};

test('a neighbour of another household is offered to look after somebody, not the person, nor who left', () => {
  const hits = [...persons, ...persons].map(({ household, person }) => ({ household, person }));
  expect(carersAmong([{ household: home }, ...hits], rows, [derivedId('old')], 6)).toEqual([
    { person: derivedId('neighbour'), household: next, name: '试邻' },
  ]);
});
