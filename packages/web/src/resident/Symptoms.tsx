import type { ResidentPerson, ResidentTold } from '@fangxian/domain/quarantine';
import { Chip } from '../look/index.ts';
import { defineWords, useLanguage, useWords } from '../words/index.ts';
import { type Entry, nothing } from './entries.ts';

const words = defineWords({ zh: { somebody: '家人' }, en: { somebody: 'somebody' } });

/** Who, and what: only once somebody is said to be unwell. */
export function Symptoms(props: {
  told: ResidentTold;
  asked: readonly ResidentPerson[];
  entries: { readonly [person: string]: Entry };
  onChange: (person: string, to: Partial<Entry>) => void;
}) {
  const { told, asked, entries, onChange } = props;
  const w = useWords(words);
  const language = useLanguage();
  return asked.map(({ person, name }) => {
    const { symptoms } = entries[person] ?? nothing;
    return (
      <fieldset key={person} className="resident-asked">
        <legend>{name ?? w.somebody}</legend>
        <div className="fx-choices">
          {told.symptoms.map(({ symptom, name: called }) => {
            const on = symptoms.includes(symptom);
            const others = symptoms.filter((one) => one !== symptom);
            return (
              <Chip
                key={symptom}
                pressed={on}
                onClick={() => onChange(person, { symptoms: on ? others : [...others, symptom] })}
              >
                {called[language]}
              </Chip>
            );
          })}
        </div>
      </fieldset>
    );
  });
}
