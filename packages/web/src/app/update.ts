/// <reference types="vite-plugin-pwa/client" />
/** The service worker: makes the app open without a network, and says when a newer version waits. */

import { registerSW } from 'virtual:pwa-register';
import { useSyncExternalStore } from 'react';

let waiting: (() => void) | undefined;
const listeners = new Set<() => void>();
const lookEveryMs = 60 * 60_000;

/** Only over https (or on localhost): elsewhere browsers have no service worker, and the app says so. */
export function keepAppOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const update = registerSW({
    onNeedRefresh() {
      waiting = () => void update(true);
      for (const listener of listeners) listener();
    },
    onRegisteredSW(_, registration) {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), lookEveryMs);
    },
  });
}

/** Takes the newer version, if there is one: the page opens anew, with every draft as it was. */
export function useUpdate(): (() => void) | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}
