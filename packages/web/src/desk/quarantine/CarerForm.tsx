import { isSealed } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import type { MemberState } from '@fangxian/domain/workforce';
import { AutoComplete, Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { Say } from '../../cases/index.ts';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';

const words = defineWords({
  zh: {
    who: '谁来照护 {name}',
    phone: '电话',
    add: '定下照护人',
    saved: '{carer} 照护 {name}',
    worker: '工作人员',
  },
  en: {
    who: 'Who looks after {name}',
    phone: 'Telephone',
    add: 'Name a carer',
    saved: '{carer} looks after {name}',
    worker: 'worker',
  },
});

/** Somebody of the household, of those who work here, or from outside by name and number. */
export function CarerForm(props: { dependant: string; name: string; household: string; say: Say }) {
  const { dependant, name, household, say } = props;
  const w = useWords(words);
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
    <form
      className="dk-pair"
      onSubmit={(e) => {
        e.preventDefault();
        if (who.trim() !== '') void save();
      }}
    >
      <AutoComplete
        aria-label={w.who({ name })}
        placeholder={w.who({ name })}
        value={who}
        options={known.map((one) => ({
          value: one.name,
          label: 'worker' in one ? `${one.name} · ${w.worker}` : one.name,
        }))}
        showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        onChange={setWho}
      />
      <Input
        aria-label={w.phone}
        placeholder={chosen?.phone ?? w.phone}
        maxLength={40}
        value={phone}
        onChange={(e) => setPhone(e.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={who.trim() === ''}>
        {w.add}
      </Button>
    </form>
  );
}
