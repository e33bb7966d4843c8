import type { TallyTold } from '@fangxian/domain/exchange';
import { civilDay } from '@fangxian/domain/records';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { useAsked } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { byDay, type DayCount, soFar } from './tallies.ts';

const words = defineWords({
  zh: {
    title: '做了多少',
    day: '日期',
    householdVisits: '户次',
    personVisits: '人次',
    households: '户数',
    staffTimes: '出动人次',
    today: '今天',
    total: '本轮累计',
    once: '户数去重，每户只算一次，各天不能相加。',
    since: '{time} 的数',
    stale: '联系不上服务器，这是 {time} 的数',
    loading: '正在取…',
    none: '这一轮还没有走访。',
  },
  en: {
    title: 'Work done',
    day: 'Day',
    householdVisits: 'Household visits',
    personVisits: 'Persons asked',
    households: 'Households',
    staffTimes: 'Staff-days',
    today: 'Today',
    total: 'This round',
    once: 'Households are counted once each; the days do not add up to the total.',
    since: 'As of {time}',
    stale: 'The server cannot be reached; figures of {time}',
    loading: 'Fetching…',
    none: 'No visits in this round yet.',
  },
});

const shown = ['householdVisits', 'personVisits', 'households', 'staffTimes'] as const;

export function Tallies({ round }: { round: string }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { log, session } = useDevice();
  const asked = useAsked<TallyTold[]>(`/api/logs/${log}/tallies?scope=${round}`, 60_000);
  const days = useMemo(() => byDay(asked.data ?? []), [asked.data]);
  const all = useMemo(() => soFar(asked.data ?? []), [asked.data]);
  const today = civilDay(now, session.policy.zone);
  if (!asked.data) return <p className="dk-note">{asked.error ? asked.error.message : w.loading}</p>;
  const rows: readonly (readonly [string, Omit<DayCount, 'day'>])[] = [
    ...[...days].reverse().map((one) => [one.day === today ? w.today : format.day(one.day), one] as const),
    [w.total, all],
  ];
  return (
    <section>
      <h2>{w.title}</h2>
      {days.length === 0 ? (
        <p className="dk-note">{w.none}</p>
      ) : (
        <table className="dk-table">
          <thead>
            <tr>
              <th>{w.day}</th>
              {shown.map((one) => (
                <th key={one}>{w[one]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, counts]) => (
              <tr key={name} data-total={counts === all || undefined}>
                <td>{name}</td>
                {shown.map((one) => (
                  <td key={one}>{format.number(counts[one])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="dk-note">
        {w.once} {(asked.isError ? w.stale : w.since)({ time: format.moment(asked.dataUpdatedAt, now) })}
      </p>
    </section>
  );
}
