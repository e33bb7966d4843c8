/**
 * Nobody stands above the officers of the highest place: when the only one of them has lost the phone, the server's own
 * screen lets them in again. Whoever sits there holds the keys already.
 */
import { type Grant, holdsAt } from '@fangxian/domain/access';
import type { MemberState } from '@fangxian/domain/workforce';
import { prefixScope, withScope } from '../engine/database/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { openAll } from '../engine/keyring/sealing.ts';
import { logsBelow } from '../engine/log/tallies.store.ts';
import type { Identity } from '../identity/index.ts';
import { membersBelow } from '../identity/members.store.ts';

export type LetIn = { readonly name: string; readonly place: string; readonly token: string };
const atMost = 50;

/** A new link for each officer of a place with none above it; with it a new PIN is chosen. */
export async function letIn(engine: Engine, identity: Identity): Promise<readonly LetIn[]> {
  const { database, keyring, catalogue, now } = engine;
  const logs = await withScope(database, prefixScope(''), logsBelow);
  const codes = new Set(logs.map(({ log }) => log));
  const found: LetIn[] = [];
  for (const { log, name: place } of logs.filter(({ parent }) => parent === null || !codes.has(parent))) {
    const officers = (await membersBelow(database, log, undefined, atMost)).filter(
      ({ log: home, state }) => home === log && state.grants.some((one) => leads(one, log, now())),
    );
    const { schema } = catalogue.register('member');
    const opened = await openAll(
      keyring,
      officers.map(({ state }) => ({ schema, body: state })),
    );
    for (const [i, { id }] of officers.entries()) {
      const link = await identity.signInLink(id, 'new');
      if (link) found.push({ name: String((opened[i] as MemberState).name ?? ''), place, token: link.token });
    }
  }
  return found;
}

function leads(grant: Grant, place: string, at: number): boolean {
  return grant.role === 'districtOfficer' && grant.scope.place === place && holdsAt(grant, at);
}
