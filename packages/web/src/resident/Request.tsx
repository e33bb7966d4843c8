import type { ResidentTold } from '@fangxian/domain/quarantine';
import { useState } from 'react';
import { Button, Chip } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { useDraft } from './kept.ts';
import type { Resident } from './useResident.ts';

const words = defineWords({
  zh: {
    title: '需要什么',
    label: '写几个字，或点下面的',
    usual: '买菜|买药|倒垃圾|取快递|孩子老人要照看|想找人说说话',
    and: '，',
    send: '告诉社区',
    empty: '先写要什么',
    within: '一般 {hours} 小时内有人回您。急用药、身体不舒服，请直接打电话。',
    sent: '已经记下，有人会回您。',
  },
  en: {
    title: 'What you need',
    label: 'A few words, or tap below',
    usual: 'Food|Medicine|Rubbish|A parcel|Somebody to look after a child or elder|Somebody to talk to',
    and: ', ',
    send: 'Tell the office',
    empty: 'First write what',
    within:
      'Usually you hear within {hours} {hours:hour|hours}. For urgent medicine, or if you feel unwell, please call.',
    sent: 'Noted. You will hear from us.',
  },
});

const longest = 300;

/** 我要买东西: a tap or a few words. */
export function Request({ told, resident }: { told: ResidentTold; resident: Resident }) {
  const w = useWords(words);
  const format = useFormat();
  const [text, setText] = useDraft(resident.kept, 'need');
  const [sent, setSent] = useState(false);
  const said = text.trim();
  const parts = said === '' ? [] : said.split(w.and);
  const add = (word: string) => {
    const next = parts.includes(word) ? parts.filter((one) => one !== word) : [...parts, word];
    setText(next.join(w.and).slice(0, longest));
  };
  return (
    <form
      className="resident-panel"
      aria-label={w.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (said === '') return;
        resident.say({ says: 'need', words: said });
        setText('');
        setSent(true);
      }}
    >
      <h2>{w.title}</h2>
      <label className="fx-field">
        <span>{w.label}</span>
        <textarea
          rows={2}
          maxLength={longest}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setSent(false);
          }}
        />
      </label>
      <div className="fx-choices">
        {w.usual.split('|').map((word) => (
          <Chip key={word} pressed={parts.includes(word)} onClick={() => add(word)}>
            {word}
          </Chip>
        ))}
      </div>
      <p role="status">{sent ? w.sent : ''}</p>
      <p className="resident-note">{w.within({ hours: format.number(told.needHours) })}</p>
      <Button tone="primary" wide type="submit" disabled={said === ''}>
        {said === '' ? w.empty : w.send}
      </Button>
    </form>
  );
}
