import type { Arrival, PersonTold, Sex } from '@fangxian/domain/residents';
import { useState } from 'react';
import { Button, Chip, Sheet } from '../../look/index.ts';
import { arrivals, arrivalWords } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain } from '../doors/plain.ts';
import { type Care, CareChoices } from './CareChoices.tsx';

const words = defineWords({
  zh: {
    title: '人员资料',
    name: '姓名',
    phone: '电话（可不填）',
    sex: '性别（可不选）',
    male: '男',
    female: '女',
    age: '年龄（可不填）',
    about: '约{n}岁',
    done: '好了',
    needed: '先写姓名',
    how: '怎么来的（可不选）',
  },
  en: {
    title: 'About this person',
    name: 'Name',
    phone: 'Phone (may be left out)',
    sex: 'Sex (may be left out)',
    male: 'Male',
    female: 'Female',
    age: 'Age (may be left out)',
    about: 'About {n}',
    done: 'Done',
    needed: 'The name comes first',
    how: 'How they come to be here (may be left out)',
  },
});

const ages = [5, 15, 25, 35, 45, 55, 65, 75, 85];
type Fields = Pick<PersonTold, 'person' | 'name' | 'phone' | 'sex' | 'age' | 'arrival' | 'vulnerability' | 'carer'>;

/** Only the name is needed; the rest is a tap or nothing. */
export function PersonForm(props: {
  told: Fields;
  /** Somebody whom no roster knew: then it is asked how they come to be here. */
  fresh?: boolean;
  /** Who else lives here, and may look after this person. */
  others?: readonly string[];
  onDone: (told: PersonTold) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const { told, fresh = false, others = [], onDone, onClose } = props;
  const arrivalNames = useWords(arrivalWords);
  const [arrival, setArrival] = useState<Arrival | undefined>(told.arrival);
  const [care, setCare] = useState<Care>({ codes: plain<string[]>(told.vulnerability) ?? [], carer: told.carer });
  const [name, setName] = useState(plain<string>(told.name) ?? '');
  const [phone, setPhone] = useState(plain<string>(told.phone) ?? '');
  const [sex, setSex] = useState<Sex | undefined>(told.sex);
  const [age, setAge] = useState(plain<number>(told.age)?.toString() ?? '');
  const years = /^\d{1,3}$/.test(age) && Number(age) <= 130 ? Number(age) : undefined;
  const done = () =>
    onDone({
      person: told.person,
      name: name.trim(),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(sex && { sex }),
      ...(years !== undefined && { age: years }),
      ...(fresh && arrival && { arrival }),
      ...((care.codes.length > 0 || told.vulnerability !== undefined) && { vulnerability: [...care.codes] }),
      ...(care.carer && { carer: care.carer }),
    });
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form
        className="door-panel"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) done();
        }}
      >
        <label className="fx-field">
          <span>{w.name}</span>
          <input value={name} maxLength={60} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </label>
        <label className="fx-field">
          <span>{w.phone}</span>
          <input
            value={phone}
            maxLength={40}
            inputMode="tel"
            autoComplete="off"
            onChange={(event) => setPhone(event.target.value)}
          />
        </label>
        {fresh && (
          <fieldset className="fx-choices" aria-label={w.how}>
            {arrivals.map((one) => (
              <Chip key={one} pressed={arrival === one} onClick={() => setArrival(arrival === one ? undefined : one)}>
                {arrivalNames[one]}
              </Chip>
            ))}
          </fieldset>
        )}
        <h3>{w.sex}</h3>
        <div className="fx-choices">
          {(['male', 'female'] as const).map((one) => (
            <Chip key={one} pressed={sex === one} onClick={() => setSex(sex === one ? undefined : one)}>
              {w[one]}
            </Chip>
          ))}
        </div>
        <label className="fx-field">
          <span>{w.age}</span>
          <input value={age} maxLength={3} inputMode="numeric" onChange={(event) => setAge(event.target.value)} />
        </label>
        <div className="fx-choices">
          {ages.map((n) => (
            <Chip key={n} pressed={years === n} onClick={() => setAge(String(n))}>
              {w.about({ n })}
            </Chip>
          ))}
        </div>
        <CareChoices person={told.person} value={care} others={others} onChange={setCare} />
        <Button tone="primary" wide disabled={!name.trim()} onClick={done}>
          {name.trim() ? w.done : w.needed}
        </Button>
      </form>
    </Sheet>
  );
}
