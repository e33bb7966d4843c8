import type { CaseAlarmsTold, CasesTold, StrayedTold } from '@fangxian/domain/exchange';
import type { AlarmCode } from '@fangxian/domain/policy';
import { hrefOf, useQuery } from '../app/index.ts';
import { alarmWords } from '../cases/index.ts';
import { useAsked } from '../wide/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { type Figure, FiguresByPlace } from './FiguresByPlace.tsx';

const words = defineWords({
  zh: {
    title: '居家隔离',
    inCare: '在管',
    underObservation: '其中观察中',
    households: '户',
    dueToday: '今天到期',
    overdue: '过期未解除',
    alarmed: '有事要管的户',
    movement: '一增一减台账 ›',
    alarms: '眼下要管的：{what}',
    one: '{what} {n}',
    strayed: '人已不在这扇门后',
    and: '、',
  },
  en: {
    title: 'Home quarantine',
    inCare: 'In care',
    underObservation: 'under observation',
    households: 'Households',
    dueToday: 'Due today',
    overdue: 'Overdue',
    alarmed: 'Households with an alarm',
    movement: 'Daily movement ›',
    alarms: 'What stands: {what}',
    one: '{what}: {n}',
    strayed: 'no longer behind their door',
    and: ', ',
  },
});

const everyMs = 30_000;

/** Cases by place: how many, how far, and where somebody waits too long. Figures, and never who. */
export function CasesTable({ root, desk }: { root: string; desk: string | undefined }) {
  const w = useWords(words);
  const named = useWords(alarmWords);
  const format = useFormat();
  const query = useQuery();
  const asked = useAsked<CasesTold>(`/api/cases?${new URLSearchParams({ root })}`, everyMs);
  const stands = useAsked<CaseAlarmsTold>(`/api/cases/alarms?${new URLSearchParams({ root })}`, everyMs);
  const gone = useAsked<StrayedTold>(`/api/cases/strayed?${new URLSearchParams({ root })}`, everyMs);
  const told = asked.data;
  if (!told || (told.self.inCare === 0 && told.self.alarmed === 0)) return null;
  const counts = new Map<string, number>();
  for (const { alarms } of stands.data ?? []) {
    for (const [alarm, n] of Object.entries(alarms)) counts.set(alarm, (counts.get(alarm) ?? 0) + n);
  }
  const strayed = (gone.data ?? []).reduce((sum, { persons }) => sum + persons, 0);
  const what = [
    ...[...counts].map(([alarm, n]) => [named[alarm as AlarmCode], n] as const),
    [w.strayed, strayed] as const,
  ]
    .filter(([, n]) => n > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => w.one({ what: name, n: format.number(n) }))
    .join(w.and);
  const rows = told.rows
    .filter(({ inCare, alarmed }) => inCare + alarmed > 0)
    .sort((a, b) => b.overdue - a.overdue || b.alarmed - a.alarmed || b.inCare - a.inCare);
  const figures: readonly Figure<CasesTold['self']>[] = [
    ...(['inCare', 'underObservation', 'households', 'dueToday'] as const).map((key) => ({
      key,
      heading: w[key],
      value: (row: CasesTold['self']) => row[key],
    })),
    { key: 'overdue', heading: w.overdue, value: ({ overdue }) => overdue, isGap: true },
    { key: 'alarmed', heading: w.alarmed, value: ({ alarmed }) => alarmed, isGap: true },
  ];
  const movement = <a href={hrefOf('command', [root], { ...query, movement: '1', day: undefined })}>{w.movement}</a>;
  return (
    <FiguresByPlace
      name="cases"
      title={w.title}
      beside={movement}
      {...{ figures, rows, self: told.self, desk }}
      page="quarantine"
    >
      {what && <p className="cm-note">{w.alarms({ what })}</p>}
    </FiguresByPlace>
  );
}
