import type { RoundState } from '@fangxian/domain/screening';
import { App, Button } from 'antd';
import { useState } from 'react';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import type { Door } from '../community/index.ts';
import { PrintedList, toPassOn } from '../unreached/index.ts';

const words = defineWords({
  zh: {
    title: '没有电话的 {n} 户，要上门',
    heading: '{round} 没有电话，请上门 {n} 户',
    copy: '复制到群',
    copied: '已复制 {n} 户的门牌号，没有姓名和电话',
    notCopied: '浏览器不让复制，请改用打印',
    print: '打印',
    colon: ':',
    comma: '、',
  },
  en: {
    title: '{n} households have no number: to be visited',
    heading: '{round}: {n} households without a number, please visit',
    copy: 'Copy for the group',
    copied: 'Door numbers of {n} households copied; no names, no numbers',
    notCopied: 'The browser does not allow copying; print instead',
    print: 'Print',
    colon: ': ',
    comma: ', ',
  },
});

/** Those whom no telephone reaches are said, and handed to whoever goes from door to door. */
export function OnFoot({ doors, round }: { doors: readonly Door[]; round: RoundState }) {
  const w = useWords(words);
  const format = useFormat();
  const { message } = App.useApp();
  const [printing, setPrinting] = useState(false);
  if (doors.length === 0) return null;
  const heading = w.heading({ round: round.name, n: format.number(doors.length) });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toPassOn(heading, doors, w));
      void message.success(w.copied({ n: doors.length }));
    } catch {
      void message.warning(w.notCopied);
    }
  };
  return (
    <footer className="dk-onfoot">
      <p>{w.title({ n: format.number(doors.length) })}</p>
      <div className="dk-actions">
        <Button onClick={() => void copy()}>{w.copy}</Button>
        <Button onClick={() => setPrinting(true)}>{w.print}</Button>
      </div>
      {printing && <PrintedList title={heading} doors={doors} onDone={() => setPrinting(false)} />}
    </footer>
  );
}
