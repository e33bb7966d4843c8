/** Sealing single values: what comes back, what does not, and that no nonce is ever used twice. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { decrypt, encrypt } from './seal.ts';

const key = randomBytes(32);

test('what was sealed opens with its key and its name, and with no other', () => {
  for (const text of ['', '"张小明"', 'x'.repeat(100_000)]) {
    const sealed = encrypt(key, text, 'base/person/1');
    expect(decrypt(key, sealed, 'base/person/1').toString()).toBe(text);
    expect(encrypt(key, Buffer.from(text), 'base/person/1')).toHaveLength(sealed.length);
    expect(() => decrypt(key, sealed, 'base/person/2')).toThrow();
    expect(() => decrypt(randomBytes(32), sealed, 'base/person/1')).toThrow();
    sealed[12] = (sealed[12] as number) ^ 1;
    expect(() => decrypt(key, sealed, 'base/person/1')).toThrow();
  }
});

test('no two sealings share a nonce, however many are drawn at once', () => {
  const sealed = Array.from({ length: 5000 }, () => encrypt(key, '"same"', 'base/person/1'));
  expect(new Set(sealed.map((one) => one.subarray(0, 12).toString('hex'))).size).toBe(5000);
});
