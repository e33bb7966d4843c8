/** Which language is spoken: the reader's choice, else the browser's. Kept on this device. */
import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

const kept = 'fangxian.language';
const listeners = new Set<() => void>();
let chosen: Language | undefined;

function fromBrowser(): Language {
  const wanted = typeof navigator === 'undefined' ? 'zh' : navigator.language;
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function fromStorage(): Language | undefined {
  try {
    const found = localStorage.getItem(kept);
    return found === 'zh' || found === 'en' ? found : undefined;
  } catch {
    return undefined; // A browser that forbids storage still speaks.
  }
}

export function language(): Language {
  chosen ??= fromStorage() ?? fromBrowser();
  return chosen;
}

export function speak(next: Language): void {
  chosen = next;
  try {
    localStorage.setItem(kept, next);
  } catch {
    // Not kept, but spoken until the page closes.
  }
  markDocument();
  for (const listener of listeners) listener();
}

/** Screen readers and hyphenation follow the document's language. */
export function markDocument(): void {
  document.documentElement.lang = language() === 'zh' ? 'zh-Hans' : 'en';
}

export function useLanguage(): Language {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, language);
}
