import { type ReactNode, useEffect, useRef } from 'react';
import { Button, Empty } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import type { VisitorLink } from './useVisitorLink.ts';

const words = defineWords({
  zh: { brand: '防线', opening: '正在打开' },
  en: { brand: 'Fangxian', opening: 'Opening' },
});

/** The place at its head, the problem below it, then the form, and what is said once it is sent. */
export function VisitorPage<Looked extends { readonly place: string }>(props: {
  link: VisitorLink<Looked>;
  className?: string;
  /** The heading once it is sent, what follows from it, and the way back to the form. */
  thanks: string;
  after: (looked: Looked) => ReactNode;
  again: string;
  children: (looked: Looked) => ReactNode;
}) {
  const { link, className, thanks, after, again, children } = props;
  const { looked, problem, sent } = link;
  const w = useWords(words);
  const said = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (sent) said.current?.focus();
  }, [sent]);
  return (
    <main className={['fx-visitor', className].filter(Boolean).join(' ')}>
      <header>
        <strong>{w.brand}</strong> {looked?.place}
      </header>
      {problem && (
        <p className="fx-problem" role="alert">
          {problem}
        </p>
      )}
      {sent && looked ? (
        <>
          <h1 ref={said} tabIndex={-1}>
            {thanks}
          </h1>
          {after(looked)}
          <Button onClick={link.again}>{again}</Button>
        </>
      ) : looked ? (
        children(looked)
      ) : (
        !problem && <Empty title={w.opening} />
      )}
    </main>
  );
}
