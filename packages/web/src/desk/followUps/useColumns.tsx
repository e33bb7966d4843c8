import type { Role } from '@fangxian/domain/access';
import type { PersonState } from '@fangxian/domain/residents';
import { isFeverish } from '@fangxian/domain/screening';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { roleWords } from '../../app/index.ts';
import { Mark } from '../../look/index.ts';
import { dueFor, type Item, SixMarks } from '../../steps/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { plain, type Rows, useCommunity } from '../community/index.ts';
import { reasonWords } from './reasonWords.ts';

const words = defineWords({
  zh: {
    person: '姓名',
    address: '住址',
    why: '情况',
    steps: '六步',
    owner: '谁来办',
    due: '最晚',
    late: '已过 {time}',
    somebody: '有人',
    and: '、',
  },
  en: {
    person: 'Name',
    address: 'Address',
    why: 'What was said',
    steps: 'Six steps',
    owner: 'Whose turn',
    due: 'Due',
    late: 'was due {time}',
    somebody: 'somebody',
    and: ', ',
  },
});

/** One row a person: why, how far, whose turn it is, and until when. */
export function useColumns(rows: Rows, owner: Role | undefined, now: number): TableColumnsType<Item> {
  const w = useWords(words);
  const reasons = useWords(reasonWords);
  const roles = useWords(roleWords);
  const format = useFormat();
  const { homeOf } = useCommunity();
  return useMemo(
    () => [
      {
        title: w.person,
        key: 'person',
        fixed: 'left',
        width: 6,
        ellipsis: true,
        render: (_, { state }) => plain(rows.get<PersonState>(`person/${state.person}`)?.name) ?? w.somebody,
      },
      {
        title: w.address,
        key: 'address',
        width: 10,
        ellipsis: true,
        render: (_, { state }) => homeOf.get(state.household)?.address ?? '',
      },
      {
        title: w.why,
        key: 'why',
        width: 9,
        ellipsis: true,
        render: (_, { state }) => {
          const said = plain(state.reasons) ?? [];
          const fever = isFeverish(state) && !said.includes('fever') ? [reasons.fever] : [];
          return [...fever, ...said.map((reason) => reasons[reason])].join(w.and);
        },
      },
      {
        title: w.owner,
        key: 'owner',
        width: 8,
        ellipsis: true,
        render: (_, { open, steps }) => {
          const next = owner ?? open[0]?.owner ?? steps.find(({ step }) => step === 'measure')?.owner;
          return next && open.length > 0 ? roles[next] : '';
        },
      },
      {
        title: w.due,
        key: 'due',
        align: 'right',
        width: 9,
        render: (_, item) => {
          const due = owner ? dueFor(item, owner) : item.dueAt;
          if (due === undefined || due === Number.MAX_SAFE_INTEGER) return '';
          const time = format.moment(due, now);
          return due < now ? (
            <>
              <Mark state="notYet" overdue quiet /> {w.late({ time })}
            </>
          ) : (
            time
          );
        },
      },
      { title: w.steps, key: 'steps', width: 27, render: (_, item) => <SixMarks item={item} now={now} /> },
    ],
    [rows, owner, now, w, reasons, roles, format, homeOf],
  );
}
