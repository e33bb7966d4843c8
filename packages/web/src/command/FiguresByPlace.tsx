import type { ReactNode } from 'react';
import { hrefOf, useQuery } from '../app/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';

const words = defineWords({ zh: { total: '合计' }, en: { total: 'In all' } });

export type Figure<Row> = {
  readonly key: string;
  readonly heading: string;
  readonly value: (row: Row) => number;
  /** What is behind it as a share, said beside it. */
  readonly of?: (row: Row) => number;
  /** Anything but nothing is a gap. */
  readonly isGap?: boolean;
};

/** One row a place, below them what they add up to: figures, and never who. The first one opens the desk's own list. */
export function FiguresByPlace<Row extends { readonly code: string; readonly name: string }>(props: {
  /** `data-figure` */
  name: string;
  title: string;
  beside?: ReactNode;
  figures: readonly Figure<Row>[];
  rows: readonly Row[];
  /** The place itself; absent where the rows are not summed. */
  self?: Row;
  /** The community whose desk is at hand, and the page of it. */
  desk: string | undefined;
  page: string;
  children?: ReactNode;
}) {
  const { name, title, beside, figures, rows, self, desk, page, children } = props;
  const w = useWords(words);
  const c = useWords(commandWords);
  const format = useFormat();
  const query = useQuery();
  const line = (row: Row, head: ReactNode) => (
    <tr key={row.code}>
      <th scope="row">{head}</th>
      {figures.map(({ key, value, of, isGap }, at) => {
        const n = value(row);
        const whole = of?.(row);
        const told = whole === undefined ? format.number(n) : `${format.number(n)} / ${format.number(whole)}`;
        return (
          <td key={key} data-gap={(isGap && n > 0) || undefined}>
            {at === 0 && row.code === desk ? <a href={hrefOf('desk', [page])}>{told}</a> : told}
          </td>
        );
      })}
    </tr>
  );
  return (
    <section aria-label={title} className="cm-why" data-figure={name}>
      <h2>
        {title} {beside}
      </h2>
      <div className="cm-scroll">
        <table className="cm-table">
          <thead>
            <tr>
              <th>{c.place}</th>
              {figures.map(({ key, heading }) => (
                <th key={key}>{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => line(row, <a href={hrefOf('command', [row.code], query)}>{row.name}</a>))}
            {self && line(self, rows.length > 0 ? w.total : self.name)}
          </tbody>
        </table>
      </div>
      {children}
    </section>
  );
}
