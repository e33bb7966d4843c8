/**
 * One queue per log. What waits is committed as one transaction before a connection is taken for the
 * next, which makes `seq` gapless and commit-ordered, and a crowd of single records as cheap as a batch.
 */
import type { Outcome } from '@fangxian/domain/records';
import type { Incoming } from './incoming.ts';

export const largestCommit = 500;

type Waiting = {
  incoming: readonly Incoming[];
  resolve: (outcomes: Outcome[]) => void;
  reject: (error: unknown) => void;
};

export type Queues = {
  /** Resolves once everything given is committed (or refused). Order within a log is kept. */
  submit(log: string, incoming: readonly Incoming[]): Promise<Outcome[]>;
  /** Resolves when nothing waits. */
  idle(): Promise<void>;
};

export function queues(commit: (log: string, incoming: readonly Incoming[]) => Promise<Outcome[]>): Queues {
  const lines = new Map<string, Waiting[]>();
  const running = new Map<string, Promise<void>>();

  const drain = async (log: string, line: Waiting[]) => {
    while (line.length > 0) {
      const group: Waiting[] = [];
      let size = 0;
      while (line[0] && (group.length === 0 || size + line[0].incoming.length <= largestCommit)) {
        const next = line.shift() as Waiting;
        group.push(next);
        size += next.incoming.length;
      }
      await commitGroup(log, group);
    }
    // In the same breath as the last look at the line: whoever comes after this starts a new one.
    lines.delete(log);
    running.delete(log);
  };

  const commitGroup = async (log: string, group: readonly Waiting[]) => {
    try {
      const outcomes = await commit(
        log,
        group.flatMap(({ incoming }) => incoming),
      );
      let from = 0;
      for (const { incoming, resolve } of group) {
        resolve(outcomes.slice(from, from + incoming.length));
        from += incoming.length;
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };

  const one = (log: string, incoming: readonly Incoming[]) =>
    new Promise<Outcome[]>((resolve, reject) => {
      const line = lines.get(log);
      if (line) {
        line.push({ incoming, resolve, reject });
        return;
      }
      const fresh: Waiting[] = [{ incoming, resolve, reject }];
      lines.set(log, fresh);
      running.set(log, drain(log, fresh));
    });

  return {
    async submit(log, incoming) {
      const outcomes: Promise<Outcome[]>[] = [];
      for (let from = 0; from < incoming.length; from += largestCommit) {
        outcomes.push(one(log, incoming.slice(from, from + largestCommit)));
      }
      return (await Promise.all(outcomes)).flat();
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
