/**
 * Whom an office may manage: those at and below its places whose grants it could have given. It sees their names,
 * since a lost phone is locked by name; of residents it sees none here. A bounded list, to be searched.
 */
import { type Grant, holdsAt, roles } from '@fangxian/domain/access';
import type { MembersTold, MemberTold } from '@fangxian/domain/exchange';
import { plain } from '@fangxian/domain/records';
import type { MemberState } from '@fangxian/domain/workforce';
import type { Engine } from '../engine/engine.ts';
import { openAll } from '../engine/keyring/sealing.ts';
import { type Giving, mayManage } from './giving.ts';
import { type MemberBelow, memberIn, membersBelow } from './members.store.ts';
import { isRefused, type Refused, refusal } from './refused.ts';
import type { Signed } from './signed.ts';

export type Managing = {
  /** @param find in a name, or in the name of a place */
  manageable(signed: Signed, find: string): Promise<MembersTold | Refused>;
  managed(signed: Signed, member: string): Promise<MemberTold | Refused>;
};

const most = 100;
const page = 500;

export function managingOn(engine: Engine, { underling }: Pick<Giving, 'underling'>): Managing {
  const { database, keyring, catalogue, now } = engine;

  const opened = async (rows: readonly MemberBelow[]): Promise<readonly MemberTold[]> => {
    const { schema } = catalogue.register('member');
    const states = await openAll(
      keyring,
      rows.map(({ state }) => ({ schema, body: state })),
    );
    return rows.map(({ log, place }, i) => {
      const { name, phone, grants, ...state } = states[i] as MemberState;
      const known = { name: plain(name), phone: plain(phone) };
      return {
        ...{ ...state, log, place, grants: grants.map(withoutDoor) },
        ...(known.name !== undefined && { name: known.name }),
        ...(known.phone !== undefined && { phone: known.phone }),
      };
    });
  };

  return {
    async manageable({ writer: { grants, member: self } }, find) {
      const at = now();
      const inviting = grants.filter((grant) => holdsAt(grant, at) && roles[grant.role].invites);
      if (inviting.length === 0) return refusal('access.notYourRole');
      const wanted = find.trim();
      const found: MemberTold[] = [];
      const places = outermost(inviting.map(({ scope }) => scope.place));
      for (const place of places) {
        let after: MemberBelow | undefined;
        do {
          const rows: readonly MemberBelow[] = await membersBelow(database, place, after, page);
          const theirs = rows.filter(({ id, state }) => id !== self && mayManage(grants, state.grants, at) === 'yes');
          for (const { phone: _, ...one } of await opened(theirs)) {
            if (wanted === '' || one.name?.includes(wanted) || one.place.includes(wanted)) found.push(one);
          }
          after = rows.length === page ? rows.at(-1) : undefined;
        } while (after && found.length <= most);
      }
      return { members: found.slice(0, most), more: found.length > most };
    },

    async managed(signed, id) {
      const member = await underling(signed, id);
      if (isRefused(member)) return member;
      const row = await memberIn(database, member.log, id);
      const [told] = row ? await opened([row]) : [];
      return told ?? refusal('workforce.unknownMember');
    },
  };
}

/** That somebody is on duty for a case is told to an office above, and at which door it is, is not. */
function withoutDoor({ scope, ...grant }: Grant): Grant {
  const { place, case: id } = scope;
  return { ...grant, scope: id === undefined ? scope : { place, case: id } };
}

/** Each once: who answers for a district answers for its streets. */
function outermost(places: readonly string[]): readonly string[] {
  const all = [...new Set(places)];
  return all.filter((place) => !all.some((other) => other !== place && place.startsWith(other)));
}
