/**
 * Several tabs of one device: each may read and record, one sends and pulls. Which one is decided by a
 * lock that the browser passes on when its holder closes; what changed on disk is told by broadcast.
 */
export type Told =
  /** Entries came or went. */
  | { readonly is: 'outbox' }
  | { readonly is: 'chunks'; readonly log: string; readonly buildings: readonly string[] }
  /** The server answered the sending tab. */
  | { readonly is: 'contact'; readonly at: number }
  /** Somebody signed in, out, or the lease ended: begin again. */
  | { readonly is: 'standing' };

export type Tabs = {
  tell(told: Told): void;
  /** Calls back once this tab is the one that sends. Where locks are missing: at once. */
  whenFirst(begin: () => void): void;
  close(): void;
};

export function joinTabs(hear: (told: Told) => void): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('fangxian');
  if (channel) channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  let release: () => void = () => undefined;
  let closed = false;
  return {
    tell: (told) => channel?.postMessage(told),
    whenFirst(begin) {
      if (!navigator.locks) {
        begin();
        return;
      }
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      void navigator.locks.request('fangxian', () => {
        if (closed) return undefined;
        begin();
        return held;
      });
    },
    close() {
      closed = true;
      release();
      channel?.close();
    },
  };
}
