import type { Arrival, PersonState } from '@fangxian/domain/residents';
import { Chip } from '../../look/index.ts';
import { arrivals, arrivalWords, vulnerabilities, vulnerabilityWords } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { CarerField } from './CarerField.tsx';
import type { EditedPerson } from './edit.ts';
import './household.css';

const words = defineWords({
  zh: { more: '怎么来的、要不要照应', how: '怎么来的（可不选）', needs: '需要照应（可不选）', and: '、' },
  en: {
    more: 'How they came, and who looks after them',
    how: 'How they come to be here (may be left out)',
    needs: 'Needs looking after (may be left out)',
    and: ', ',
  },
});

type Told = Pick<EditedPerson, 'arrival' | 'vulnerability' | 'carer'>;

/** The same choices as on the phone's sheet, folded until somebody needs them; what was said shows without unfolding. */
export function CareFields(props: {
  person: string;
  value: Told;
  /** Who lives in the household. */
  others: readonly PersonState[];
  onChange: (told: Partial<Told>) => void;
}) {
  const { person, value, others, onChange } = props;
  const w = useWords(words);
  const arrival = useWords(arrivalWords);
  const names = useWords(vulnerabilityWords);
  const said = [
    value.arrival && arrival[value.arrival],
    ...value.vulnerability.map((code) => (code in names ? (names[code as 'old'] as string) : code)),
  ].filter(Boolean);
  return (
    <details className="dk-care">
      <summary>
        {w.more}
        {said.length > 0 && <b> {said.join(w.and)}</b>}
      </summary>
      <h3>{w.how}</h3>
      <div className="fx-choices">
        {arrivals.map((one: Arrival) => (
          <Chip key={one} pressed={value.arrival === one} onClick={() => onChange({ arrival: one })}>
            {arrival[one]}
          </Chip>
        ))}
      </div>
      <h3>{w.needs}</h3>
      <div className="fx-choices">
        {vulnerabilities.map((code) => (
          <Chip
            key={code}
            pressed={value.vulnerability.includes(code)}
            onClick={() => onChange({ vulnerability: turned(value.vulnerability, code) })}
          >
            {names[code]}
          </Chip>
        ))}
      </div>
      {value.vulnerability.length > 0 && (
        <CarerField person={person} others={others} value={value.carer} onChange={(carer) => onChange({ carer })} />
      )}
    </details>
  );
}

function turned(codes: readonly string[], code: string): readonly string[] {
  return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
}
