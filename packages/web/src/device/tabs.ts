/**
 * Several tabs of one device: each may read and record, one sends and pulls. Which one is decided by a
 * lock that the browser passes on when its holder closes; what changed on disk is told by broadcast.
 */
import type { OutboxAccount } from './device.ts';

export type Told =
  /** Entries came or went. */
  | { readonly is: 'outbox' }
  | { readonly is: 'chunks'; readonly log: string; readonly buildings: readonly string[] }
  /** The server answered the sending tab. */
  | { readonly is: 'contact'; readonly at: number }
  /** How sending goes, from the tab that sends to those that do not. */
  | { readonly is: 'sender'; readonly account: Partial<OutboxAccount> }
  /** A tab has just been opened, and would like to know. */
  | { readonly is: 'opened' }
  /** Somebody looks at this tab: it would like to send. */
  | { readonly is: 'wanted' }
  /** The tab that sends is looked at as well: it goes on. */
  | { readonly is: 'keeps' }
  /** Somebody signed in, out, or the lease ended: begin again. */
  | { readonly is: 'standing' };

export type Tabs = {
  tell(told: Told): void;
  /**
   * Calls back once this tab is the one that sends. Where locks are missing: at once. `end` is called when another
   * tab, which somebody looks at, takes it over; this one then waits for its turn again.
   */
  whenFirst(begin: () => void, end: () => void): void;
  close(): void;
};

/** A hidden tab hands over when asked. One that the system has put to sleep does not hear: it is not waited for. */
const handOverMs = 3_000;

export function joinTabs(hear: (told: Told) => void): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('fangxian');
  let release: (() => void) | undefined;
  let closed = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let takeTurn: ((steal: boolean) => void) | undefined;
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.is === 'keeps') clearTimeout(waiting);
      else if (data.is !== 'wanted') hear(data);
      else if (document.hidden) release?.();
      else if (release) channel.postMessage({ is: 'keeps' } satisfies Told);
    };
  }
  const seen = () => {
    if (document.hidden || release || !takeTurn) return;
    channel?.postMessage({ is: 'wanted' } satisfies Told);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!closed && !release && !document.hidden) takeTurn?.(true);
    }, handOverMs);
  };
  return {
    tell: (told) => channel?.postMessage(told),
    whenFirst(begin, end) {
      if (!navigator.locks) {
        begin();
        return;
      }
      let queued: AbortController | undefined;
      takeTurn = (steal) => {
        queued?.abort();
        queued = steal ? undefined : new AbortController();
        const options = queued ? { signal: queued.signal } : { steal: true };
        let held = false;
        const turn = async () => {
          if (closed) return;
          held = true;
          queued = undefined;
          begin();
          await new Promise<void>((resolve) => {
            release = resolve;
          });
        };
        navigator.locks
          .request('fangxian', options, turn)
          .catch(() => undefined) // Taken over by a tab that somebody looks at.
          .then(() => {
            if (!held) return;
            release = undefined;
            if (closed) return;
            end();
            takeTurn?.(false);
          });
      };
      takeTurn(false);
      document.addEventListener('visibilitychange', seen);
      seen();
    },
    close() {
      closed = true;
      clearTimeout(waiting);
      document.removeEventListener('visibilitychange', seen);
      release?.();
      channel?.close();
    },
  };
}
