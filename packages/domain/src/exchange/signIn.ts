/**
 * Joining and signing in. A link carries its token in the fragment (`/join#<token>`), so that it never
 * reaches a server's log; six digits carry the same invitation into another browser (from WeChat).
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Grant, Role, Scope } from '../access/index.ts';
import { Instant } from '../records/index.ts';

const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{16,200}$' });
const SixDigits = Type.String({ pattern: '^[0-9]{6}$' });

/** An invitation or sign-in link by its token, or by the six digits shown for it. */
export const Invitation = Type.Union([
  Type.Object({ token: Token }, { additionalProperties: false }),
  Type.Object({ code: SixDigits }, { additionalProperties: false }),
]);
export type Invitation = Static<typeof Invitation>;

/** `POST /api/join/look`: what an invitation says. Looking does not use it up. */
export const JoinLook = Invitation;
export type JoinLook = Invitation;

export const JoinLooked = Type.Object({
  name: Type.String(),
  /** In words, as they are spoken of: 3栋, 5栋. Empty: the whole of `placeName`. */
  places: Type.Array(Type.String()),
  /** The community, street or district. */
  placeName: Type.String(),
  role: Role,
  /** Six digits to type into another browser; told only to whoever came with the token. */
  code: Type.Optional(SixDigits),
  expiresAt: Type.Integer(),
  /** `new`: choose a PIN; `known`: give the one chosen before; `none`: a sign-in link that is enough by itself. */
  needsPin: Type.Union([Type.Literal('new'), Type.Literal('known'), Type.Literal('none')]),
  demonstration: Type.Boolean(),
});
export type JoinLooked = Static<typeof JoinLooked>;

/** `POST /api/join`: uses the invitation up, sets the session cookie, answers with `SessionTold`. */
const joining = { pin: Type.Optional(SixDigits), deviceName: Type.String({ minLength: 1, maxLength: 80 }) };
export const Join = Type.Union([
  Type.Object({ token: Token, ...joining }, { additionalProperties: false }),
  Type.Object({ code: SixDigits, ...joining }, { additionalProperties: false }),
]);
export type Join = Static<typeof Join>;

/**
 * `POST /api/session/resume`: the lease of this device ended; the PIN begins another. The answer is a
 * `SessionTold` with the same lease key as before, so that what the device had stored can be read again.
 */
export const Resume = Type.Object({ pin: SixDigits }, { additionalProperties: false });
export type Resume = Static<typeof Resume>;

/**
 * Passkeys, an extra: `POST /api/passkeys/register-options` {} and `/register` for whoever is signed in,
 * `/sign-in-options` {} and `/sign-in` for whoever is not. Bodies and options are WebAuthn's own JSON.
 */
export const PasskeyAnswer = Type.Object({
  answer: Type.Object({}, { additionalProperties: true }),
  deviceName: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
});
export type PasskeyAnswer = Static<typeof PasskeyAnswer>;

/** `POST /api/invitations`: asks somebody to answer for places, and makes the link to send them. */
export const Invite = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60 }),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    grants: Type.Array(
      Type.Object(
        { role: Role, scope: Scope, from: Type.Optional(Instant), until: Type.Optional(Instant) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  { additionalProperties: false },
);
export type Invite = Static<typeof Invite>;

/** `POST /api/members/:member/link`: another link. `newPin`: the old one was forgotten, another is chosen. */
export const LinkAsked = Type.Object({ newPin: Type.Optional(Type.Boolean()) }, { additionalProperties: false });
export type LinkAsked = Static<typeof LinkAsked>;

/** The link is shown once and kept nowhere. `qr` is an SVG of it. */
export const LinkTold = Type.Object({
  member: Type.String(),
  link: Type.String(),
  qr: Type.String(),
  expiresAt: Type.Integer(),
});
export type LinkTold = Static<typeof LinkTold>;

/** `GET /api/members/:member`: somebody whom the asking one may manage. */
export const MemberTold = Type.Object({
  member: Type.String(),
  /** The place whose people they belong to. */
  log: Type.String(),
  place: Type.String(),
  name: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  grants: Type.Array(Grant),
  invitedBy: Type.String(),
  lockedAt: Type.Optional(Instant),
});
export type MemberTold = Static<typeof MemberTold>;

/** `GET /api/members`: the first of them, without telephones, and whether there are more. */
export const MembersTold = Type.Object({ members: Type.Array(MemberTold), more: Type.Boolean() });
export type MembersTold = Static<typeof MembersTold>;

/** `GET /api/members/:member/sessions`: the devices on which somebody signed in. */
export const DeviceTold = Type.Object({
  device: Type.String(),
  deviceName: Type.String(),
  madeAt: Type.Integer(),
  seenAt: Type.Integer(),
  leaseUntil: Type.Integer(),
  ended: Type.Boolean(),
});
export type DeviceTold = Static<typeof DeviceTold>;

/** Why a PIN will not do, or undefined. Judged the same way while it is typed and when it arrives. */
export function weakPin(pin: string): 'tooShort' | 'oneDigit' | 'inARow' | 'repeats' | undefined {
  if (!/^[0-9]{6}$/.test(pin)) return 'tooShort';
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, at) => digit - (digits[at] as number));
  if (steps.every((step) => step === 0)) return 'oneDigit';
  if (steps.every((step) => step === 1) || steps.every((step) => step === -1)) return 'inARow';
  if (pin.slice(0, 3) === pin.slice(3) || pin.slice(0, 2).repeat(3) === pin) return 'repeats';
  return undefined;
}
