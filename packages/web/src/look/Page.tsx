import { type ReactNode, useEffect, useRef } from 'react';
import { defineWords, useWords } from '../words/index.ts';
import { toastsAbove } from './Toast.tsx';

const words = defineWords({ zh: { back: '返回' }, en: { back: 'Back' } });

/** A page on a phone: `above` (the network line), head, body, and the thumb's place at the bottom. */
export function Page(props: {
  title: ReactNode;
  sub?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
  onBack?: () => void;
  foot?: ReactNode;
  /** The foot is a bar from edge to edge (tabs). */
  bar?: ReactNode;
  children: ReactNode;
}) {
  const w = useWords(words);
  const { title, sub, above, actions, onBack, foot, bar, children } = props;
  return (
    <div className="fx-page">
      {above && <div className="fx-above">{above}</div>}
      <header className="fx-head">
        {onBack && (
          <button type="button" className="fx-back" aria-label={w.back} onClick={onBack}>
            ‹
          </button>
        )}
        <div>
          <h1 data-small={onBack ? true : undefined}>{title}</h1>
          {sub && <p>{sub}</p>}
        </div>
        {actions}
      </header>
      <main className="fx-body">{children}</main>
      {foot && <Foot>{foot}</Foot>}
      {bar && <Foot bar>{bar}</Foot>}
    </div>
  );
}

/** Tells how high it is, so that what was just saved shows above the buttons and never on them. */
function Foot({ bar = false, children }: { bar?: boolean; children: ReactNode }) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => toastsAbove(Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0)));
    if (foot.current) observer.observe(foot.current);
    return () => {
      observer.disconnect();
      toastsAbove(undefined);
    };
  }, []);
  return (
    <div ref={foot} className="fx-foot" data-bar={bar || undefined}>
      {children}
    </div>
  );
}

export type Tab = { name: string; label: string; icon: ReactNode; href: string };

/** The bar at the bottom. Tabs are links: they open in place, and can be shared and gone back from. */
export function Tabs({
  tabs,
  current,
  onGo,
  label,
}: {
  tabs: readonly Tab[];
  current: string;
  onGo: (tab: Tab) => void;
  label: string;
}) {
  return (
    <nav className="fx-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.name}
          href={tab.href}
          aria-current={tab.name === current ? 'page' : undefined}
          onClick={(click) => {
            if (click.metaKey || click.ctrlKey || click.shiftKey) return;
            click.preventDefault();
            onGo(tab);
          }}
        >
          {tab.icon}
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
