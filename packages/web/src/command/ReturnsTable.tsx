import type { ReturnFigures, ReturnFiguresTold } from '@fangxian/domain/exchange';
import { useAsked } from '../wide/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { type Figure, FiguresByPlace } from './FiguresByPlace.tsx';

const words = defineWords({
  zh: {
    title: '未返与返碚',
    returned: '已返 / 名单',
    away: '未返',
    atRisk: '其中在风险地区',
    planning: '计划返程',
    registered: '已登记 / 已返',
    measureOpen: '措施待落实',
    overdue: '过时限',
  },
  en: {
    title: 'Away and coming back',
    returned: 'Back / listed',
    away: 'Away',
    atRisk: 'in areas of risk',
    planning: 'Mean to come',
    registered: 'Registered / back',
    measureOpen: 'Measure to take',
    overdue: 'Overdue',
  },
});

const everyMs = 30_000;

/** 已返 and 未返 by place, each with what it is a part of. */
export function ReturnsTable({ root, desk }: { root: string; desk: string | undefined }) {
  const w = useWords(words);
  const told = useAsked<ReturnFiguresTold>(`/api/returns?${new URLSearchParams({ root })}`, everyMs).data;
  if (!told || told.self.listed === 0) return null;
  const figures: readonly Figure<ReturnFigures>[] = [
    { key: 'returned', heading: w.returned, value: ({ returned }) => returned, of: ({ listed }) => listed },
    { key: 'away', heading: w.away, value: ({ away }) => away },
    { key: 'atRisk', heading: w.atRisk, value: ({ atRisk }) => atRisk },
    { key: 'planning', heading: w.planning, value: ({ planning }) => planning },
    { key: 'registered', heading: w.registered, value: ({ registered }) => registered, of: ({ returned }) => returned },
    { key: 'measureOpen', heading: w.measureOpen, value: ({ measureOpen }) => measureOpen, isGap: true },
    { key: 'overdue', heading: w.overdue, value: ({ overdue }) => overdue, isGap: true },
  ];
  const rows = told.rows.filter(({ listed }) => listed > 0).sort((a, b) => b.overdue - a.overdue || b.away - a.away);
  return <FiguresByPlace name="returns" title={w.title} {...{ figures, rows, self: told.self, desk }} page="returns" />;
}
