/**
 * Tokens, codes, PINs and lease keys. The database holds none of them: only hashes of tokens, and hashes
 * of what is short enough to guess under a key that PostgreSQL never sees.
 */
import { createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { promisify } from 'node:util';

export type Secrets = {
  /** The six digits that the nth code of an invitation has: asked again, the same. */
  codeOf(invitation: Buffer, n: number): string;
  codeHash(code: string): Buffer;
  /** Where somebody asks from, as far as a network tells: never stored in plain. */
  addressHash(address: string): Buffer;
  pinHash(member: string, pin: string, salt: Buffer): Promise<Buffer>;
  /** The same for as long as the device is the member's, so that what it stored can be read again. */
  leaseKey(member: string, device: string): Buffer;
  /** The device that a browser is for a member: the same again after somebody else used it in between. */
  deviceOf(browser: string, member: string): string;
};

const scrypted = promisify<string | Buffer, Buffer, number, Buffer>(scrypt);

export function secretsFrom(masterKey: Buffer): Secrets {
  const keyed = (use: string, ...parts: readonly (string | Buffer)[]): Buffer => {
    const mac = createHmac('sha256', createHmac('sha256', masterKey).update(`identity ${use}`).digest());
    // Each part is led by its length: no two lists of parts read alike.
    for (const part of parts) mac.update(`${Buffer.byteLength(part)}:`).update(part);
    return mac.digest();
  };
  return {
    codeOf: (invitation, n) =>
      String(keyed('code', invitation, String(n)).readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
    codeHash: (code) => keyed('code hash', code),
    addressHash: (address) => keyed('address', network(address)),
    pinHash: (member, pin, salt) => scrypted(keyed('pin', member, pin), salt, 32),
    leaseKey: (member, device) => keyed('lease', member, device),
    deviceOf: (browser, member) => {
      const hex = keyed('device', browser, member).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text can be a token of ours at all. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** A token has 256 bits: its plain hash tells nothing. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** One house has one IPv4 address, and 2^64 of IPv6. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain) || !isIPv6(plain)) return plain;
  const [head = '', tail = ''] = (plain.split('%')[0] as string).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16))
    .join(':');
}
