import { useState } from 'react';
import { defineWords, useWords } from '../../words/index.ts';
import { celsiusOf } from './visitDraft.ts';

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
  const type = (to: string) => {
    setDigits(to);
    onChange(to.length === 3 ? celsiusOf(to) : undefined);
  };
  const shown = digits.length > 2 ? `${digits.slice(0, 2)}.${digits.slice(2)}` : digits;
  return (
    <fieldset className="door-pad">
      <legend>
        {w.title} <output>{shown ? `${shown} °C` : w.none}</output>
      </legend>
      <div>
        {keys.map((key) => (
          <button key={key} type="button" disabled={digits.length >= 3} onClick={() => type(digits + key)}>
            {key}
          </button>
        ))}
        <button type="button" aria-label={w.erase} onClick={() => type(digits.slice(0, -1))}>
          ⌫
        </button>
      </div>
      <p className="fx-note">{w.hint}</p>
    </fieldset>
  );
}
