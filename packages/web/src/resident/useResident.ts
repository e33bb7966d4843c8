/** The page's one thread to the server: opened, heard again when somebody comes back to it, and when the network does. */
import type { ResidentSaid } from '@fangxian/domain/quarantine';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { ask } from '../device/ask.ts';
import { uuidv7 } from '../device/index.ts';
import { browserStorage, type Kept, keptFor } from './kept.ts';
import { type Speaker, type Standing, speaker } from './saying.ts';

type Without<One> = One extends unknown ? Omit<One, 'id' | 'at'> : never;
/** What is said, before it has an id and a time. */
export type Saying = Without<ResidentSaid>;

export type Resident = {
  readonly standing: Standing;
  readonly kept: Kept;
  /** False: this browser keeps nothing, so the page must stay open until it is sent. */
  readonly keeps: boolean;
  say(said: Saying): void;
  retry(): void;
};

const againMs = 20_000;

export function useResident(token: string): Resident {
  const [{ kept, speaks }] = useState((): { kept: Kept; speaks: Speaker } => {
    const found = keptFor(token, browserStorage());
    return { kept: found, speaks: speaker(token, found, ask, Date.now) };
  });
  const standing = useSyncExternalStore(speaks.onChange, speaks.standing);
  const [keeps, setKeeps] = useState(true);
  const retry = useCallback(() => void speaks.meet(), [speaks]);

  useEffect(() => {
    retry();
    const back = () => {
      if (document.visibilityState === 'visible') retry();
    };
    window.addEventListener('online', retry);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', back);
    };
  }, [retry]);
  const waits = standing.waiting.length > 0 && standing.trouble !== 'ended';
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(retry, againMs);
    return () => clearInterval(timer);
  }, [waits, retry]);

  const say = (said: Saying) => {
    const whole = { ...said, id: uuidv7(), at: Date.now() } as ResidentSaid;
    setKeeps(speaks.say(whole));
    retry();
  };
  return { standing, kept, keeps, say, retry };
}
