import { useEffect } from 'react';
import type { Drawn } from './drawn.ts';

/** Tells the page what the form comes to, each time that something of it (`of`) has changed. */
export function useDrawn(drawn: Drawn | undefined, of: string, onChange: (drawn: Drawn | undefined) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan is made anew with each drawing; `of` says when it is another
  useEffect(() => onChange(drawn), [of, onChange]);
}
