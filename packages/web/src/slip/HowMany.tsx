import { useWords } from '../words/index.ts';
import { slipWords } from './slipWords.ts';

const most = 30;

/** A number by two large buttons: nothing to type. */
export function HowMany(props: { label: string; value: number; onChange: (value: number) => void }) {
  const { label, value, onChange } = props;
  const w = useWords(slipWords);
  return (
    <fieldset className="slip-count" aria-label={label}>
      <span>{label}</span>
      <button type="button" aria-label={w.fewer} disabled={value === 0} onClick={() => onChange(value - 1)}>
        −
      </button>
      <output aria-live="polite">{value}</output>
      <button type="button" aria-label={w.more} disabled={value === most} onClick={() => onChange(value + 1)}>
        ＋
      </button>
    </fieldset>
  );
}
