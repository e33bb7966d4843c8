import { defineWords, useWords } from '../words/index.ts';
import { Chip } from './Button.tsx';

const words = defineWords({ zh: { no: '没有', yes: '有' }, en: { no: 'No', yes: 'Yes' } });

/** One question. Neither answer is chosen beforehand. */
export function YesNo(props: { question: string; value: boolean | undefined; onChange: (value: boolean) => void }) {
  const { question, value, onChange } = props;
  const w = useWords(words);
  return (
    <fieldset className="fx-yes-no">
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
