import { readTemperature } from '@fangxian/domain/screening';
import { useState } from 'react';
import { Button } from '../../look/index.ts';
import { typedWords } from '../../steps/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: { title: '体温', none: '未测', erase: '删一位', hint: '按三位数字，如 3 6 5' },
  en: { title: 'Temperature', none: 'not measured', erase: 'Erase one', hint: 'Three digits, as 3 6 5' },
});
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Three taps for a reading. Never filled in beforehand: an unmeasured temperature reads "not measured". */
export function TemperaturePad(props: { value: number | undefined; onChange: (celsius: number | undefined) => void }) {
  const w = useWords(words);
  const { value, onChange } = props;
  const [digits, setDigits] = useState(() => (value === undefined ? '' : String(Math.round(value * 10))));
  const t = useWords(typedWords);
  const shown = pointed(digits);
  const read = readTemperature(digits.length > 2 ? shown : '');
  const type = (to: string) => {
    setDigits(to);
    const told = readTemperature(to.length > 2 ? pointed(to) : '');
    onChange(told.is === 'celsius' ? told.celsius : undefined);
  };
  // 100.4 takes a fourth digit; nothing that a thermometer shows in °C begins with a 1.
  const full = digits.length >= (digits.startsWith('1') ? 4 : 3);
  return (
    <fieldset className="door-pad">
      <legend>
        {w.title} <output>{shown ? (read.is === 'fahrenheit' ? shown : `${shown} °C`) : w.none}</output>
      </legend>
      <div>
        {keys.map((key) => (
          <button key={key} type="button" disabled={full} onClick={() => type(digits + key)}>
            {key}
          </button>
        ))}
        <button type="button" aria-label={w.erase} onClick={() => type(digits.slice(0, -1))}>
          ⌫
        </button>
      </div>
      <p className="fx-note" role="status">
        {read.is === 'fahrenheit' || read.is === 'point'
          ? t[read.is]({ typed: shown, celsius: read.celsius.toFixed(1) })
          : read.is === 'unlikely'
            ? t.unlikely
            : w.hint}
      </p>
      {(read.is === 'fahrenheit' || read.is === 'point') && (
        <Button wide onClick={() => type(String(Math.round(read.celsius * 10)))}>
          {t.take({ celsius: read.celsius.toFixed(1) })}
        </Button>
      )}
    </fieldset>
  );
}

/** 365 as the thermometer shows it: 36.5. */
function pointed(digits: string): string {
  if (digits.length < 3) return digits;
  const whole = digits.length === 4 ? 3 : 2;
  return `${digits.slice(0, whole)}.${digits.slice(whole)}`;
}
