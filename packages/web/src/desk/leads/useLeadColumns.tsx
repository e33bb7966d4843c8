import { resultOf } from '@fangxian/domain/leads';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useDevice } from '../../device/index.ts';
import { type LeadRow, resultWords, sourceWords, stageWords } from '../../leads/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { memberName, plain, useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    who: '姓名',
    where: '疑似住处',
    from: '来源地',
    arrived: '哪天到的',
    source: '谁说的',
    stage: '到哪一步',
    due: '最迟',
    noDoor: '没对上门',
    with: '{stage} · {who}',
  },
  en: {
    who: 'Name',
    where: 'Where they may be',
    from: 'From',
    arrived: 'Arrived',
    source: 'Told by',
    stage: 'How far',
    due: 'By',
    noDoor: 'no door found',
    with: '{stage} · {who}',
  },
});

/** One row a lead: who, where, how far, and by when. */
export function useLeadColumns(now: number): TableColumnsType<LeadRow> {
  const w = useWords(words);
  const stages = useWords(stageWords);
  const results = useWords(resultWords);
  const sources = useWords(sourceWords);
  const format = useFormat();
  const device = useDevice();
  const { homeOf, homes } = useCommunity();
  return useMemo(() => {
    const address = ({ state }: LeadRow) => (state.household ? homeOf.get(state.household)?.address : undefined);
    const stage = ({ state, stage: at }: LeadRow) => {
      const found = resultOf(state);
      if (found) return results[found.result];
      if (at === 'away')
        return w.with({ stage: stages[at], who: state.passedTo?.name ?? state.passedFrom?.name ?? '' });
      const member = memberName(device, state.assigned?.member);
      return member ? w.with({ stage: stages[at], who: member }) : stages[at];
    };
    return [
      {
        title: w.who,
        key: 'who',
        fixed: 'left',
        width: 7,
        ellipsis: true,
        render: (_, { state }) => plain(state.name),
      },
      {
        title: w.where,
        key: 'where',
        width: 13,
        ellipsis: true,
        render: (_, row) =>
          address(row) ?? [plain(row.state.stayingAt), homes.length > 0 && w.noDoor].filter(Boolean).join(' · '),
      },
      { title: w.from, key: 'from', width: 8, ellipsis: true, render: (_, { state }) => plain(state.from) },
      {
        title: w.arrived,
        key: 'arrived',
        width: 6,
        render: (_, { state }) => (state.arrivedOn ? format.day(state.arrivedOn) : plain(state.arrivedAsTold)),
      },
      {
        title: w.stage,
        key: 'stage',
        width: 11,
        ellipsis: true,
        render: (_, row) => (
          <>
            <Mark
              state={row.stage === 'verified' ? 'accounted' : row.overdue ? 'needsAttention' : 'notYet'}
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
        width: 7,
        render: (_, { dueAt }) => dueAt !== undefined && format.moment(dueAt, now),
      },
      {
        title: w.source,
        key: 'source',
        width: 7,
        ellipsis: true,
        render: (_, { state }) => state.passedFrom?.name ?? (state.source && sources[state.source]),
      },
    ];
  }, [device, homeOf, homes, w, stages, results, sources, format, now]);
}
