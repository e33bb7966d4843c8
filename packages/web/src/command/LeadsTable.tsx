import type { LeadFigures, LeadFiguresTold } from '@fangxian/domain/exchange';
import type { ReactNode } from 'react';
import { hrefOf, useQuery } from '../app/index.ts';
import { useAsked } from '../wide/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';

const words = defineWords({
  zh: {
    title: '线索',
    received: '收到',
    toAssign: '待派单',
    toVerify: '待核查',
    away: '已转出待回',
    overdue: '过时限',
    true: '属实',
    others: '不实、查无、去了别处',
    total: '合计',
  },
  en: {
    title: 'Leads',
    received: 'Received',
    toAssign: 'To assign',
    toVerify: 'To verify',
    away: 'Passed on',
    overdue: 'Overdue',
    true: 'True',
    others: 'Not true, nobody, gone on',
    total: 'In all',
  },
});

const everyMs = 30_000;

/** Leads by place: how many wait, and where one waits too long. Figures, and never who. */
export function LeadsTable({ root, desk }: { root: string; desk: string | undefined }) {
  const w = useWords(words);
  const c = useWords(commandWords);
  const format = useFormat();
  const query = useQuery();
  const told = useAsked<LeadFiguresTold>(`/api/leads?${new URLSearchParams({ root })}`, everyMs).data;
  if (!told || told.self.received === 0) return null;
  const rows = told.rows
    .filter(({ received }) => received > 0)
    .sort((a, b) => b.overdue - a.overdue || b.toAssign + b.toVerify - (a.toAssign + a.toVerify));
  const line = (row: LeadFigures, name: ReactNode) => {
    const { results } = row;
    const received = format.number(row.received);
    return (
      <tr key={row.code}>
        <th scope="row">{name}</th>
        <td>{row.code === desk ? <a href={hrefOf('desk', ['leads'])}>{received}</a> : received}</td>
        <td>{format.number(row.toAssign)}</td>
        <td>{format.number(row.toVerify)}</td>
        <td>{format.number(row.away)}</td>
        <td data-gap={row.overdue > 0 || undefined}>{format.number(row.overdue)}</td>
        <td>{format.number(results.true)}</td>
        <td>{format.number(results.untrue + results.notFound + results.movedOn)}</td>
      </tr>
    );
  };
  return (
    <section aria-label={w.title} className="cm-why" data-figure="leads">
      <h2>{w.title}</h2>
      <div className="cm-scroll">
        <table className="cm-table">
          <thead>
            <tr>
              <th>{c.place}</th>
              {(['received', 'toAssign', 'toVerify', 'away', 'overdue', 'true', 'others'] as const).map((name) => (
                <th key={name}>{w[name]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => line(row, <a href={hrefOf('command', [row.code], query)}>{row.name}</a>))}
            {line(told.self, rows.length > 0 ? w.total : told.self.name)}
          </tbody>
        </table>
      </div>
    </section>
  );
}
