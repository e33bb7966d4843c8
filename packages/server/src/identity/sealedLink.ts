/**
 * Links that open something without an account: a few bytes, and a seal that nobody without the master key can make.
 * Nothing is stored for a link, and it says nothing to whoever reads it: ids are random.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedFrom } from '../house.ts';

export type SealedLinks = {
  tokenOf(payload: Buffer): string;
  /** Undefined when it was not made here. @param least bytes that a payload of this kind has at least */
  read(token: string, least: number): Buffer | undefined;
  /** Whom to count tries by; never stored in plain. */
  counted(what: string): string;
};

const sealBytes = 16;

/** @param use what the links are for: one kind never opens another */
export function sealedLinks(masterKey: Buffer, use: string): SealedLinks {
  const key = derivedFrom(masterKey, use);
  const mac = (part: string, what: string | Buffer) => createHmac('sha256', key).update(part).update(what).digest();
  const seal = (payload: Buffer) => mac('link', payload).subarray(0, sealBytes);
  return {
    tokenOf: (payload) => Buffer.concat([seal(payload), payload]).toString('base64url'),
    read(token, least) {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length <= sealBytes + least) return undefined;
      const payload = bytes.subarray(sealBytes);
      return timingSafeEqual(seal(payload), bytes.subarray(0, sealBytes)) ? payload : undefined;
    },
    counted: (what) => mac('from', what).toString('base64url').slice(0, 22),
  };
}

/** 16 bytes. */
export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

export function uuidIn(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
