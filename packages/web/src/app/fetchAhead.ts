/**
 * What the first screen can do without is fetched after it, while there still is a network; and the face that was open
 * last is fetched before anybody asks, beside what lies on disk and not after it.
 */
import { useEffect } from 'react';
import { useLoading } from '../device/index.ts';
import type { FaceName } from './path.ts';
import { whenQuiet } from './whenQuiet.ts';

type Part = () => Promise<unknown>;
const kept = 'fangxian.face';

/** One after the other, each in a quiet moment, once the rows are here. One that fails is asked for again when needed. */
export function useFetchedAhead(parts: readonly Part[]): void {
  const ready = useLoading().stage !== 'first';
  useEffect(() => {
    if (!ready) return;
    const waiting = [...parts];
    let takeBack: () => void = () => undefined;
    const fetchNext = () => {
      const part = waiting.shift();
      if (part) takeBack = whenQuiet(() => void part().then(fetchNext, fetchNext));
    };
    const begin = setTimeout(fetchNext, 1_000);
    return () => {
      clearTimeout(begin);
      takeBack();
      waiting.length = 0;
    };
  }, [ready, parts]);
}

/** The face that this address names; from the home screen, the one that was open last. */
export function likelyFace(): string | undefined {
  const named = location.pathname.split('/')[1];
  if (named) return named;
  try {
    return localStorage.getItem(kept) ?? undefined;
  } catch {
    return undefined; // A browser that forbids storage opens a moment later.
  }
}

export function rememberFace(face: FaceName): void {
  try {
    localStorage.setItem(kept, face);
  } catch {
    // As above.
  }
}
