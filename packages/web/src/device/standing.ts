/** How this device stands: nobody signed in, locked by time, or open with a device for the faces. */
import { useSyncExternalStore } from 'react';
import type { Device } from './device.ts';

export type LockedBy = 'time' | 'above';

export type Standing =
  | { readonly is: 'opening' }
  | { readonly is: 'signedOut' }
  /**
   * What is stored is safe and cannot be read: until the PIN is given again, where only the time ran out;
   * until the community gives another link, where the phone was locked from above.
   */
  | { readonly is: 'locked'; readonly unsent: number; readonly by: LockedBy }
  | { readonly is: 'open'; readonly device: Device }
  /** What is stored could not be read: nothing is deleted, and the reader is told. */
  | { readonly is: 'failed'; readonly error: unknown };

let standing: Standing = { is: 'opening' };
const listeners = new Set<() => void>();

export function stand(next: Standing): void {
  standing = next;
  for (const listener of listeners) listener();
}

export function standingNow(): Standing {
  return standing;
}

export function useStanding(): Standing {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => standing,
  );
}
