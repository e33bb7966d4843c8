import type { ReactNode } from 'react';
import { defineWords, useWords } from '../words/index.ts';

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
      {above && <div style={{ padding: '0 var(--gap)' }}>{above}</div>}
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
      {foot && <div className="fx-foot">{foot}</div>}
      {bar && (
        <div className="fx-foot" data-bar>
          {bar}
        </div>
      )}
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
