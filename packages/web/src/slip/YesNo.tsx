import { Chip } from '../look/index.ts';
import { useWords } from '../words/index.ts';
import { slipWords } from './slipWords.ts';

/** One question. Neither answer is chosen beforehand. */
export function YesNo(props: { question: string; value: boolean | undefined; onChange: (value: boolean) => void }) {
  const { question, value, onChange } = props;
  const w = useWords(slipWords);
  return (
    <fieldset className="slip-question">
      <legend>{question}</legend>
      <Chip pressed={value === false} onClick={() => onChange(false)}>
        {w.no}
      </Chip>
      <Chip pressed={value === true} onClick={() => onChange(true)}>
        {w.yes}
      </Chip>
    </fieldset>
  );
}
