import { civilDay, isSealed } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { alarmWords, type Folder, type Line, owedBeside, owedWords, phaseWords } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    strayed: '人已不在这扇门后',
    address: '住址',
    people: '谁',
    phase: '到哪一步',
    day: '第几天',
    days: '{n} / {of}',
    due: '应解除',
    alarms: '要管的',
    and: '、',
    more: '等 {n} 项',
    somebody: '有人',
  },
  en: {
    strayed: 'no longer behind this door',
    address: 'Address',
    people: 'Who',
    phase: 'How far',
    day: 'Day',
    days: '{n} / {of}',
    due: 'Due',
    alarms: 'To answer for',
    and: ', ',
    more: '{n} in all',
    somebody: 'somebody',
  },
});

/** One row a household: who, how far, which day, until when, and what stands open. */
export function useCaseColumns(now: number): TableColumnsType<Folder> {
  const w = useWords(words);
  const phases = useWords(phaseWords);
  const named = useWords(alarmWords);
  const owed = useWords(owedWords);
  const format = useFormat();
  const device = useDevice();
  const { homeOf } = useCommunity();
  const { zone } = device.session.policy;
  return useMemo(() => {
    const nameOf = ({ person }: Line) => {
      const name = device.get<PersonState>(`person/${person}`)?.name;
      return name && !isSealed(name) ? name : w.somebody;
    };
    const lines = ({ inCare, lines: all }: Folder) => (inCare.length > 0 ? inCare : all);
    return [
      {
        title: w.address,
        key: 'address',
        fixed: 'left',
        width: 10,
        ellipsis: true,
        render: (_, { state }) => homeOf.get(state.household)?.address ?? '',
      },
      {
        title: w.people,
        key: 'people',
        width: 11,
        ellipsis: true,
        render: (_, folder) => lines(folder).map(nameOf).join(w.and),
      },
      {
        title: w.phase,
        key: 'phase',
        width: 9,
        render: (_, folder) => {
          const first = lines(folder)[0]?.phase;
          return (
            first && (
              <>
                <Mark state={first === 'underObservation' ? 'underObservation' : 'notYet'} quiet /> {phases[first]}
              </>
            )
          );
        },
      },
      {
        title: w.day,
        key: 'day',
        align: 'right',
        width: 5,
        render: (_, folder) => {
          const line = folder.inCare.reduce<Line | undefined>((a, b) => (a && a.dueOn >= b.dueOn ? a : b), undefined);
          return line && line.day > 0 ? w.days({ n: Math.min(line.day, line.days), of: line.days }) : '';
        },
      },
      {
        title: w.due,
        key: 'due',
        align: 'right',
        width: 7,
        render: (_, { dueOn }) => dueOn && format.day(dueOn),
      },
      {
        title: w.alarms,
        key: 'alarms',
        width: 16,
        ellipsis: true,
        render: (_, folder) => {
          const strayed = folder.strayed.length > 0 ? [w.strayed] : [];
          const alarms = [...strayed, ...new Set(folder.alarms.map(({ alarm }) => named[alarm]))];
          const all = [...alarms, ...owedBeside(folder, civilDay(now, zone)).map((one) => owed[one])];
          const told = all.slice(0, 2).join(w.and);
          return (
            all.length > 0 && (
              <>
                <Mark state={alarms.length > 0 ? 'needsAttention' : 'notYet'} overdue={alarms.length > 0} quiet />{' '}
                {told} {all.length > 2 && w.more({ n: all.length })}
              </>
            )
          );
        },
      },
    ];
  }, [device, homeOf, w, phases, named, owed, format, now, zone]);
}
