/** What a link to register oneself needs of its community: its name, its policy, and where the person it is for lives. */
import type { PolicyProfile } from '@fangxian/domain/policy';
import type { PersonState } from '@fangxian/domain/residents';
import { type Database, logScope, withScope } from '../engine/database/connect.ts';
import { placeIn, rowsOf } from '../forms/people.view.ts';

export type BehindReturnLink = {
  readonly place: string;
  readonly policy: PolicyProfile;
  readonly household: string | undefined;
};

/** @param person whose link it is. What is known of them stays sealed */
export function behindReturnLink(
  database: Database,
  log: string,
  person: string | undefined,
): Promise<BehindReturnLink> {
  return withScope(database, logScope(log), async (client) => {
    const { name, policy } = await placeIn(client, log);
    const row = person && (await rowsOf(client, log, 'person', [person])).get(person);
    return { place: name, policy, household: (row as PersonState | undefined)?.household };
  });
}
