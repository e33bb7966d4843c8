import { expect, test } from 'vitest';
import { uuidv7 } from './uuid.ts';

test('ids fit the envelope, differ, and sort as they were made, even within one millisecond', () => {
  const made = Array.from({ length: 10_000 }, () => uuidv7(1_700_000_000_000));
  expect(new Set(made).size).toBe(made.length);
  expect([...made].sort()).toEqual(made);
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(made.every((one) => pattern.test(one))).toBe(true);
  expect(uuidv7(1_600_000_000_000) > (made.at(-1) as string)).toBe(true);
});
