import type { LeadFigures, LeadFiguresTold } from '@fangxian/domain/exchange';
import { useAsked } from '../wide/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { type Figure, FiguresByPlace } from './FiguresByPlace.tsx';

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
  },
});

const everyMs = 30_000;

/** Leads by place: how many wait, and where one waits too long. */
export function LeadsTable({ root, desk }: { root: string; desk: string | undefined }) {
  const w = useWords(words);
  const told = useAsked<LeadFiguresTold>(`/api/leads?${new URLSearchParams({ root })}`, everyMs).data;
  if (!told || told.self.received === 0) return null;
  const figures: readonly Figure<LeadFigures>[] = [
    ...(['received', 'toAssign', 'toVerify', 'away'] as const).map((key) => ({
      key,
      heading: w[key],
      value: (row: LeadFigures) => row[key],
    })),
    { key: 'overdue', heading: w.overdue, value: ({ overdue }) => overdue, isGap: true },
    { key: 'true', heading: w.true, value: ({ results }) => results.true },
    {
      key: 'others',
      heading: w.others,
      value: ({ results: { untrue, notFound, movedOn } }) => untrue + notFound + movedOn,
    },
  ];
  const rows = told.rows
    .filter(({ received, overdue }) => received > 0 || overdue > 0)
    .sort((a, b) => b.overdue - a.overdue || b.toAssign + b.toVerify - (a.toAssign + a.toVerify));
  return <FiguresByPlace name="leads" title={w.title} {...{ figures, rows, self: told.self, desk }} page="leads" />;
}
