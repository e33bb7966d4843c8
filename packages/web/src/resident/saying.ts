/**
 * Saying something, whether or not there is a network: kept first, sent when it can be, settled when the server has it.
 * Everything has an id made here, so that sending twice is saying once.
 */
import type { ResidentSaid, ResidentTold, SaidTold } from '@fangxian/domain/quarantine';
import type { Answer } from '../device/ask.ts';
import type { Kept } from './kept.ts';

export type Ask = <Value>(method: 'POST', path: string, body: unknown) => Promise<Answer<Value>>;

export type Standing = {
  readonly told: ResidentTold | undefined;
  /** What was told is of this visit, not of an earlier one. */
  readonly current: boolean;
  readonly waiting: readonly ResidentSaid[];
  /** What the office could not take, in its words. */
  readonly refused: readonly { readonly said: ResidentSaid; readonly words: string }[];
  readonly trouble: 'none' | 'offline' | 'ended' | 'busy' | 'notALink';
  /** The server's own words for it, where it has some. */
  readonly words: string | undefined;
};

export type Speaker = {
  standing(): Standing;
  onChange(listener: () => void): () => void;
  /** @returns whether it outlives this page */
  say(said: ResidentSaid): boolean;
  /** Sends what waits, and hears what is new. Never more than one at a time. */
  meet(): Promise<void>;
};

const atOnce = 20;

export function speaker(token: string, kept: Kept, ask: Ask, now: () => number): Speaker {
  let standing: Standing = {
    ...{ told: kept.told(), current: false, waiting: kept.waiting(), refused: [], trouble: 'none', words: undefined },
  };
  const listeners = new Set<() => void>();
  const change = (next: Partial<Standing>) => {
    standing = { ...standing, ...next };
    for (const listener of listeners) listener();
  };
  /** In a browser that keeps nothing, what this page holds is all there is. */
  const settle = (ids: readonly string[]) => {
    kept.settle(ids);
    const stored = kept.waiting();
    const mine = standing.waiting.filter(({ id }) => !ids.includes(id));
    const others = stored.filter((one) => !mine.some(({ id }) => id === one.id));
    return [...mine, ...others];
  };

  const troubled = ({ status, problem }: Extract<Answer<unknown>, { ok: false }>) => {
    const trouble =
      status === 410 ? 'ended' : status === 400 ? 'notALink' : status === 0 || status >= 500 ? 'offline' : 'busy';
    if (trouble === 'ended') kept.keepTold(undefined);
    change({ trouble, words: problem?.words, ...(trouble === 'ended' && { told: undefined }) });
  };

  const heard = (told: ResidentTold, more: Partial<Standing> = {}) => {
    kept.keepTold(told);
    change({ told, current: true, trouble: 'none', words: undefined, ...more });
  };

  async function send(batch: readonly ResidentSaid[]): Promise<boolean> {
    const answer = await ask<{ became: readonly SaidTold[]; told: ResidentTold }>('POST', '/api/resident/say', {
      ...{ token, deviceNow: now(), said: batch },
    });
    if (answer.ok) {
      const refused = answer.value.became.flatMap(({ id, became, words }) => {
        const said = batch.find((one) => one.id === id);
        return became === 'refused' && said ? [{ said, words: words ?? '' }] : [];
      });
      const waiting = settle(batch.map(({ id }) => id));
      heard(answer.value.told, { waiting, refused: [...standing.refused, ...refused] });
      return true;
    }
    // One that the server cannot read must not hold up the others: found by sending it alone, it is handed back.
    if (answer.status !== 400) troubled(answer);
    else if (batch.length > 1) return send(batch.slice(0, 1));
    else {
      const waiting = settle(batch.map(({ id }) => id));
      const [said] = batch;
      const words = answer.problem?.words ?? '';
      change({ waiting, ...(said && { refused: [...standing.refused, { said, words }] }) });
      return true;
    }
    return false;
  }

  async function look(): Promise<void> {
    const answer = await ask<ResidentTold>('POST', '/api/resident/look', { token });
    if (answer.ok) heard(answer.value);
    else troubled(answer);
  }

  let meeting: Promise<void> | undefined;
  async function meetOnce(): Promise<void> {
    if (standing.waiting.length === 0) return look();
    while (standing.waiting.length > 0) {
      if (!(await send(standing.waiting.slice(0, atOnce)))) return;
    }
  }

  return {
    standing: () => standing,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say(said) {
      const isKept = kept.wait(said);
      change({ waiting: [...standing.waiting, said] });
      return isKept;
    },
    async meet() {
      const before = meeting;
      // Said while the last one was under way: sent right after it.
      if (before) {
        await before;
        if (standing.waiting.length === 0 || standing.trouble !== 'none') return;
      }
      meeting ??= meetOnce().finally(() => {
        meeting = undefined;
      });
      await meeting;
    },
  };
}
