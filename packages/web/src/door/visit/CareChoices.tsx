import type { PersonState } from '@fangxian/domain/residents';
import { useDevice } from '../../device/index.ts';
import { Chip } from '../../look/index.ts';
import { vulnerabilities, vulnerabilityWords } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain } from '../doors/plain.ts';

const words = defineWords({
  zh: { title: '需要照应（可不选）', carer: '由谁照顾', nth: '第{n}人' },
  en: { title: 'Needs looking after (may be left out)', carer: 'Who looks after them', nth: 'Person {n}' },
});

export type Care = { readonly codes: readonly string[]; readonly carer: string | undefined };

/** Closed codes, one tap each; and who of the household looks after this person. */
export function CareChoices(props: { value: Care; others: readonly string[]; onChange: (care: Care) => void }) {
  const { value, others, onChange } = props;
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
      {codes.length > 0 && others.length > 0 && (
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
        </>
      )}
    </>
  );
}
