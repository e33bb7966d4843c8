import type { ResidentPerson } from '@fangxian/domain/quarantine';
import { readTemperature } from '@fangxian/domain/screening';
import { useId } from 'react';
import { Button, Chip } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import type { Entry } from './entries.ts';

const words = defineWords({
  zh: {
    somebody: '家人',
    fill: '填体温',
    last: '上次 {celsius}℃ · {time}',
    celsius: '{celsius}℃',
    other: '{name} 体温 ℃，别的数字在这里填',
    take: '是 {celsius}℃ 吗？点这里',
    unlikely: '这个数看不明白，请再看一眼体温计。',
  },
  en: {
    somebody: 'somebody',
    fill: 'fill in',
    last: 'last time {celsius} °C · {time}',
    celsius: '{celsius} °C',
    other: 'Temperature of {name}, °C: type any other value',
    take: 'Is it {celsius} °C? Tap here',
    unlikely: 'That cannot be read. Please look at the thermometer again.',
  },
});

const usual = ['36.1', '36.2', '36.3', '36.4', '36.5', '36.6', '36.7', '36.8', '36.9', '37.0', '37.1', '37.2'];

/** One of the family: the last value stands beside an empty field, and is never put into it. */
export function Reading(props: {
  told: ResidentPerson;
  now: number;
  entry: Entry;
  open: boolean;
  onOpen: () => void;
  onType: (typed: string) => void;
  onTap: (typed: string) => void;
}) {
  const { told, now, entry, open, onOpen, onType, onTap } = props;
  const w = useWords(words);
  const format = useFormat();
  const id = useId();
  const name = told.name ?? w.somebody;
  const read = readTemperature(entry.typed);
  const shown = read.is === 'celsius' ? w.celsius({ celsius: read.celsius.toFixed(1) }) : w.fill;
  return (
    <li>
      <button type="button" className="resident-person" aria-expanded={open} aria-controls={id} onClick={onOpen}>
        <span>
          <b>{name}</b>
          {told.last && (
            <small>{w.last({ time: format.moment(told.last.at, now), celsius: told.last.celsius.toFixed(1) })}</small>
          )}
        </span>
        <span className="resident-value" data-filled={read.is === 'celsius' || undefined}>
          {shown}
        </span>
      </button>
      <div id={id} hidden={!open}>
        {open && (
          <>
            <div className="resident-usual">
              {usual.map((value) => (
                <Chip key={value} pressed={entry.typed === value} onClick={() => onTap(value)}>
                  {value}
                </Chip>
              ))}
            </div>
            <label className="fx-field">
              <span>{w.other({ name })}</span>
              <input
                inputMode="decimal"
                maxLength={7}
                value={entry.typed}
                onChange={({ target }) => onType(target.value)}
              />
            </label>
            <div role="status">
              {read.is === 'unlikely' && <p className="resident-note">{w.unlikely}</p>}
              {(read.is === 'fahrenheit' || read.is === 'point') && (
                <Button onClick={() => onType(read.celsius.toFixed(1))}>
                  {w.take({ celsius: read.celsius.toFixed(1) })}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </li>
  );
}
