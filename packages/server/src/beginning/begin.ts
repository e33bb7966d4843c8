/** Beginning for real: a one-use link on the server's own screen names the first place and its first officer. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { ProblemCode } from '@fangxian/domain/problems';
import type { Engine } from '../engine/engine.ts';
import type { Identity } from '../identity/index.ts';
import { anyLog, replaceSetting, takeAway } from './begin.store.ts';
import { installation, invitation, placeNamed, write } from './found.ts';

export type Begun = { place: { code: string; name: string }; officer: string };
const name = 'beginning';

/** The token of a fresh link, as long as nothing has begun. */
export async function beginningToken(engine: Engine): Promise<string | undefined> {
  if (await anyLog(engine.database)) return undefined;
  const token = randomBytes(24).toString('base64url');
  await replaceSetting(engine.database, name, hashOf(token));
  return token;
}

/** Names the first place and invites its first officer. @returns the token to join with, or why not */
export async function begin(
  engine: Engine,
  identity: Identity,
  token: string,
  { place, officer }: Begun,
): Promise<{ token: string } | { refused: ProblemCode }> {
  if (!(await takeAway(engine.database, name, hashOf(token)))) return { refused: 'signIn.begun' };
  const writer = installation(place.code);
  const member = randomUUID();
  const first = { member, name: officer, role: 'districtOfficer' as const, scope: { place: place.code } };
  await write(engine, writer, 'base', [placeNamed(place), invitation(first, engine.now())]);
  const link = await identity.signInLink(member, 'asKnown');
  if (!link) throw new Error('the first officer was not found after the invitation');
  return { token: link.token };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
