/** The tree's figures, kept live: the server nudges when a log has grown, and the figures are asked for again. */
import type { TreeRow } from '@fangxian/domain/exchange';
import { useEffect, useState } from 'react';
import { askAgain, useAsked } from '../wide/index.ts';

/** Many logs grow at once during a round; the figures move on at this pace. */
const paceMs = 4_000;
/** In case no nudge was heard. */
const anywayMs = 60_000;

export function useTree(root: string, round: string | undefined) {
  const query = new URLSearchParams({ root, ...(round && { round }) });
  const asked = useAsked<TreeRow[]>(`/api/tree?${query}`, anywayMs);
  const listening = useNudges();
  return { asked, live: listening && !asked.isError };
}

/** Whether the line to the server stands. */
function useNudges(): boolean {
  const [listening, setListening] = useState(false);
  useEffect(() => {
    const events = new EventSource('/api/events');
    let due: ReturnType<typeof setTimeout> | undefined;
    const nudge = () => {
      due ??= setTimeout(() => {
        due = undefined;
        askAgain('/api/tree');
      }, paceMs);
    };
    events.onopen = () => setListening(true);
    events.onerror = () => setListening(false);
    events.addEventListener('log', nudge);
    return () => {
      events.close();
      clearTimeout(due);
    };
  }, []);
  return listening;
}
