import type { ResidentTold } from '@fangxian/domain/quarantine';
import { useState } from 'react';
import { Button } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { useDraft } from './kept.ts';
import type { Resident } from './useResident.ts';

const words = defineWords({
  zh: {
    title: '我不同意',
    label: '哪里不对：日期、原因，还是别的？照实写就行',
    send: '提出不同意见',
    empty: '先写哪里不对',
    within: '{hours} 小时之内给您答复，答复会写在这一页上。提意见不影响送菜和看病。',
    sent: '已经送到。答复会写在这一页上。',
  },
  en: {
    title: 'I disagree',
    label: 'What is wrong: the dates, the reason, something else? Write it as it is',
    send: 'Send the objection',
    empty: 'First write what is wrong',
    within: 'You get an answer within {hours} {hours:hour|hours}, on this page. It changes nothing about food or care.',
    sent: 'Received. The answer will stand on this page.',
  },
});

/** 异议: in their own words; it has a clock and gets an answer. */
export function Objection({ told, resident }: { told: ResidentTold; resident: Resident }) {
  const w = useWords(words);
  const format = useFormat();
  const [text, setText] = useDraft(resident.kept, 'objection');
  const [sent, setSent] = useState(false);
  const said = text.trim();
  return (
    <form
      className="resident-panel"
      aria-label={w.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (said === '') return;
        resident.say({ says: 'objection', words: said });
        setText('');
        setSent(true);
      }}
    >
      <h2>{w.title}</h2>
      <label className="fx-field">
        <span>{w.label}</span>
        <textarea
          rows={4}
          maxLength={2000}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setSent(false);
          }}
        />
      </label>
      <p role="status">{sent ? w.sent : ''}</p>
      <p className="resident-note">{w.within({ hours: format.number(told.objectionHours) })}</p>
      <Button tone="primary" wide type="submit" disabled={said === ''}>
        {said === '' ? w.empty : w.send}
      </Button>
    </form>
  );
}
