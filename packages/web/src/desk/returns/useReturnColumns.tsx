import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Mark } from '../../look/index.ts';
import { awayWords } from '../../registry/index.ts';
import { measureWords, type ReturnRow, stageWords } from '../../returns/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { plain, useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    who: '姓名',
    door: '住处',
    where: '在哪里',
    from: '{place}来',
    planned: '哪天回',
    arrived: '{day} 到',
    stage: '到哪一步',
    due: '最迟',
    unlisted: '名册里没有',
    with: '{stage} · {what}',
    self: '自己登记',
  },
  en: {
    who: 'Name',
    door: 'Home',
    where: 'Where',
    from: 'from: {place}',
    planned: 'Comes on',
    arrived: 'came {day}',
    stage: 'How far',
    due: 'By',
    unlisted: 'not in the roster',
    with: '{stage} · {what}',
    self: 'registered by themselves',
  },
});

/** One row a person: who, where they live, where they are, how far, by when. */
export function useReturnColumns(now: number): TableColumnsType<ReturnRow> {
  const w = useWords(words);
  const stages = useWords(stageWords);
  const measures = useWords(measureWords);
  const places = useWords(awayWords);
  const format = useFormat();
  const { homeOf } = useCommunity();
  return useMemo(() => {
    const where = ({ state }: ReturnRow) => {
      const { registered } = state;
      const told = registered?.origin ? plain(registered.whereabouts) : plain(state.whereabouts);
      const place = registered?.origin ? registered.place : state.place;
      const whole = [place && places[place], told].filter(Boolean).join(' ');
      return registered?.origin ? w.from({ place: whole }) : whole;
    };
    const stage = ({ state, stage: at }: ReturnRow) => {
      const { registered } = state;
      const what =
        at === 'registered' && registered?.origin
          ? measures[registered.measure]
          : at === 'planning' && state.foretold
            ? w.self
            : undefined;
      return what ? w.with({ stage: stages[at], what }) : stages[at];
    };
    return [
      { title: w.who, key: 'who', fixed: 'left', width: 6, ellipsis: true, render: (_, { name }) => name },
      {
        title: w.door,
        key: 'door',
        width: 11,
        ellipsis: true,
        render: (_, { state }) =>
          (state.household && homeOf.get(state.household)?.address) ?? plain(state.foretold?.stayingAt) ?? w.unlisted,
      },
      { title: w.where, key: 'where', width: 11, ellipsis: true, render: (_, row) => where(row) },
      {
        title: w.stage,
        key: 'stage',
        width: 13,
        ellipsis: true,
        render: (_, row) => (
          <>
            <Mark
              state={row.dueAt === undefined ? 'accounted' : row.overdue ? 'needsAttention' : 'notYet'}
              overdue={row.overdue}
              quiet
            />{' '}
            {stage(row)}
          </>
        ),
      },
      {
        title: w.due,
        key: 'due',
        width: 8,
        render: (_, { dueAt }) => dueAt !== undefined && format.moment(dueAt, now),
      },
      {
        title: w.planned,
        key: 'planned',
        width: 7,
        render: (_, { state }) =>
          state.registered
            ? w.arrived({ day: format.day(state.registered.arrivedOn) })
            : state.plannedOn && format.day(state.plannedOn),
      },
    ];
  }, [homeOf, w, stages, measures, places, format, now]);
}
