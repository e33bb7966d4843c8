/** Passkeys, an extra: a phone that knows its owner's finger or face signs in without link or PIN. */
import { randomBytes } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Engine } from '../engine/engine.ts';
import type { Members } from './members.ts';
import { countPasskey, passkey, passkeysOf, storeChallenge, storePasskey, useChallenge } from './passkeys.store.ts';
import { type Refused, refusal } from './refused.ts';
import { tokenHash } from './secrets.ts';
import { type Sessions, stands } from './sessions.ts';
import type { Signed } from './signed.ts';

/** The host by its name, and the whole origin, as the browser knows them. */
export type Site = { host: string; origin: string; browser?: string };

export type Passkeys = {
  registerOptions(signed: Signed, site: Site): Promise<PublicKeyCredentialCreationOptionsJSON>;
  register(signed: Signed, site: Site, answer: unknown): Promise<Refused | undefined>;
  signInOptions(site: Site): Promise<PublicKeyCredentialRequestOptionsJSON>;
  signIn(
    site: Site,
    answer: unknown,
    deviceName: string,
    before: Signed | undefined,
  ): Promise<{ token: string } | Refused>;
};

const challengeLivesMs = 5 * 60_000;
/** Ed25519, ES256, RS256 (as COSE numbers them): what every phone makes. */
const algorithms = [-8, -7, -257];
const unknown = refusal('signIn.passkeyUnknown');

export function passkeysOn({ database, now }: Engine, members: Members, sessions: Sessions): Passkeys {
  const challenge = async (member: string | undefined): Promise<Buffer<ArrayBuffer>> => {
    const drawn = randomBytes(32) as Buffer<ArrayBuffer>;
    await storeChallenge(database, tokenHash(drawn.toString('base64url')), member, now() + challengeLivesMs);
    return drawn;
  };

  return {
    async registerOptions(signed, { host }) {
      const known = await passkeysOf(database, signed.member);
      return generateRegistrationOptions({
        rpName: '防线 Fangxian',
        rpID: host,
        userName: signed.name,
        userDisplayName: signed.name,
        userID: new TextEncoder().encode(signed.member),
        challenge: await challenge(signed.member),
        supportedAlgorithmIDs: algorithms,
        excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
    },

    async register(signed, { host, origin }, answer) {
      const verified = await verifyRegistrationResponse({
        response: answer as RegistrationResponseJSON,
        expectedChallenge: (told) => useChallenge(database, tokenHash(told), signed.member, now()),
        expectedOrigin: origin,
        expectedRPID: host,
        requireUserVerification: true,
        supportedAlgorithmIDs: algorithms,
      }).catch(() => undefined);
      if (!verified?.verified) return unknown;
      const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
      const row = { id, member: signed.member, publicKey: Buffer.from(publicKey), counter, madeAt: now() };
      return (await storePasskey(database, { ...row, transports: transports ?? [] })) ? undefined : unknown;
    },

    async signInOptions({ host }) {
      return generateAuthenticationOptions({
        rpID: host,
        challenge: await challenge(undefined),
        userVerification: 'required',
      });
    },

    async signIn({ host, origin, browser }, answer, deviceName, before) {
      const response = answer as AuthenticationResponseJSON;
      const row = typeof response.id === 'string' ? await passkey(database, response.id) : undefined;
      const member = row && (await members.find(row.member));
      // A locked member's passkeys may be on the phone that was lost.
      if (!member || !stands(row.madeAt, member)) return unknown;
      const verified = await verifyAuthenticationResponse({
        response,
        expectedChallenge: (told) => useChallenge(database, tokenHash(told), undefined, now()),
        expectedOrigin: origin,
        expectedRPID: host,
        credential: {
          id: row.id,
          publicKey: new Uint8Array(row.publicKey),
          counter: row.counter,
          transports: row.transports,
        },
        requireUserVerification: true,
      }).catch(() => undefined);
      if (!verified?.verified) return unknown;
      const { newCounter } = verified.authenticationInfo;
      const token = await sessions.begin({ member, deviceName, before, browser, credentialAt: row.madeAt }, (client) =>
        countPasskey(client, row.id, row.counter, newCounter),
      );
      return token === undefined ? unknown : { token };
    },
  };
}
