/** Work that the first screen does not wait for: done once the page has been drawn and has nothing better to do. */

/** Runs once; the answer takes it back. Safari has no idle callback: there a moment later does. */
export function whenQuiet(work: () => void, atLatestMs = 2_000): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 50);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: atLatestMs });
  return () => cancelIdleCallback(asked);
}
