/**
 * The link on a household's letters: which folder, the how-manieth link of it, and a seal that nobody without the
 * master key can make. Nothing is stored for a link, and it says nothing to whoever reads it: ids are random. How
 * long it opens something is the folder's word, not the link's: the same letter can be printed again.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedFrom } from '../house.ts';

export type CaseLink = {
  readonly log: string;
  readonly case: string;
  /** How often links of this folder had been withdrawn when this one was made. */
  readonly generation: number;
};

export type CaseLinks = {
  tokenOf(link: CaseLink): string;
  /** Undefined when it was not made here. */
  read(token: string): CaseLink | undefined;
  /** Whom to count tries by; never stored in plain. */
  counted(what: string): string;
};

const sealBytes = 16;
const headBytes = 16 + 2;
const mostGenerations = 0xffff;

export function caseLinksFrom(masterKey: Buffer): CaseLinks {
  const key = derivedFrom(masterKey, 'case links');
  const mac = (use: string, what: string | Buffer) => createHmac('sha256', key).update(use).update(what).digest();
  const seal = (payload: Buffer) => mac('link', payload).subarray(0, sealBytes);
  return {
    tokenOf({ log, case: id, generation }) {
      const payload = Buffer.alloc(headBytes + log.length);
      Buffer.from(id.replaceAll('-', ''), 'hex').copy(payload);
      payload.writeUInt16BE(Math.min(generation, mostGenerations), 16);
      payload.write(log, headBytes, 'ascii');
      return Buffer.concat([seal(payload), payload]).toString('base64url');
    },
    read(token) {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length <= sealBytes + headBytes) return undefined;
      const payload = bytes.subarray(sealBytes);
      if (!timingSafeEqual(seal(payload), bytes.subarray(0, sealBytes))) return undefined;
      const hex = payload.subarray(0, 16).toString('hex');
      const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
      return { log: payload.subarray(headBytes).toString('ascii'), case: id, generation: payload.readUInt16BE(16) };
    },
    counted: (what) => mac('from', what).toString('base64url').slice(0, 22),
  };
}
