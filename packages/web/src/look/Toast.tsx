/** What was just saved, with ten seconds to take it back. One at a time: a later one replaces it. */
import { useSyncExternalStore } from 'react';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({ zh: { undo: '撤销', close: '知道了' }, en: { undo: 'Undo', close: 'OK' } });

type Toast = { text: string; undo?: (() => void) | undefined };
const undoMs = 10_000;
const readMs = 5_000;

let shown: Toast | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(next: Toast | undefined): void {
  clearTimeout(timer);
  shown = next;
  if (next) timer = setTimeout(() => show(undefined), next.undo ? undoMs : readMs);
  for (const listener of listeners) listener();
}

/** `toast('602 已存', () => device.record('records.voided', …))` */
export function toast(text: string, undo?: () => void): void {
  show({ text, undo });
}

let stack: HTMLElement | null = null;

/** How high the page's foot is. Told to the toasts alone: said at the root, it would have every element styled again. */
export function toastsAbove(foot: number | undefined): void {
  if (foot === undefined) stack?.style.removeProperty('--foot');
  else stack?.style.setProperty('--foot', `${foot}px`);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Stands once, at the root of the app. */
export function Toasts() {
  const w = useWords(words);
  const current = useSyncExternalStore(subscribe, () => shown);
  return (
    <div
      className="fx-toasts"
      role="status"
      ref={(element) => {
        stack = element;
      }}
    >
      {current && (
        <div className="fx-toast">
          <span>{current.text}</span>
          <button
            type="button"
            onClick={() => {
              const { undo } = current;
              show(undefined);
              undo?.();
            }}
          >
            {current.undo ? w.undo : w.close}
          </button>
        </div>
      )}
    </div>
  );
}
