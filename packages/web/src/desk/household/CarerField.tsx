import type { PersonState } from '@fangxian/domain/residents';
import { Select } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { useCarers } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain, useCommunity } from '../community/index.ts';
import { personWords } from './personWords.ts';

const words = defineWords({
  zh: { carer: '由谁照顾（写姓名或拼音）', nobody: '没有叫这个名字的人' },
  en: { carer: 'Looked after by (name or pinyin)', nobody: 'Nobody of that name' },
});

const most = 20;

/** Who looks after somebody: anybody of the community, said with their door so that namesakes are told apart. */
export function CarerField(props: {
  person: string;
  /** Who lives with them, offered before anything is typed. */
  others: readonly PersonState[];
  value: string | undefined;
  onChange: (carer: string) => void;
}) {
  const { person, others, value, onChange } = props;
  const w = useWords(words);
  const p = useWords(personWords);
  const device = useDevice();
  const { homeOf } = useCommunity();
  const [text, setText] = useState('');
  const found = useCarers(text, [person], most);
  const label = (one: Pick<PersonState, 'person' | 'household' | 'name'>) =>
    [plain(one.name) ?? p.noName, homeOf.get(one.household)?.address].filter(Boolean).join(' · ');
  const known = value === undefined ? undefined : device.get<PersonState>(`person/${value}`);
  const living = others.filter((one) => one.person !== person);
  const offered = text.trim() ? found : [...living, ...(known && !living.includes(known) ? [known] : [])];
  return (
    <Select<string>
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      aria-label={w.carer}
      placeholder={w.carer}
      {...(value && { value })}
      notFoundContent={w.nobody}
      options={offered.map((one) => ({ value: one.person, label: label(one) }))}
      labelRender={() => (known ? label(known) : (value ?? ''))}
      onChange={(next) => {
        setText('');
        onChange(next);
      }}
    />
  );
}
