/** Who works here: members, and the grants that say what each answers for. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Grant, mayGive, type Role } from '../access/index.ts';
import {
  type Area,
  accepted,
  Instant,
  personal,
  recordKind,
  refused,
  register,
  Uuid,
  type Verdict,
} from '../records/index.ts';

export const MemberState = Type.Object({
  member: Uuid,
  name: personal('member', Type.String({ minLength: 1, maxLength: 60 })),
  phone: Type.Optional(personal('member', Type.String({ maxLength: 40 }))),
  grants: Type.Array(Grant),
  invitedBy: Type.String(),
  lockedAt: Type.Optional(Instant),
});
export type MemberState = Static<typeof MemberState>;

/** Whom somebody at a door calls, in this order: their names and numbers go to all who work in the community. */
export const calledFromDoors: readonly Role[] = ['doctor', 'communitySecretary', 'communityWorker'];

const isCalled = ({ grants, lockedAt }: MemberState) =>
  lockedAt === undefined && grants.some(({ role }) => calledFromDoors.includes(role));

const member = register({
  name: 'member',
  version: 1,
  schema: MemberState,
  standing: () => ({}),
  mask: (state, { sight, member: viewer }) => {
    if (sight.desk || state.member === viewer) return state;
    // An office above sees the community's figures and no names. Who is narrowed to buildings sees neither of the whole.
    const above = sight.figures && !sight.names;
    return !above && isCalled(state) ? state : undefined;
  },
});

/** Nobody gives, ends or locks what they could not give themselves: a superior's grants, and those elsewhere, stay. */
function answersFor(mine: readonly Grant[], theirs: readonly Grant[], at: number): Verdict {
  const words = theirs.map((grant) => mayGive(mine, grant, at));
  if (words.includes('aboveYou')) return refused('access.aboveYou');
  return words.includes('outsideYours') ? refused('access.outsideYours') : accepted;
}

/** Somebody was asked to answer for a place: never above the inviter's own role, nor outside their own places. */
const invited = recordKind({
  name: 'workforce.invited',
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      member: Uuid,
      name: personal('member', Type.String({ minLength: 1, maxLength: 60 })),
      phone: Type.Optional(personal('member', Type.String({ maxLength: 40 }))),
      grants: Type.Array(Grant, { minItems: 1, maxItems: 20 }),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`member/${body.member}`],
  accept: ({ body, effectiveAt }, view, { grants }) => {
    const given = new Set(body.grants.map(({ grant }) => grant));
    // A grant given again under its own id replaces the one that stands: that one must be theirs to give, too.
    const replaced = view.get<MemberState>(`member/${body.member}`)?.grants.filter(({ grant }) => given.has(grant));
    return answersFor(grants, [...body.grants, ...(replaced ?? [])], effectiveAt);
  },
  folds: {
    member: (state: MemberState | undefined, { body, by }): MemberState => {
      const told = new Map([...(state?.grants ?? []), ...body.grants].map((grant) => [grant.grant, grant]));
      return { ...state, ...body, grants: [...told.values()], invitedBy: state?.invitedBy ?? by };
    },
  },
});

/** A grant ended before its time. What was written under it before still counts. */
const grantEnded = recordKind({
  name: 'workforce.grantEnded',
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Type.Object({ member: Uuid, grant: Uuid }, { additionalProperties: false }),
  subjects: ({ body }) => [`member/${body.member}`],
  accept: ({ body, effectiveAt }, view, { grants }) => {
    const state = view.get<MemberState>(`member/${body.member}`);
    const ending = state?.grants.filter(({ grant }) => grant === body.grant) ?? [];
    return ending.length === 0 ? refused('workforce.unknownGrant') : answersFor(grants, ending, effectiveAt);
  },
  folds: {
    member: (state: MemberState | undefined, { body, effectiveAt }): MemberState => {
      const known = state as MemberState;
      const grants = known.grants.map((grant) =>
        grant.grant === body.grant ? { ...grant, until: Math.min(grant.until ?? effectiveAt, effectiveAt) } : grant,
      );
      return { ...known, grants };
    },
  },
});

/** A phone was lost or somebody left: every session of theirs ends, every lease is called in. */
const memberLocked = recordKind({
  name: 'workforce.memberLocked',
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Type.Object({ member: Uuid }, { additionalProperties: false }),
  subjects: ({ body }) => [`member/${body.member}`],
  accept: ({ body, effectiveAt }, view, { grants }) => {
    const state = view.get<MemberState>(`member/${body.member}`);
    if (!state) return refused('workforce.unknownMember');
    const living = state.grants.filter(({ until }) => until === undefined || until > effectiveAt);
    return answersFor(grants, living, effectiveAt);
  },
  folds: {
    member: (state: MemberState | undefined, { effectiveAt }): MemberState => ({
      ...(state as MemberState),
      lockedAt: effectiveAt,
    }),
  },
});

export const workforce: Area = {
  name: 'workforce',
  kinds: [invited, grantEnded, memberLocked],
  registers: [member],
};
