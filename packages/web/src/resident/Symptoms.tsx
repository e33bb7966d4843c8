import type { ResidentPerson, ResidentTold } from '@fangxian/domain/quarantine';
import { useState } from 'react';
import { Chip } from '../look/index.ts';
import { defineWords, useLanguage, useWords } from '../words/index.ts';
import { type Entry, nothing } from './entries.ts';

const words = defineWords({
  zh: { who: '谁不舒服？', what: '{name} 哪里不舒服？', somebody: '家人' },
  en: { who: 'Who is unwell?', what: 'What is it, {name}?', somebody: 'somebody' },
});

/** Who, and what: only once somebody is said to be unwell, and only of whom it is said. */
export function Symptoms(props: {
  told: ResidentTold;
  asked: readonly ResidentPerson[];
  entries: { readonly [person: string]: Entry };
  onChange: (person: string, to: Partial<Entry>) => void;
}) {
  const { told, asked, entries, onChange } = props;
  const w = useWords(words);
  const language = useLanguage();
  const has = (person: string) => (entries[person] ?? nothing).symptoms;
  const [only] = asked;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(asked.length === 1 && only ? [only.person] : asked.flatMap(({ person: id }) => (has(id)[0] ? id : []))),
  );
  const choose = (person: string) => {
    const next = new Set(chosen);
    if (next.delete(person)) onChange(person, { symptoms: [] });
    else next.add(person);
    setChosen(next);
  };
  return (
    <>
      {asked.length > 1 && (
        <fieldset className="resident-asked">
          <legend>{w.who}</legend>
          <div className="fx-choices">
            {asked.map(({ person, name }) => (
              <Chip key={person} pressed={chosen.has(person)} onClick={() => choose(person)}>
                {name ?? w.somebody}
              </Chip>
            ))}
          </div>
        </fieldset>
      )}
      {asked
        .filter(({ person }) => chosen.has(person))
        .map(({ person, name }) => (
          <fieldset key={person} className="resident-asked">
            <legend>{w.what({ name: name ?? w.somebody })}</legend>
            <div className="fx-choices">
              {told.symptoms.map(({ symptom, name: called }) => {
                const on = has(person).includes(symptom);
                const others = has(person).filter((one) => one !== symptom);
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
        ))}
    </>
  );
}
