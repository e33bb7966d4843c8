/** Giving somebody a way in: an invitation, another link, or (demonstration, first officer) one that is enough by itself. */
import { randomUUID } from 'node:crypto';
import { type Grant, mayGive } from '@fangxian/domain/access';
import type { Invite } from '@fangxian/domain/exchange';
import type { Engine } from '../engine/engine.ts';
import { recordId } from '../engine/log/recordId.ts';
import { storeInvitation } from './invitations.store.ts';
import { policyAt } from './lease.ts';
import { findHome, knownHome, nameHome } from './members.store.ts';
import type { Member, Members } from './members.ts';
import { logNamed } from './places.store.ts';
import { isRefused, type Refused, refusal } from './refused.ts';
import { newToken, tokenHash } from './secrets.ts';
import type { Signed } from './signed.ts';

export type Link = { readonly member: string; readonly token: string; readonly expiresAt: number };

export type Giving = {
  /** Writes that somebody was invited, as the inviter, by the domain's own rules; then gives them a link. */
  invite(signed: Signed, wanted: Invite): Promise<Link | Refused>;
  /** Another link. `newPin`: the PIN was forgotten, and another is chosen. One's own link takes the PIN one has. */
  linkFor(signed: Signed, member: string, options?: { newPin?: boolean }): Promise<Link | Refused>;
  /**
   * For the server itself: a link that needs no PIN (a demonstration's), the usual one (the first officer's), or one with
   * which a new PIN is chosen (an officer's who has nobody above).
   * @returns undefined when nobody was invited under this id
   */
  signInLink(member: string, pin?: 'none' | 'asKnown' | 'new'): Promise<Link | undefined>;
  /** The member, when the signed one may invite them (or is them); else why not. */
  underling(signed: Signed, member: string): Promise<Member | Refused>;
  /** Every session of theirs ends, every lease is called in. */
  lock(signed: Signed, member: string): Promise<Refused | undefined>;
  endGrant(signed: Signed, member: string, grant: string): Promise<Refused | undefined>;
};

/** Whether somebody's standing grants, or those they last had, could all be given by whoever has `mine`. */
export function mayManage(mine: readonly Grant[], theirs: readonly Grant[], at: number): ReturnType<typeof mayGive> {
  const living = theirs.filter(({ until }) => until === undefined || until > at);
  const words = (living.length > 0 ? living : theirs).map((grant) => mayGive(mine, grant, at));
  return words.find((word) => word !== 'yes') ?? 'yes';
}

const linkLivesMs = 7 * 86_400_000;
/** Members stand beside the roster: they outlive one emergency. */
const event = 'base';

export function givingOn(engine: Engine, members: Members): Giving {
  const { database, now } = engine;

  const give = async (member: string, pin: 'asKnown' | 'new' | 'none', by: string): Promise<Link> => {
    const token = newToken();
    const expiresAt = now() + linkLivesMs;
    await storeInvitation(database, { tokenHash: tokenHash(token), member, pin, madeAt: now(), until: expiresAt }, by);
    return { member, token, expiresAt };
  };

  /** Somebody invited by a record alone (from a phone, offline) has a home that identity learns here. */
  const found = async (member: string, places: readonly string[]): Promise<Member | undefined> => {
    if ((await knownHome(database, member)) === undefined) {
      for (const place of places) {
        const home = await findHome(database, member, place);
        if (home === undefined) continue;
        await nameHome(database, member, home);
        break;
      }
    }
    return members.find(member);
  };

  const underling = async (signed: Signed, id: string): Promise<Member | Refused> => {
    const { grants } = signed.writer;
    const member = await found(
      id,
      grants.map(({ scope }) => scope.place),
    );
    if (!member) return refusal('workforce.unknownMember');
    if (id === signed.member) return member;
    const word = mayManage(grants, member.grants, now());
    return word === 'yes' ? member : refusal(`access.${word}`);
  };

  /** Writes something of a member into the log of their place, as the signed one, by the domain's own rules. */
  const say = async (signed: Signed, log: string, kind: string, body: object): Promise<Refused | undefined> => {
    const at = now();
    const policy = (await policyAt(database, log)).version;
    const told = { id: recordId(at), v: 1, event, log, kind, at, deviceSeq: 0, policy, body };
    const [outcome] = await engine.post(signed.writer, [told], at);
    if (outcome?.outcome === 'accepted') return undefined;
    const { code, params } = outcome as { code: Refused['refused']; params?: Refused['params'] };
    return refusal(code, params);
  };

  /** Refused before it is said: what the log refuses it keeps, for the desk there to look at. */
  const sayOf = async (
    signed: Signed,
    id: string,
    kind: string,
    more: { grant?: string } = {},
  ): Promise<Refused | undefined> => {
    const member = await underling(signed, id);
    if (isRefused(member)) return member;
    const { grant } = more;
    const known = grant === undefined || member.grants.some((one) => one.grant === grant);
    return known ? say(signed, member.log, kind, { member: id, ...more }) : refusal('workforce.unknownGrant');
  };

  return {
    underling,

    async invite(signed, { name, phone, grants }) {
      const [first] = grants;
      if (!first) return refusal('request.malformed', { where: '/grants' });
      const log = first.scope.place;
      if (!(await logNamed(database, log))) return refusal('record.unknownLog', { log });
      const member = randomUUID();
      const at = now();
      const refused = await say(signed, log, 'workforce.invited', {
        member,
        name,
        ...(phone !== undefined && { phone }),
        grants: grants.map((grant) => ({ from: at, ...grant, grant: randomUUID() })),
      });
      if (refused) return refused;
      await nameHome(database, member, log);
      return give(member, 'asKnown', signed.member);
    },

    lock: (signed, id) => sayOf(signed, id, 'workforce.memberLocked'),
    endGrant: (signed, id, grant) => sayOf(signed, id, 'workforce.grantEnded', { grant }),

    async linkFor(signed, id, { newPin = false } = {}) {
      const member = await underling(signed, id);
      if ('refused' in member) return member;
      // Whoever holds somebody's unlocked phone must not get to choose that member's PIN with it.
      if (newPin && id === signed.member) return refusal('access.notYourRole');
      return give(id, newPin ? 'new' : 'asKnown', signed.member);
    },

    async signInLink(id, pin = 'none') {
      return (await found(id, [''])) ? give(id, pin, 'system') : undefined;
    },
  };
}
