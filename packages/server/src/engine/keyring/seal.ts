/** AES-256-GCM with a random nonce: sealing single values, and wrapping the keys that seal them. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes) */
export function encrypt(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', asKey(key), nonce);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the key is another one or a bit has changed. */
export function decrypt(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', asKey(key), sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  return Buffer.concat([decipher.update(sealed.subarray(12, sealed.length - 16)), decipher.final()]);
}

const objects = new WeakMap<Buffer, KeyObject>();

/** Node makes one of these for each sealing when given bytes: more work than the sealing itself. */
function asKey(bytes: Buffer): KeyObject {
  let key = objects.get(bytes);
  if (!key) {
    key = createSecretKey(bytes);
    objects.set(bytes, key);
  }
  return key;
}
