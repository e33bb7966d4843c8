import { useEffect, useState } from 'react';
import { useWords } from '../words/index.ts';
import { joinWords } from './joinWords.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/**
 * Six digits on big keys of our own: a phone's keyboard would hide half the page, and old hands miss it.
 * The last digit submits. A computer's keyboard works too.
 */
export function Keypad(props: { label: string; secret: boolean; busy: boolean; onDone: (digits: string) => void }) {
  const w = useWords(joinWords);
  const { label, secret, busy, onDone } = props;
  const [digits, setDigits] = useState('');

  const press = (digit: string) => {
    if (busy || digits.length >= 6) return;
    const next = digits + digit;
    setDigits(next.length === 6 ? '' : next);
    if (next.length === 6) onDone(next);
  };
  const erase = () => setDigits(digits.slice(0, -1));

  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === 'Backspace') erase();
    };
    window.addEventListener('keydown', typed);
    return () => window.removeEventListener('keydown', typed);
  });

  return (
    <fieldset className="join-keypad" disabled={busy}>
      <legend>{label}</legend>
      <p className="join-dots" aria-hidden="true">
        {Array.from({ length: 6 }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six places that never move
          <span key={at} data-filled={at < digits.length || undefined}>
            {secret || at >= digits.length ? '' : digits[at]}
          </span>
        ))}
      </p>
      <span className="fx-hidden" aria-live="polite">
        {w.entered({ n: digits.length })}
      </span>
      <div>
        {keys.map((key) => (
          <button key={key} type="button" onClick={() => press(key)}>
            {key}
          </button>
        ))}
        <span />
        <button type="button" onClick={() => press('0')}>
          0
        </button>
        <button type="button" aria-label={w.erase} onClick={erase}>
          ⌫
        </button>
      </div>
    </fieldset>
  );
}
