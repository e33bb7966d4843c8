import type { RoundState } from '@fangxian/domain/screening';
import { Button } from 'antd';
import { useState } from 'react';
import { CopyForGroup } from '../../group/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { type Door, forGroup } from '../community/index.ts';
import { PrintedList } from '../unreached/index.ts';

const words = defineWords({
  zh: {
    title: '没有电话的 {n} 户，要上门',
    heading: '{round} 没有电话，请上门 {n} 户',
    print: '打印',
  },
  en: {
    title: '{n} {n:household|households} {n:has|have} no number: to be visited',
    heading: '{round}: {n} {n:household|households} without a number, please visit',
    print: 'Print',
  },
});

/** Those whom no telephone reaches are said, and handed to whoever goes from door to door. */
export function OnFoot({ doors, round }: { doors: readonly Door[]; round: RoundState }) {
  const w = useWords(words);
  const format = useFormat();
  const [printing, setPrinting] = useState(false);
  if (doors.length === 0) return null;
  const heading = w.heading({ round: round.name, n: format.number(doors.length) });
  return (
    <footer className="dk-onfoot">
      <p>{w.title({ n: format.number(doors.length) })}</p>
      <div className="dk-actions">
        <CopyForGroup sorts={['onFoot']} about={round.name} doors={forGroup(doors.map(({ home }) => home))} />
        <Button onClick={() => setPrinting(true)}>{w.print}</Button>
      </div>
      {printing && <PrintedList title={heading} doors={doors} onDone={() => setPrinting(false)} />}
    </footer>
  );
}
