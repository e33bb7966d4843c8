import { expect, test } from 'vitest';
import { upcast } from './upcast.ts';

test('P180 a body of an older version is raised step by step, and where nothing has to change it stays', () => {
  const upcasts = { 1: (body: unknown) => ({ ...(body as object), channel: 'door' }), 3: () => ({ whole: true }) };
  expect(upcast({ version: 1, upcasts }, 1, { a: 1 })).toEqual({ a: 1 });
  expect(upcast({ version: 3, upcasts }, 1, { a: 1 })).toEqual({ a: 1, channel: 'door' });
  expect(upcast({ version: 3, upcasts }, 2, { a: 1 })).toEqual({ a: 1 });
  expect(upcast({ version: 4, upcasts }, 1, { a: 1 })).toEqual({ whole: true });
  expect(upcast({ version: 2 }, 1, 'as it was')).toBe('as it was');
});
