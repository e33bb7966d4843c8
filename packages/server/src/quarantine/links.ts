/**
 * The link on a household's letters: which folder, and the how-manieth link of it. How long it opens something is the
 * folder's word, not the link's: the same letter can be printed again.
 */
import { type SealedLinks, sealedLinks, uuidBytes, uuidIn } from '../identity/sealedLink.ts';

export type CaseLink = {
  readonly log: string;
  readonly case: string;
  /** How often links of this folder had been withdrawn when this one was made. */
  readonly generation: number;
};

export type CaseLinks = Pick<SealedLinks, 'counted'> & {
  tokenOf(link: CaseLink): string;
  /** Undefined when it was not made here. */
  read(token: string): CaseLink | undefined;
};

const headBytes = 16 + 2;
const mostGenerations = 0xffff;

export function caseLinksFrom(masterKey: Buffer): CaseLinks {
  const links = sealedLinks(masterKey, 'case links');
  return {
    tokenOf({ log, case: id, generation }) {
      const payload = Buffer.alloc(headBytes + log.length);
      uuidBytes(id).copy(payload);
      payload.writeUInt16BE(Math.min(generation, mostGenerations), 16);
      payload.write(log, headBytes, 'ascii');
      return links.tokenOf(payload);
    },
    read(token) {
      const payload = links.read(token, headBytes);
      if (!payload) return undefined;
      const log = payload.subarray(headBytes).toString('ascii');
      return { log, case: uuidIn(payload.subarray(0, 16)), generation: payload.readUInt16BE(16) };
    },
    counted: links.counted,
  };
}

/** Of one asking of one carer: it opens nothing else. */
export type CarerLink = { readonly log: string; readonly case: string; readonly asking: string };

export type CarerLinks = Pick<SealedLinks, 'counted'> & {
  tokenOf(link: CarerLink): string;
  read(token: string): CarerLink | undefined;
};

export function carerLinksFrom(masterKey: Buffer): CarerLinks {
  const links = sealedLinks(masterKey, 'carer links');
  return {
    tokenOf: ({ log, case: id, asking }) =>
      links.tokenOf(Buffer.concat([uuidBytes(id), uuidBytes(asking), Buffer.from(log, 'ascii')])),
    read(token) {
      const payload = links.read(token, 32);
      if (!payload) return undefined;
      const [id, asking] = [payload.subarray(0, 16), payload.subarray(16, 32)];
      return { log: payload.subarray(32).toString('ascii'), case: uuidIn(id), asking: uuidIn(asking) };
    },
    counted: links.counted,
  };
}
