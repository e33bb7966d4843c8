/** The link by which somebody says beforehand that they are coming: of which community, for whom, until when. */
import { type SealedLinks, sealedLinks, uuidBytes, uuidIn } from '../identity/sealedLink.ts';

export type ReturnLink = {
  readonly log: string;
  /** Absent: whoever opens it says who they are. */
  readonly person?: string;
  readonly until: number;
};

export type ReturnLinks = Pick<SealedLinks, 'counted'> & {
  tokenOf(link: ReturnLink): string;
  /** Undefined when it was not made here, or has run out. */
  read(token: string, now: number): ReturnLink | undefined;
};

const headBytes = 6 + 16;
const nobody = Buffer.alloc(16);

export function returnLinksFrom(masterKey: Buffer): ReturnLinks {
  const links = sealedLinks(masterKey, 'return links');
  return {
    tokenOf({ log, person, until }) {
      const payload = Buffer.alloc(headBytes + log.length);
      payload.writeUIntBE(until, 0, 6);
      (person === undefined ? nobody : uuidBytes(person)).copy(payload, 6);
      payload.write(log, headBytes, 'ascii');
      return links.tokenOf(payload);
    },
    read(token, now) {
      const payload = links.read(token, headBytes);
      const until = payload?.readUIntBE(0, 6) ?? 0;
      if (!payload || until <= now) return undefined;
      const who = payload.subarray(6, headBytes);
      const log = payload.subarray(headBytes).toString('ascii');
      return { log, until, ...(!who.equals(nobody) && { person: uuidIn(who) }) };
    },
    counted: links.counted,
  };
}
