import { useEffect, useRef } from 'react';

export type Keys = { readonly [key: string]: (() => void) | undefined };

/**
 * Keys of a screen (`j`, `/`, `Enter` …). Silent while somebody types, and under an open dialog. With `first`
 * they go before the keys of the frame around: a page may need the digits that elsewhere open the areas.
 */
export function useKeys(keys: Keys, { first = false } = {}): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      const at = event.target as HTMLElement;
      if (document.querySelector('dialog[open], .ant-modal-wrap:not([style*="none"])')) return;
      const typing = at.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
      if (typing && event.key !== 'Escape') return;
      // Enter and space belong to whatever has the focus: a link, a button.
      if (event.key === 'Enter' && at.closest('a, button, summary')) return;
      if (event.key === ' ' && at.closest('a, button, summary, input')) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      if (typing) at.blur();
      act();
    };
    window.addEventListener('keydown', onKey, { capture: first });
    return () => window.removeEventListener('keydown', onKey, { capture: first });
  }, [first]);
}
