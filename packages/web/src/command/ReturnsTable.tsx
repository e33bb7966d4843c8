import type { ReturnFigures, ReturnFiguresTold } from '@fangxian/domain/exchange';
import { useAsked } from '../wide/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { type Figure, FiguresByPlace } from './FiguresByPlace.tsx';

const words = defineWords({
  zh: {
    title: '未返与返碚',
    returned: '已返 / 名单',
    heard: '本轮问到外出',
    away: '未返，联系过的',
    atRisk: '其中在风险地区',
    planning: '计划返程',
    registered: '已登记 / 已返',
    measureOpen: '措施待落实',
    overdue: '过时限',
  },
  en: {
    title: 'Away and coming back',
    returned: 'Back / listed',
    heard: 'Found away in this round',
    away: 'Away, spoken of',
    atRisk: 'in areas of risk',
    planning: 'Mean to come',
    registered: 'Registered / back',
    measureOpen: 'Measure to take',
    overdue: 'Overdue',
  },
});

const everyMs = 30_000;

/** 已返 and 未返 by place, each with what it is a part of. */
export function ReturnsTable(props: { root: string; round: string | undefined; desk: string | undefined }) {
  const { root, round, desk } = props;
  const w = useWords(words);
  const told = useAsked<ReturnFiguresTold>(
    `/api/returns?${new URLSearchParams({ root, ...(round && { round }) })}`,
    everyMs,
  ).data;
  if (!told || told.self.listed + told.self.heard === 0) return null;
  const figures: readonly Figure<ReturnFigures>[] = [
    { key: 'returned', heading: w.returned, value: ({ returned }) => returned, of: ({ listed }) => listed },
    ...(round ? [{ key: 'heard', heading: w.heard, value: ({ heard }: ReturnFigures) => heard }] : []),
    { key: 'away', heading: w.away, value: ({ away }) => away },
    { key: 'atRisk', heading: w.atRisk, value: ({ atRisk }) => atRisk },
    { key: 'planning', heading: w.planning, value: ({ planning }) => planning },
    { key: 'registered', heading: w.registered, value: ({ registered }) => registered, of: ({ returned }) => returned },
    { key: 'measureOpen', heading: w.measureOpen, value: ({ measureOpen }) => measureOpen, isGap: true },
    { key: 'overdue', heading: w.overdue, value: ({ overdue }) => overdue, isGap: true },
  ];
  const rows = told.rows
    .filter(({ listed, heard }) => listed + heard > 0)
    .sort((a, b) => b.overdue - a.overdue || b.away - a.away);
  return <FiguresByPlace name="returns" title={w.title} {...{ figures, rows, self: told.self, desk }} page="returns" />;
}
