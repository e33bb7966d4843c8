import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { Chip } from '../../look/index.ts';
import { useCarers, vulnerabilities, vulnerabilityWords } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { doorOf, plain } from '../doors/plain.ts';

const words = defineWords({
  zh: { title: '需要照应（可不选）', carer: '由谁照顾', nth: '第{n}人', neighbour: '别户的人（写姓名或拼音）' },
  en: {
    title: 'Needs looking after (may be left out)',
    carer: 'Who looks after them',
    nth: 'Person {n}',
    neighbour: 'Somebody of another household (name or pinyin)',
  },
});

export type Care = { readonly codes: readonly string[]; readonly carer: string | undefined };

const shown = 6;

/** Closed codes, one tap each; and who looks after this person: of the household, or a neighbour found by name. */
export function CareChoices(props: {
  person: string;
  value: Care;
  others: readonly string[];
  onChange: (care: Care) => void;
}) {
  const { person: cared, value, others, onChange } = props;
  const w = useWords(words);
  const names = useWords(vulnerabilityWords);
  const device = useDevice();
  const { codes, carer } = value;
  const turned = (code: string) => (codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]);
  return (
    <>
      <h3>{w.title}</h3>
      <div className="fx-choices">
        {vulnerabilities.map((code) => (
          <Chip key={code} pressed={codes.includes(code)} onClick={() => onChange({ ...value, codes: turned(code) })}>
            {names[code]}
          </Chip>
        ))}
      </div>
      {codes.length > 0 && (
        <>
          <h3>{w.carer}</h3>
          <div className="fx-choices">
            {others.map((person, at) => (
              <Chip
                key={person}
                pressed={carer === person}
                onClick={() => onChange({ ...value, carer: carer === person ? undefined : person })}
              >
                {plain<string>(device.get<PersonState>(`person/${person}`)?.name) ?? w.nth({ n: at + 1 })}
              </Chip>
            ))}
          </div>
          <Neighbour
            key={carer}
            carer={carer && !others.includes(carer) ? carer : undefined}
            without={[cared, ...others]}
            onChange={(next) => onChange({ ...value, carer: next })}
          />
        </>
      )}
    </>
  );
}

/** Somebody who lives behind another door: found as one types, said with the door so that namesakes are told apart. */
function Neighbour(props: {
  carer: string | undefined;
  without: readonly string[];
  onChange: (carer: string | undefined) => void;
}) {
  const { carer, without, onChange } = props;
  const w = useWords(words);
  const doorWords = useDoorWords();
  const device = useDevice();
  const { doors } = useDoor();
  const [text, setText] = useState('');
  const found = useCarers(text, without, shown);
  const where = (id: string) => {
    const household = device.get<HouseholdState>(`household/${id}`);
    return household ? doorTitle(doors, { household, door: doorOf(household) }, doorWords) : '';
  };
  const known = carer === undefined ? undefined : device.get<PersonState>(`person/${carer}`);
  if (carer !== undefined) {
    const name = plain<string>(known?.name) ?? w.carer;
    return (
      <div className="fx-choices">
        <Chip pressed onClick={() => onChange(undefined)}>
          {[name, known && where(known.household)].filter(Boolean).join(' · ')}
        </Chip>
      </div>
    );
  }
  return (
    <>
      <label className="fx-field">
        <span>{w.neighbour}</span>
        <input value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="fx-choices">
        {found.map(({ person, household, name }) => (
          <Chip key={person} onClick={() => onChange(person)}>
            {[name, where(household)].filter(Boolean).join(' · ')}
          </Chip>
        ))}
      </div>
    </>
  );
}
