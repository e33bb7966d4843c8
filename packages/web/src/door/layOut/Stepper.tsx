import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: { less: '{label}减一', more: '{label}加一' },
  en: { less: '{label}: one less', more: '{label}: one more' },
});

type Props = { label: string; value: number; min: number; max: number; onChange: (value: number) => void };

/** A number to turn with a thumb, or to type. */
export function Stepper({ label, value, min, max, onChange }: Props) {
  const w = useWords(words);
  const to = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    <div className="door-stepper">
      <span>{label}</span>
      <button type="button" aria-label={w.less({ label })} disabled={value <= min} onClick={() => to(value - 1)}>
        −
      </button>
      <input
        aria-label={label}
        inputMode="numeric"
        value={value}
        onChange={(event) => to(Number(event.target.value.replace(/\D/g, '').slice(0, 4)) || min)}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" aria-label={w.more({ label })} disabled={value >= max} onClick={() => to(value + 1)}>
        +
      </button>
    </div>
  );
}
