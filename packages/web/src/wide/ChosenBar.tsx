import { Button } from 'antd';
import type { ReactNode } from 'react';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import type { Chosen } from './useChosen.ts';

const words = defineWords({
  zh: { chosen: '已选 {n} / {of}', all: '全选', none: '不选了' },
  en: { chosen: '{n} of {of} chosen', all: 'Choose all', none: 'Choose none' },
});

/** Stands over a list while rows of it are ticked, and says what can be done with all of them. */
export function ChosenBar(props: {
  chosen: Pick<Chosen<{ id: string }>, 'ids' | 'all' | 'none'>;
  of: number;
  children: ReactNode;
}) {
  const { chosen, of, children } = props;
  const w = useWords(words);
  const format = useFormat();
  if (chosen.ids.length === 0) return null;
  return (
    <div role="toolbar" className="wd-chosen" aria-label={w.chosen({ n: chosen.ids.length, of })}>
      <strong role="status">{w.chosen({ n: format.number(chosen.ids.length), of: format.number(of) })}</strong>
      {children}
      {chosen.ids.length < of && (
        <Button type="text" onClick={chosen.all}>
          {w.all}
        </Button>
      )}
      <Button type="text" onClick={chosen.none}>
        {w.none}
      </Button>
    </div>
  );
}
