/** AES-256-GCM with a random nonce: sealing single values, and wrapping the keys that seal them. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomFillSync } from 'node:crypto';

/** nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes) */
export function encrypt(key: Buffer, plain: Buffer | string, bound: string): Buffer {
  const nonce = randomNonce();
  const cipher = createCipheriv('aes-256-gcm', asKey(key), nonce);
  cipher.setAAD(Buffer.from(bound));
  const sealed = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  // In this mode the last step gives no bytes of its own: it makes the tag.
  cipher.final();
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

/** Throws when the key is another one or a bit has changed. */
export function decrypt(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', asKey(key), sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  const plain = decipher.update(sealed.subarray(12, sealed.length - 16));
  decipher.final();
  return plain;
}

const nonceBytes = 12;
const pool = Buffer.alloc(nonceBytes * 1024);
let drawn = pool.length;

/** Asking the system for twelve bytes costs more than sealing with them: many are drawn at once, and each is used once. */
function randomNonce(): Buffer {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += nonceBytes;
  return pool.subarray(drawn - nonceBytes, drawn);
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
