import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';

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
  useEffect(() => {
    if (!ready) return;
    document.documentElement.dataset.printing = 'list';
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => {
      delete document.documentElement.dataset.printing;
      window.removeEventListener('afterprint', onDone);
    };
  }, [ready, onDone]);
  return createPortal(<article className={kind ? `dk-paper ${kind}` : 'dk-paper'}>{children}</article>, document.body);
}
