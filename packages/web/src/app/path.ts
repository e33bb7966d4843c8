/**
 * Where one is inside a face. The face's own pages are the segments after its name, its lists and
 * filters the search parameters, so that every screen is a link and the browser's back works:
 *
 *   /door/household/0190…?from=today   →   usePath() is ['household', '0190…'], useQuery() { from: 'today' }
 */
import { useLocation, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';

export type FaceName = 'door' | 'desk' | 'command';
export type Query = { readonly [name: string]: string | undefined };

export function useFace(): FaceName {
  return useLocation({ select: ({ pathname }) => pathname.split('/')[1] as FaceName });
}

/** The segments after the face's name, decoded. Empty on the face's first page. */
export function usePath(): readonly string[] {
  const path = useLocation({ select: (location) => location.pathname });
  return useMemo(() => path.split('/').filter(Boolean).slice(1).map(decodeURIComponent), [path]);
}

/** The search parameters, as text. */
export function useQuery(): Query {
  const search = useLocation({ select: (location) => location.searchStr });
  return useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
}

/** The address of a page of a face, to put into `href`. */
export function hrefOf(face: FaceName, segments: readonly string[], query: Query = {}): string {
  const told = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = told.length > 0 ? `?${new URLSearchParams(told)}` : '';
  return `/${[face, ...segments.map(encodeURIComponent)].join('/')}${search}`;
}

/**
 * Goes to a page of the face one is in. `replace` leaves no trace in the history: for filters, and for
 * the next door that opens by itself.
 */
export function useGo() {
  const router = useRouter();
  return useMemo(
    () => ({
      go(segments: readonly string[], query: Query = {}, { replace = false } = {}): void {
        const face = router.state.location.pathname.split('/')[1] as FaceName;
        const href = hrefOf(face, segments, query);
        if (replace) router.history.replace(href);
        else router.history.push(href);
      },
      /** Back to where one came from; on a page opened from a link, to `otherwise`. */
      back(otherwise: readonly string[] = []): void {
        const face = router.state.location.pathname.split('/')[1] as FaceName;
        if (router.history.canGoBack()) router.history.back();
        else router.history.replace(hrefOf(face, otherwise));
      },
    }),
    [router],
  );
}
