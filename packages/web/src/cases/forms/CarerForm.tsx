import { type CaseState, carerKnownAs, carersIn, type KnownCarer } from '@fangxian/domain/quarantine';
import { isSealed, plain } from '@fangxian/domain/records';
import { type HouseholdState, type PersonState, plainName } from '@fangxian/domain/residents';
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
    cares: '已在照护别家',
  },
  en: {
    who: 'Who looks after {name}',
    name: 'Name',
    phone: 'Telephone',
    add: 'Name a carer',
    saved: '{carer} looks after {name}',
    worker: 'worker',
    cares: 'looks after others already',
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
        ? { id, name: member.name, phone: plain(member.phone), note: w.worker }
        : [];
    });
    return [...family.map((one) => ({ ...one, note: undefined })), ...workers];
  }, [device, household, w]);
  const [outside, setOutside] = useState<readonly KnownCarer[]>([]);
  const chosen = known.find((one) => one.name === who);
  const told = { name: who, phone: phone.trim() };
  const again = chosen ? undefined : carerKnownAs(told, outside);
  const inside = new Set(known.map((one) => one.name));
  const others = [...new Set(outside.map((one) => one.name))].filter((one) => !inside.has(one));
  const options = [...known, ...others.map((one) => ({ name: one, note: w.cares }))];
  const save = async () => {
    const same = again ?? carerKnownAs(told, [...caring(device), ...residentsNamed(device, who)]);
    const carer = chosen?.id ?? same?.carer ?? uuidv7();
    const number = told.phone || chosen?.phone || same?.phone;
    const body = { dependant, carer, name: who.trim(), ...(number && { phone: number }) };
    if (await say('carerNamed', body, w.saved({ carer: who.trim(), name }))) {
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
          onFocus={() => setOutside(caring(device))}
          onChange={({ target }) => setWho(target.value)}
        />
        <datalist id={list}>
          {options.map((one) => (
            <option key={'id' in one ? one.id : one.name} value={one.name}>
              {one.note}
            </option>
          ))}
        </datalist>
        <input
          type="tel"
          aria-label={w.phone}
          placeholder={chosen?.phone ?? again?.phone ?? w.phone}
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

type Device = ReturnType<typeof useDevice>;

/** Whoever is named in any folder of this place. */
function caring(device: Device): readonly KnownCarer[] {
  return carersIn(device.ids('quarantine').flatMap((id) => device.get<CaseState>(`quarantine/${id}`) ?? []));
}

/** Neighbours of this name who have a number: without one a name alone would be a guess. */
function residentsNamed(device: Device, name: string): readonly KnownCarer[] {
  const word = plainName(name);
  return device.ids('person').flatMap((id) => {
    const person = device.get<PersonState>(`person/${id}`);
    const phone = plain(person?.phone);
    if (!person?.name || isSealed(person.name) || person.left || !phone) return [];
    return plainName(person.name) === word ? [{ carer: id, name: person.name, phone }] : [];
  });
}
