/**
 * Across communities a number answers one question only: which office to ask. The directory holds keyed hashes of
 * whole numbers beside the keys, follows the logs at a distance, and knows no name.
 */

import type { Database } from '../engine/database/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { openEach } from '../engine/keyring/sealing.ts';
import { followedTo, logsKnowing, replaceEntries } from './directory.store.ts';
import { hashOf, type Numbers, numbersIn } from './numbers.ts';
import { logsNow, type PersonRow, personsAfter } from './persons.view.ts';

export type Office = { readonly log: string; readonly name: string };

export type Directory = {
  /** Takes in what has changed in a log since the last time. */
  follow(log: string): Promise<void>;
  /** The one office where each of these is known, as long as it is one and not `own`; in the order asked. */
  officesOf(asked: readonly Numbers[], own: string): Promise<readonly (Office | undefined)[]>;
  /** Follows every log some while after its persons changed, until it is stopped. */
  start(onFault: (error: unknown) => void): () => Promise<void>;
};

/** Long after the last of a burst: an import or a morning of visits comes first. */
const quietMs = 20_000;

type Parts = Pick<Engine, 'database' | 'keyring' | 'onCommit'> & { keys: Database; key: Buffer };

export function directoryOf({ database, keyring, onCommit, keys, key }: Parts): Directory {
  const running = new Map<string, Promise<void>>();

  async function followOnce(log: string): Promise<void> {
    let after = await followedTo(keys, log);
    for (;;) {
      const rows = await personsAfter(database, log, after);
      const last = rows.at(-1);
      if (!last) return;
      await replaceEntries(keys, log, await entriesOf(rows), last.seq);
      after = last.seq;
    }
  }

  async function entriesOf(rows: readonly PersonRow[]) {
    const sealed = rows.flatMap(({ document, phone }) => [document, phone]).filter((one) => one !== undefined);
    const opened = await openEach(keyring, sealed);
    let next = 0;
    return rows.map(({ person, document, phone }) => {
      const told = document && (opened[next++] as { value?: unknown } | undefined)?.value;
      const number = phone && opened[next++];
      const numbers = numbersIn({
        document: typeof told === 'string' ? told : undefined,
        phone: typeof number === 'string' ? number : undefined,
      });
      return { person, hashes: numbers.map((one) => hashOf(key, one)) };
    });
  }

  /** One at a time in a log: two would only do the same. */
  function follow(log: string): Promise<void> {
    const before = running.get(log) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => followOnce(log));
    running.set(log, mine);
    return mine.finally(() => {
      if (running.get(log) === mine) running.delete(log);
    });
  }

  return {
    follow,
    async officesOf(asked, own) {
      const hashes = asked.map((one) => numbersIn(one).map((number) => hashOf(key, number)));
      const known = await logsKnowing(keys, hashes.flat());
      const offices = new Map((await logsNow(database)).map(({ log, name }) => [log, { log, name }]));
      const byHash = Map.groupBy(known, ({ hash }) => hash.toString('hex'));
      return hashes.map((mine) => {
        const logs = new Set(mine.flatMap((hash) => (byHash.get(hash.toString('hex')) ?? []).map(({ log }) => log)));
        const [only] = logs;
        return logs.size === 1 && only !== own ? offices.get(only as string) : undefined;
      });
    },
    start(onFault) {
      const waiting = new Set<string>();
      let timer: NodeJS.Timeout | undefined;
      let working: Promise<void> = Promise.resolve();
      const work = () => {
        const logs = [...waiting];
        waiting.clear();
        working = working.then(async () => {
          for (const log of logs) await follow(log);
        });
        working = working.catch(onFault);
      };
      const wait = (log: string) => {
        waiting.add(log);
        clearTimeout(timer);
        timer = setTimeout(work, quietMs);
        timer.unref();
      };
      const end = onCommit((log, _seq, changed) => {
        if (changed.has('person')) wait(log);
      });
      // What changed before the last stop.
      void logsNow(database).then((logs) => {
        for (const { log } of logs) wait(log);
      }, onFault);
      return async () => {
        end();
        clearTimeout(timer);
        waiting.clear();
        await working;
      };
    },
  };
}
