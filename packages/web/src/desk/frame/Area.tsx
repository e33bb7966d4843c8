import type { ReactNode } from 'react';

/**
 * A page of the desk: what it is, what can be done here, and the work itself. `beside` is the detail of a
 * row, which takes the list's place where there is no room for both; `also` stands below it then.
 */
export function Area(props: {
  title: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  beside?: ReactNode;
  also?: ReactNode;
  /** The list fills the window and scrolls by itself. */
  fixed?: boolean;
  children: ReactNode;
}) {
  const { title, sub, actions, beside, also, fixed = false, children } = props;
  return (
    <div className="dk-area" data-beside={beside ? 'instead' : also ? 'also' : undefined}>
      <main className="dk-main" data-fixed={fixed || undefined}>
        <header className="dk-head">
          <div>
            <h1>{title}</h1>
            {sub && <p>{sub}</p>}
          </div>
          {actions && <div className="dk-actions">{actions}</div>}
        </header>
        {children}
      </main>
      {beside || also}
    </div>
  );
}
