import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { createPortal } from 'react-dom';
import { fontsFor } from './fontsFor.ts';

type Props = {
  /** Further classes of the page. */
  kind?: string;
  /** False while something that belongs on it is still being fetched. */
  ready?: boolean;
  onDone: () => void;
  children: ReactNode;
};

/** A page on paper. It exists only while it is printed, and asks for the printer by itself. */
export function Paper({ kind, ready = true, onDone, children }: Props) {
  const paper = useRef<HTMLElement>(null);
  // News that redraws the page behind must not print it again.
  const done = useEffectEvent(() => onDone());
  useEffect(() => {
    if (!ready) return;
    const ended = () => done();
    let gone = false;
    document.documentElement.dataset.printing = 'list';
    window.addEventListener('afterprint', ended, { once: true });
    void fontsFor(paper.current?.textContent ?? '').then(() => {
      if (!gone) window.print();
    });
    return () => {
      gone = true;
      delete document.documentElement.dataset.printing;
      window.removeEventListener('afterprint', ended);
    };
  }, [ready]);
  return createPortal(
    <article ref={paper} className={kind ? `dk-paper ${kind}` : 'dk-paper'}>
      {children}
    </article>,
    document.body,
  );
}
