/** The code on a slip: which household, which round, until when. */
import { type SealedLinks, sealedLinks, uuidBytes, uuidIn } from '../identity/sealedLink.ts';

export type Slip = { readonly log: string; readonly round: string; readonly household: string; readonly until: number };

export type Slips = Pick<SealedLinks, 'counted'> & {
  tokenOf(slip: Slip): string;
  /** Undefined when it was not made here, or has run out. */
  read(token: string, now: number): Slip | undefined;
};

const headBytes = 6 + 16 + 16;

export function slipsFrom(masterKey: Buffer): Slips {
  const links = sealedLinks(masterKey, 'slips');
  return {
    tokenOf({ log, round, household, until }) {
      const payload = Buffer.alloc(headBytes + log.length);
      payload.writeUIntBE(until, 0, 6);
      uuidBytes(round).copy(payload, 6);
      uuidBytes(household).copy(payload, 22);
      payload.write(log, headBytes, 'ascii');
      return links.tokenOf(payload);
    },
    read(token, now) {
      const payload = links.read(token, headBytes);
      const until = payload?.readUIntBE(0, 6) ?? 0;
      if (!payload || until <= now) return undefined;
      const log = payload.subarray(headBytes).toString('ascii');
      return { log, round: uuidIn(payload.subarray(6, 22)), household: uuidIn(payload.subarray(22, headBytes)), until };
    },
    counted: links.counted,
  };
}
