import { type ReactNode, useEffect, useRef } from 'react';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({ zh: { close: '关闭' }, en: { close: 'Close' } });

/** Rises from the bottom over the page. A native modal dialog, so that focus, Escape and readers behave. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const w = useWords(words);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog by itself
    <dialog
      ref={dialog}
      className="fx-sheet"
      aria-label={title}
      onClose={onClose}
      onClick={(click) => click.target === dialog.current && dialog.current?.close()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="fx-back" aria-label={w.close} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
