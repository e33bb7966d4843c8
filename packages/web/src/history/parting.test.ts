import { expect, test } from 'vitest';
import { whyNotParted } from './parting.ts';

const merge = { person: 'kept', folded: 'folded', foldedHousehold: 'home' };
function rows(more: Record<string, object | undefined> = {}) {
  const all: Record<string, object | undefined> = {
    'person/kept': { person: 'kept', household: 'home' },
    'person/folded': { person: 'folded', household: 'home', mergedInto: 'kept' },
    'household/home': { household: 'home', persons: ['kept'] },
    ...more,
  };
  return {
    get: <State>(key: string) => all[key] as State | undefined,
    ids: (register: string) =>
      Object.keys(all).flatMap((key) => (key.startsWith(`${register}/`) ? [key.slice(register.length + 1)] : [])),
  };
}

test('P170 a merge can be parted however late, as long as nothing was built on it', () => {
  expect(whyNotParted(rows(), merge)).toBeUndefined();
  const other = { persons: [{ person: 'kept', was: ['somebody'] }] };
  expect(whyNotParted(rows({ 'quarantine/c': other }), merge)).toBeUndefined();
});

test('P170 who was handed over, observed or left homeless as one person is not parted, and the refusal says which', () => {
  const away = { move: 'm', to: '99', toName: '隔壁社区', at: 1 };
  expect(whyNotParted(rows({ 'person/kept': { left: { reason: 'movedOut', away } } }), merge)).toEqual({
    is: 'away',
    place: '隔壁社区',
  });
  expect(whyNotParted(rows({ 'household/home': undefined }), merge)).toEqual({ is: 'gone' });
  const left = { household: 'home', persons: [], left: { reason: 'movedOut' } };
  expect(whyNotParted(rows({ 'household/home': left }), merge)).toEqual({ is: 'left' });
  const observed = { persons: [{ person: 'kept', was: ['folded'] }] };
  expect(whyNotParted(rows({ 'quarantine/c': observed }), merge)).toEqual({ is: 'observed' });
});
