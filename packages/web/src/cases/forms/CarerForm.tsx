import { isSealed, plain } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import type { MemberState } from '@fangxian/domain/workforce';
import { useId, useMemo, useState } from 'react';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { Button } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { Say } from '../useCase.ts';

const words = defineWords({
  zh: {
    who: '谁来照护 {name}',
    name: '姓名',
    phone: '电话',
    add: '定下照护人',
    saved: '{carer} 照护 {name}',
    worker: '工作人员',
  },
  en: {
    who: 'Who looks after {name}',
    name: 'Name',
    phone: 'Telephone',
    add: 'Name a carer',
    saved: '{carer} looks after {name}',
    worker: 'worker',
  },
});

/** Somebody of the household, of those who work here, or from outside by name and number. */
export function CarerForm(props: { dependant: string; name: string; household: string; say: Say; gap: boolean }) {
  const { dependant, name, household, say, gap } = props;
  const w = useWords(words);
  const list = useId();
  const device = useDevice();
  const [who, setWho] = useState('');
  const [phone, setPhone] = useState('');
  const known = useMemo(() => {
    const persons = device.get<HouseholdState>(`household/${household}`)?.persons ?? [];
    const family = persons.flatMap((id) => {
      const person = device.get<PersonState>(`person/${id}`);
      return person?.name && !isSealed(person.name) ? { id, name: person.name, phone: plain(person.phone) } : [];
    });
    const workers = device.ids('member').flatMap((id) => {
      const member = device.get<MemberState>(`member/${id}`);
      return member && !isSealed(member.name) && member.lockedAt === undefined
        ? { id, name: member.name, phone: plain(member.phone), worker: true }
        : [];
    });
    return [...family, ...workers];
  }, [device, household]);
  const chosen = known.find((one) => one.name === who);
  const save = async () => {
    const carer = chosen?.id ?? uuidv7();
    const number = phone.trim() || chosen?.phone;
    const told = { dependant, carer, name: who.trim(), ...(number && { phone: number }) };
    if (await say('carerNamed', told, w.saved({ carer: who.trim(), name }))) {
      setWho('');
      setPhone('');
    }
  };
  return (
    <details className="fx-more" open={gap}>
      <summary>{w.who({ name })}</summary>
      <form
        className="fx-words"
        onSubmit={(e) => {
          e.preventDefault();
          if (who.trim() !== '') void save();
        }}
      >
        <input
          aria-label={w.who({ name })}
          placeholder={w.name}
          list={list}
          maxLength={60}
          value={who}
          onChange={({ target }) => setWho(target.value)}
        />
        <datalist id={list}>
          {known.map((one) => (
            <option key={one.id} value={one.name}>
              {'worker' in one ? w.worker : undefined}
            </option>
          ))}
        </datalist>
        <input
          type="tel"
          aria-label={w.phone}
          placeholder={chosen?.phone ?? w.phone}
          maxLength={40}
          value={phone}
          onChange={({ target }) => setPhone(target.value)}
        />
        <Button type="submit" disabled={who.trim() === ''}>
          {w.add}
        </Button>
      </form>
    </details>
  );
}
