import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { Mark, stateWords } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import type { ClosingDoor } from './closingReading.ts';

export const closingWords = defineWords({
  zh: {
    address: '门牌',
    head: '户主',
    reason: '原因',
    tries: '{n} 次',
    missing: '还差 {names}',
    last: '最后一次',
    by: '谁去的',
    gone: '名册里已没有这一户',
    comma: '、',
  },
  en: {
    address: 'Door',
    head: 'Head',
    reason: 'Reason',
    tries: '×{n}',
    missing: 'missing: {names}',
    last: 'Last try',
    by: 'By',
    gone: 'no longer on the roster',
    comma: ', ',
  },
});

export function useClosingColumns(): TableColumnsType<ClosingDoor> {
  const w = useWords(closingWords);
  const s = useWords(stateWords);
  const format = useFormat();
  const now = useNow();
  return useMemo(
    () => [
      { title: w.address, width: 12, fixed: 'left', render: (_, { home }) => home?.address ?? w.gone },
      { title: w.head, width: 7, render: (_, { home }) => home?.head },
      {
        title: w.reason,
        width: 20,
        render: (_, { reason, tries, missing }) => (
          <>
            <Mark state={reason} quiet /> {s[reason]} {tries > 1 && w.tries({ n: tries })}{' '}
            {missing.length > 0 && <small>{w.missing({ names: missing.join(w.comma) })}</small>}
          </>
        ),
      },
      { title: w.last, width: 9, render: (_, { lastAt }) => (lastAt ? format.moment(lastAt, now) : '') },
      { title: w.by, width: 7.5, render: (_, { by }) => by },
    ],
    [w, s, format, now],
  );
}
