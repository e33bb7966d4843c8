import { useEffect } from 'react';
import { appearance, setAppearance } from '../look/index.ts';

/** On a wall it is dark, whatever the reader of this machine prefers; afterwards it is as it was. */
export function useWall(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const page = document.documentElement;
    const before = { theme: page.dataset.theme, print: page.dataset.print };
    page.dataset.theme = 'dark';
    page.dataset.print = 'ordinary';
    return () => {
      Object.assign(page.dataset, before);
      setAppearance(appearance());
    };
  }, [on]);
}
