import { civilDay } from '@fangxian/domain/records';
import { Select } from 'antd';
import { useState } from 'react';
import { instantIn, nextTries } from '../../door/visit/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    label: '什么时候再打',
    halfHour: '半小时后（{time}）',
    tonight: '今晚 {time}',
    tomorrow: '明天上午 {time}',
    afterHours: '{time} 再打',
    chosen: '选个时间',
    at: '几号几点',
  },
  en: {
    label: 'When to call again',
    halfHour: 'In half an hour ({time})',
    tonight: 'This evening, {time}',
    tomorrow: 'Tomorrow morning, {time}',
    afterHours: 'Again at {time}',
    chosen: 'Another time',
    at: 'Day and time',
  },
});

type Props = {
  now: number;
  zone: string;
  nextTryHours: number;
  value: number | undefined;
  onChange: (at: number | undefined) => void;
};

/** Nobody picked up, or they asked to be called later: when, in words, or at a time of one's own. */
export function CallBackAt({ now, zone, nextTryHours, value, onChange }: Props) {
  const w = useWords(words);
  const format = useFormat();
  const [own, setOwn] = useState(false);
  const [opened] = useState(now);
  const tries = [{ name: 'halfHour' as const, at: opened + 1_800_000 }, ...nextTries(opened, zone, nextTryHours)];
  return (
    <span className="dk-callback">
      <Select<number | 'own'>
        aria-label={w.label}
        placeholder={w.label}
        {...(own ? { value: 'own' as const } : value !== undefined && { value })}
        options={[
          ...tries.map(({ name, at }) => ({ value: at, label: w[name]({ time: format.time(at) }) })),
          { value: 'own' as const, label: w.chosen },
        ]}
        onChange={(chosen) => {
          setOwn(chosen === 'own');
          onChange(chosen === 'own' ? undefined : chosen);
        }}
        style={{ minWidth: '10rem' }}
      />
      {own && (
        <input
          type="datetime-local"
          aria-label={w.at}
          min={`${civilDay(now, zone)}T00:00`}
          onChange={({ target }) => onChange(instantIn(target.value, zone))}
        />
      )}
    </span>
  );
}
