import type { MeasuringSite } from '@fangxian/domain/policy';
import { readTemperature } from '@fangxian/domain/screening';
import { useId, useState } from 'react';
import { Button, Chip } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { siteWords } from './stepWords.ts';

export const typedWords = defineWords({
  zh: {
    fahrenheit: '{typed} 像是华氏，合 {celsius} °C？',
    point: '是 {celsius} °C 吗？',
    take: '对，就是 {celsius} °C',
    unlikely: '这不像体温，请再看一眼体温计。',
  },
  en: {
    fahrenheit: '{typed} looks like Fahrenheit: {celsius} °C?',
    point: 'Do you mean {celsius} °C?',
    take: 'Yes, {celsius} °C',
    unlikely: 'This does not look like a temperature. Please look at the thermometer again.',
  },
});
const words = defineWords({
  zh: { label: '体温 °C', save: '记下 {celsius} °C', empty: '记下体温' },
  en: { label: 'Temperature °C', save: 'Record {celsius} °C', empty: 'Record it' },
});
const sites: readonly MeasuringSite[] = ['forehead', 'ear', 'armpit'];

/** A reading, typed as the thermometer shows it. A slip is told in words, with what it likely means to tap. */
export function TakeTemperature(props: {
  site: MeasuringSite;
  onTake: (celsius: number, site: MeasuringSite) => void;
}) {
  const w = useWords(words);
  const t = useWords(typedWords);
  const named = useWords(siteWords);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [site, setSite] = useState(props.site);
  const read = readTemperature(typed);
  const told = (celsius: number) => celsius.toFixed(1);
  const celsius = read.is === 'celsius' ? read.celsius : undefined;
  return (
    <div className="fx-take">
      <div className="fx-choices">
        {sites.map((one) => (
          <Chip key={one} pressed={one === site} onClick={() => setSite(one)}>
            {named[one]}
          </Chip>
        ))}
      </div>
      <div className="fx-reading">
        <label htmlFor={id}>{w.label}</label>
        <input id={id} inputMode="decimal" maxLength={7} value={typed} onChange={(e) => setTyped(e.target.value)} />
        {(read.is === 'celsius' || read.is === 'nothing') && (
          <Button
            disabled={celsius === undefined}
            onClick={() => {
              if (celsius === undefined) return;
              setTyped('');
              props.onTake(celsius, site);
            }}
          >
            {celsius === undefined ? w.empty : w.save({ celsius: told(celsius) })}
          </Button>
        )}
      </div>
      <div role="status">
        {read.is === 'unlikely' && <p className="fx-note">{t.unlikely}</p>}
        {(read.is === 'fahrenheit' || read.is === 'point') && (
          <p className="fx-reading">
            <span>{t[read.is]({ typed: typed.trim(), celsius: told(read.celsius) })}</span>
            <Button onClick={() => setTyped(told(read.celsius))}>{t.take({ celsius: told(read.celsius) })}</Button>
          </p>
        )}
      </div>
    </div>
  );
}
