/**
 * Members in memory: asked for at every request, read again only when a member changed in their home log, or (another
 * server may have grown it) after a few seconds.
 */
import type { Grant } from '@fangxian/domain/access';
import type { MemberState } from '@fangxian/domain/workforce';
import type { Engine } from '../engine/engine.ts';
import { openAll } from '../engine/keyring/sealing.ts';
import { changedMembers, knownHome, type MemberRow } from './members.store.ts';

export type Member = {
  readonly member: string;
  readonly log: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** What was made until then (sessions, links, PINs, passkeys) is void. */
  readonly lockedAt: number | undefined;
};

export type Members = { find(member: string): Promise<Member | undefined> };

type Home = {
  readonly members: Map<string, { seq: number; member: Member | undefined }>;
  checkedAt: number;
  grown: boolean;
  checking: Promise<void> | undefined;
};

export const freshForMs = 10_000;

export function membersOf(engine: Engine): Members {
  const { database, keyring, catalogue, now } = engine;
  const homes = new Map<string, Home>();
  const homeOf = new Map<string, string>();

  engine.onCommit((log, _seq, changed) => {
    const home = changed.has('member') ? homes.get(log) : undefined;
    if (home) home.grown = true;
  });

  const opened = async (log: string, rows: readonly MemberRow[]) => {
    const { schema } = catalogue.register('member');
    const states = await openAll(
      keyring,
      rows.map(({ state }) => ({ schema, body: state })),
    );
    return rows.map(({ id, seq }, i) => {
      const { member, name, grants, lockedAt } = states[i] as MemberState;
      // An erased member has no name any more.
      return { id, seq, member: { member, log, name: (name as string | undefined) ?? '', grants, lockedAt } };
    });
  };

  const check = async (log: string, home: Home) => {
    home.grown = false;
    home.checkedAt = now();
    try {
      const known = [...home.members].map(([id, { seq }]) => [id, seq] as const);
      for (const { id, seq, member } of await opened(log, await changedMembers(database, log, known))) {
        home.members.set(id, { seq, member });
      }
    } catch (problem) {
      home.grown = true;
      throw problem;
    }
  };

  const checkAlone = async (log: string, home: Home) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    home.checking = promise;
    try {
      await check(log, home);
    } finally {
      home.checking = undefined;
      resolve();
    }
  };

  return {
    async find(id) {
      const log = homeOf.get(id) ?? (await knownHome(database, id));
      if (log === undefined) return undefined;
      homeOf.set(id, log);
      let home = homes.get(log);
      if (!home) {
        home = { members: new Map(), checkedAt: 0, grown: true, checking: undefined };
        homes.set(log, home);
      }
      if (!home.members.has(id)) {
        home.members.set(id, { seq: -1, member: undefined });
        home.grown = true;
      }
      for (;;) {
        // Whoever asks while others are being answered may know of a later commit than they read: look again.
        if (home.checking) await home.checking;
        else if (home.grown || now() - home.checkedAt >= freshForMs) await checkAlone(log, home);
        else return home.members.get(id)?.member;
      }
    },
  };
}
