import type { CoverageState } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { changesIn } from './changes.ts';

const row = (told: Partial<CoverageState>): CoverageState => ({
  ...{ round: 'r', household: 'h', end: 'partly', persons: [], added: false, listed: true },
  ...{ visits: 0, visitsByDay: {}, answersByDay: {} },
  ...told,
});

test('P70 each change since the opening has a name: who came, who left before being asked, who after', () => {
  const [one] = changesIn({
    changes: [
      row({
        persons: [{ person: 'asked', state: 'well', settled: true }],
        came: [{ person: 'child', arrival: 'born', at: 1 }],
        gone: [
          { person: 'asked', reason: 'movedOut', at: 2 },
          { person: 'unasked', reason: 'died', at: 2 },
        ],
      }),
    ],
  });
  expect(one?.changes).toEqual([
    { what: 'came', person: 'child', why: 'born' },
    { what: 'gone', person: 'asked', why: 'movedOut', counted: false },
    { what: 'gone', person: 'unasked', why: 'died', counted: true },
  ]);
});
