/**
 * When to look for news: when the server says that a log has moved, when the network or the reader
 * comes back, and every so often in case none of these was heard.
 */
const pollMs = 45_000;

/** @param moved the server's word that `log` reached `seq`; absent arguments: look anyway */
export function listenForNews(log: string, moved: (seq?: number) => void): () => void {
  const listen = () => {
    const source = new EventSource(`/api/events?logs=${encodeURIComponent(log)}`);
    source.addEventListener('log', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as { log: string; seq: number };
      if (told.log === log) moved(told.seq);
    });
    return source;
  };
  let events = listen();
  const look = () => moved();
  const seen = () => document.visibilityState === 'visible' && moved();
  const timer = setInterval(() => {
    // The browser reconnects by itself after a broken line, never after a refusal (a proxy's 502).
    if (events.readyState === EventSource.CLOSED) events = listen();
    if (document.visibilityState === 'visible') moved();
  }, pollMs);
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', seen);
  return () => {
    events.close();
    clearInterval(timer);
    window.removeEventListener('online', look);
    document.removeEventListener('visibilitychange', seen);
  };
}
