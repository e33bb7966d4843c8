import type { CaseAlarmsTold, CasesTold } from '@fangxian/domain/exchange';
import type { AlarmCode } from '@fangxian/domain/policy';
import { hrefOf, useQuery } from '../app/index.ts';
import { alarmWords } from '../cases/index.ts';
import { useAsked } from '../wide/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';

const words = defineWords({
  zh: {
    title: '居家隔离',
    inCare: '在管',
    observed: '其中观察中',
    households: '户',
    dueToday: '今天到期',
    overdue: '过期未解除',
    alarmed: '有事要管的户',
    movement: '一增一减台账 ›',
    alarms: '眼下要管的：{what}',
    one: '{what} {n}',
    and: '、',
    total: '合计',
  },
  en: {
    title: 'Home quarantine',
    inCare: 'In care',
    observed: 'under observation',
    households: 'Households',
    dueToday: 'Due today',
    overdue: 'Overdue',
    alarmed: 'Households with an alarm',
    movement: 'Daily movement ›',
    alarms: 'What stands: {what}',
    one: '{what}: {n}',
    and: ', ',
    total: 'In all',
  },
});

const everyMs = 30_000;

/** Cases by place: how many, how far, and where somebody waits too long. Figures, and never who. */
export function CasesTable({ root, desk }: { root: string; desk: string | undefined }) {
  const w = useWords(words);
  const c = useWords(commandWords);
  const named = useWords(alarmWords);
  const format = useFormat();
  const query = useQuery();
  const asked = useAsked<CasesTold>(`/api/cases?${new URLSearchParams({ root })}`, everyMs);
  const stands = useAsked<CaseAlarmsTold>(`/api/cases/alarms?${new URLSearchParams({ root })}`, everyMs);
  const told = asked.data;
  if (!told || (told.self.inCare === 0 && told.self.alarmed === 0)) return null;
  const counts = new Map<string, number>();
  for (const { alarms } of stands.data ?? []) {
    for (const [alarm, n] of Object.entries(alarms)) counts.set(alarm, (counts.get(alarm) ?? 0) + n);
  }
  const what = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([alarm, n]) => w.one({ what: named[alarm as AlarmCode], n: format.number(n) }))
    .join(w.and);
  const rows = told.rows
    .filter(({ inCare, alarmed }) => inCare + alarmed > 0)
    .sort((a, b) => b.overdue - a.overdue || b.alarmed - a.alarmed || b.inCare - a.inCare);
  const line = (row: CasesTold['self'], name: React.ReactNode) => (
    <tr key={row.code}>
      <th scope="row">{name}</th>
      <td>
        {row.code === desk ? (
          <a href={hrefOf('desk', ['quarantine'])}>{format.number(row.inCare)}</a>
        ) : (
          format.number(row.inCare)
        )}
      </td>
      <td>{format.number(row.underObservation)}</td>
      <td>{format.number(row.households)}</td>
      <td>{format.number(row.dueToday)}</td>
      <td data-gap={row.overdue > 0 || undefined}>{format.number(row.overdue)}</td>
      <td data-gap={row.alarmed > 0 || undefined}>{format.number(row.alarmed)}</td>
    </tr>
  );
  return (
    <section aria-label={w.title} className="cm-why" data-figure="cases">
      <h2>
        {w.title} <a href={hrefOf('command', [root], { ...query, movement: '1', day: undefined })}>{w.movement}</a>
      </h2>
      <div className="cm-scroll">
        <table className="cm-table">
          <thead>
            <tr>
              <th>{c.place}</th>
              <th>{w.inCare}</th>
              <th>{w.observed}</th>
              <th>{w.households}</th>
              <th>{w.dueToday}</th>
              <th>{w.overdue}</th>
              <th>{w.alarmed}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => line(row, <a href={hrefOf('command', [row.code], query)}>{row.name}</a>))}
            {line(told.self, rows.length > 0 ? w.total : told.self.name)}
          </tbody>
        </table>
      </div>
      {what && <p className="cm-note">{w.alarms({ what })}</p>}
    </section>
  );
}
