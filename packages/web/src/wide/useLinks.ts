import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useGo, usePath, useQuery } from '../app/index.ts';

/** Put on the frame of a face: its plain `<a href>` links change the page without loading it anew. */
export function useLinks() {
  const router = useRouter();
  return (click: MouseEvent) => {
    if (click.defaultPrevented || click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey) return;
    const link = (click.target as HTMLElement).closest('a');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (!/^\/(desk|command|door)(\/|$)/.test(link.pathname)) return;
    click.preventDefault();
    router.history.push(link.pathname + link.search);
  };
}

/** Filters live in the address. `set` keeps the others and leaves no trace in the history. */
export function useFilters() {
  const path = usePath();
  const query = useQuery();
  const { go } = useGo();
  return {
    query,
    set: (change: { readonly [name: string]: string | undefined }, { replace = true } = {}) =>
      go(path, { ...query, ...change }, { replace }),
  };
}
