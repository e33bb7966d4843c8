/**
 * The code on a slip: which household, which round, until when, and a seal that nobody without the master key
 * can make. Nothing is stored for a slip, and the code says nothing to whoever reads it: ids are random.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedFrom } from '../house.ts';

export type Slip = { readonly log: string; readonly round: string; readonly household: string; readonly until: number };

export type Slips = {
  tokenOf(slip: Slip): string;
  /** Undefined when it was not made here, or has run out. */
  read(token: string, now: number): Slip | undefined;
  /** Where an answer comes from, to count by; never stored in plain. */
  from(address: string): string;
};

const sealBytes = 16;
const headBytes = 6 + 16 + 16;

export function slipsFrom(masterKey: Buffer): Slips {
  const key = derivedFrom(masterKey, 'slips');
  const seal = (payload: Buffer) =>
    createHmac('sha256', key).update('slip').update(payload).digest().subarray(0, sealBytes);
  return {
    tokenOf({ log, round, household, until }) {
      const payload = Buffer.alloc(headBytes + log.length);
      payload.writeUIntBE(until, 0, 6);
      bytesOf(round).copy(payload, 6);
      bytesOf(household).copy(payload, 22);
      payload.write(log, headBytes, 'ascii');
      return Buffer.concat([seal(payload), payload]).toString('base64url');
    },
    read(token, now) {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length <= sealBytes + headBytes) return undefined;
      const payload = bytes.subarray(sealBytes);
      if (!timingSafeEqual(seal(payload), bytes.subarray(0, sealBytes))) return undefined;
      const until = payload.readUIntBE(0, 6);
      if (until <= now) return undefined;
      const log = payload.subarray(headBytes).toString('ascii');
      return { log, round: uuidOf(payload.subarray(6, 22)), household: uuidOf(payload.subarray(22, headBytes)), until };
    },
    from: (address) => createHmac('sha256', key).update('from').update(address).digest('base64url').slice(0, 22),
  };
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
