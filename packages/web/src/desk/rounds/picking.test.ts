import { expect, test } from 'vitest';
import type { Home, Rows } from '../community/index.ts';
import { householdsAtRisk, matchPasted, sharingWith } from './picking.ts';

function home(
  id: string,
  place: string,
  door: string,
  more: { stairwell?: string; phone?: string; persons?: string[] },
) {
  const { stairwell = '1', phone, persons = [] } = more;
  const address = `${place} ${door}`;
  const state = { household: id, persons, ...(phone && { phone }) };
  return { id, address, place, building: place, grid: '', stairwell, head: '', state } as unknown as Home;
}

const homes = [
  home('a', '3栋 2单元', '603', { stairwell: '2', phone: '023-6800 0001', persons: ['p'] }),
  home('b', '3栋 2单元', '604', { stairwell: '2' }),
  home('c', '3栋 1单元', '603', { phone: '02368000001' }),
  home('d', '12栋', '801', {}),
];
const rows = {
  get: (key: string) => (key === 'person/p' ? { vulnerability: ['livingAlone'], phone: '13900000001' } : undefined),
} as unknown as Rows;

test('a pasted list finds doors however they are written, and says which it does not know', () => {
  const pasted = matchPasted('3栋2单元603\n3-2-604；12#1单元801室、12栋801\n99栋 101', homes);
  expect(pasted).toEqual({ found: ['a', 'b', 'd'], unknown: ['99栋 101'] });
  expect(matchPasted(' \n', homes)).toEqual({ found: [], unknown: [] });
});

test('households at risk are those with somebody whom the roster marks', () => {
  expect(householdsAtRisk(rows, homes)).toEqual(['a']);
});

test('who shares with a hit shares the stairwell or a number, and is never the hit', () => {
  expect(sharingWith(rows, homes[0] as Home, homes)).toEqual({ stairwell: ['b'], number: ['c'] });
});
