import { expect, test } from 'vitest';
import { fitted } from './photo.ts';

test.each([
  [[4000, 3000], { width: 1600, height: 1200 }],
  [[3000, 4000], { width: 1200, height: 1600 }],
  [[800, 600], { width: 800, height: 600 }],
  [[20000, 2], { width: 1600, height: 1 }],
] as const)('a photo of %j is kept as %j: never enlarged, never stretched', ([width, height], kept) => {
  expect(fitted(width, height)).toEqual(kept);
});
