import type { ReactNode } from 'react';
import { useFormat } from '../words/index.ts';

/** A number, its name, and what it is out of. With `href` it opens into the names behind it. */
export function Figure(props: {
  value: number | string;
  label: ReactNode;
  of?: number;
  colour?: string;
  large?: boolean;
  href?: string;
}) {
  const format = useFormat();
  const { value, label, of, colour, large, href } = props;
  const inner = (
    <>
      <b style={colour ? { color: colour } : undefined}>{typeof value === 'number' ? format.number(value) : value}</b>
      <span>
        {label}
        {of !== undefined && ` / ${format.number(of)}`}
      </span>
    </>
  );
  return href ? (
    <a className="fx-figure" data-large={large || undefined} href={href}>
      {inner}
    </a>
  ) : (
    <div className="fx-figure" data-large={large || undefined}>
      {inner}
    </div>
  );
}

/** Long work: what it is, how far it is. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  const format = useFormat();
  return (
    <label className="fx-progress">
      <span>
        {label} {of > 0 && `${format.number(done)} / ${format.number(of)}`}
      </span>
      <progress value={of > 0 ? done : undefined} max={of > 0 ? of : undefined} />
    </label>
  );
}

/** Nothing to do here: said kindly. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="fx-empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Stays at the top for as long as it is true: demonstration, another address, no storage. */
export function Banner({ children }: { children: ReactNode }) {
  return <aside className="fx-banner">{children}</aside>;
}
