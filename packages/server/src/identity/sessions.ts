/** Sessions: who asks, on which device, and until when that device may read what it stored. */
import { randomUUID } from 'node:crypto';
import type { DeviceTold } from '@fangxian/domain/exchange';
import type { PoolClient } from 'pg';
import type { Engine } from '../engine/engine.ts';
import { leaseEnd, policyAt } from './lease.ts';
import { freshForMs, type Member, type Members } from './members.ts';
import { nowhere } from './nowhere.ts';
import { refusalOfPin } from './pins.ts';
import { type Refused, refusal } from './refused.ts';
import { isToken, newToken, type Secrets, tokenHash } from './secrets.ts';
import {
  endSession,
  findSession,
  lendUntil,
  type SessionRow,
  seen,
  sessionsOf,
  storeSession,
} from './sessions.store.ts';
import type { Signed } from './signed.ts';

export type Sessions = {
  authenticate(token: string | undefined): Promise<Signed | undefined>;
  /**
   * Begins a session in one transaction with `using`, which uses up what somebody came with.
   * @param who.before whoever this browser was signed in as until now
   * @param who.browser what this browser is known by, whoever is signed in on it
   * @returns its token, told once, here; undefined when `using` says that nothing was left to use
   */
  begin(
    who: {
      member: Member;
      deviceName: string;
      before: Signed | undefined;
      browser: string | undefined;
      credentialAt: number;
    },
    using: (client: PoolClient) => Promise<boolean>,
  ): Promise<string | undefined>;
  /** A contact: the lease is renewed. @returns why not, or the session with its new lease */
  renew(signed: Signed): Promise<Signed | Refused>;
  /** The lease ended; the PIN begins another. */
  resume(signed: Signed, pin: string): Promise<Signed | Refused>;
  end(member: string, device: string, by: string): Promise<boolean>;
  of(member: Member): Promise<readonly DeviceTold[]>;
};

const seenEveryMs = 60_000;

export function sessionsOn(
  engine: Engine,
  members: Members,
  secrets: Secrets,
  { demonstration }: { demonstration: boolean },
): Sessions {
  const { database, now } = engine;
  const cache = new Map<string, { row: SessionRow; readAt: number }>();

  const rowOf = async (token: string) => {
    const hash = tokenHash(token);
    const key = hash.toString('base64url');
    const cached = cache.get(key);
    if (cached && now() - cached.readAt < freshForMs) return cached.row;
    const readAt = now();
    const row = await findSession(database, hash);
    if (row) cache.set(key, { row, readAt });
    else cache.delete(key);
    return row;
  };

  const endFor = async (member: Member) =>
    leaseEnd(member.grants, (await policyAt(database, member.log)).sync.leaseDays, now());

  const lend = async (signed: Signed, member: Member): Promise<Signed> => {
    const until = await endFor(member);
    await lendUntil(database, signed.member, signed.device, until);
    cache.clear();
    return { ...signed, leaseUntil: until, leaseEnded: false };
  };

  return {
    async authenticate(token) {
      if (!isToken(token)) return undefined;
      const row = await rowOf(token);
      const member = row && (await members.find(row.member));
      if (!row || !member) return undefined;
      const ended = isEnded(row, member);
      if (!ended && now() - row.seenAt >= seenEveryMs) {
        row.seenAt = now();
        await seen(database, row.member, row.device, row.seenAt);
      }
      const session = ended ? 'ended' : 'live';
      return {
        writer: { member: row.member, device: row.device, grants: member.grants, session, home: member.log },
        member: row.member,
        name: member.name,
        device: row.device,
        deviceName: row.deviceName,
        hasPin: stands(row.pinMadeAt, member),
        // Few requests ask for it.
        get leaseKey() {
          return secrets.leaseKey(row.member, row.device);
        },
        leaseUntil: row.leaseUntil,
        leaseEnded: row.leaseUntil <= now(),
      };
    },

    async begin({ member, deviceName, before, browser, credentialAt }, using) {
      const token = newToken();
      // The same phone signing in again stays the same device: what it stored opens with the key it had.
      // Two who share one phone each get back the device they were on it: neither's unsent records are lost.
      const known = browser === undefined ? randomUUID() : secrets.deviceOf(browser, member.member);
      const device = before?.member === member.member ? before.device : known;
      const leaseUntil = await endFor(member);
      const session = { member: member.member, device, deviceName, credentialAt, madeAt: now(), leaseUntil };
      const begun = await nowhere(database, async (client) => {
        if (!(await using(client))) return false;
        await storeSession(client, tokenHash(token), session);
        return true;
      });
      cache.clear();
      return begun ? token : undefined;
    },

    async renew(signed) {
      const member = await members.find(signed.member);
      if (!member || signed.writer.session === 'ended') return refusal('signIn.locked');
      if (!signed.leaseEnded) return lend(signed, member);
      if (signed.hasPin) return refusal('signIn.pinNeeded');
      // Nobody at a demonstration could send another link.
      return demonstration ? lend(signed, member) : refusal('signIn.needed');
    },

    async resume(signed, pin) {
      const member = await members.find(signed.member);
      if (!member || signed.writer.session === 'ended') return refusal('signIn.locked');
      if (!signed.hasPin) return refusal('signIn.needed');
      const wrong = await refusalOfPin({ database, secrets, now: now() }, signed.member, pin);
      return wrong ?? lend(signed, member);
    },

    async end(member, device, by) {
      const ended = await endSession(database, member, device, by, now());
      cache.clear();
      return ended;
    },

    async of(member) {
      return (await sessionsOf(database, member.member)).map((row) => {
        const { device, deviceName, madeAt, seenAt, leaseUntil } = row;
        return { device, deviceName, madeAt, seenAt, leaseUntil, ended: isEnded(row, member) };
      });
    },
  };
}

/** A lock from above ends what was made until then; a link given out later begins anew. */
export function stands(madeAt: number | null | undefined, { lockedAt }: Member): boolean {
  return madeAt !== null && madeAt !== undefined && (lockedAt === undefined || lockedAt < madeAt);
}

function isEnded(row: SessionRow, member: Member): boolean {
  return row.endedAt !== null || !stands(row.credentialAt, member);
}
