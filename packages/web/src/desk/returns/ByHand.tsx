import { civilDay } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { areasOn, PlaceField, type Whereabouts } from '../../returns/forms/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { DoorField, plain } from '../community/index.ts';
import { Beside } from '../frame/index.ts';

const words = defineWords({
  zh: {
    title: '记一个在外地的人',
    sub: '知道门牌就选门牌，是谁、在哪里；不知道的再补。',
    door: '住在哪一户（可不填）',
    who: '是哪一位',
    another: '名册里没有，另写',
    name: '姓名',
    phone: '电话（可不填）',
    whereabouts: '具体地方（可不填）',
    planned: '打算哪天回（可不填）',
    save: '记下',
  },
  en: {
    title: 'Write down somebody who is away',
    sub: 'The door if it is known, who, and where they are; the rest can follow.',
    door: 'The door they live at (may be left out)',
    who: 'Who',
    another: 'Not in the roster',
    name: 'Name',
    phone: 'Telephone (may be left out)',
    whereabouts: 'Where exactly (may be left out)',
    planned: 'Means to come on (may be left out)',
    save: 'Record',
  },
});

const another = 'another';

/** Heard by telephone: somebody of the roster who is away, or somebody whom it does not know. */
export function ByHand({ onDone }: { onDone: (person?: string) => void }) {
  const w = useWords(words);
  const device = useDevice();
  const say = useSaying();
  const { policy } = device.session;
  const today = civilDay(useNow(), policy.zone);
  const [household, setHousehold] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [where, setWhere] = useState<Whereabouts>({});
  const [whereabouts, setWhereabouts] = useState('');
  const [plannedOn, setPlanned] = useState('');
  const persons = (household ? (device.get<HouseholdState>(`household/${household}`)?.persons ?? []) : []).flatMap(
    (id) => device.get<PersonState>(`person/${id}`) ?? [],
  );
  const known = persons.find(({ person }) => person === chosen);
  const ready = where.place !== undefined && (known !== undefined || name.trim() !== '');
  const record = async () => {
    const person = known?.person ?? uuidv7();
    const told = {
      ...{ person, ...(household && { household }), place: where.place, ...(where.area && { area: where.area }) },
      ...(!known && { name: name.trim(), ...(phone.trim() && { phone: phone.trim() }) }),
      ...(whereabouts.trim() && { whereabouts: whereabouts.trim() }),
      ...(plannedOn && { plannedOn }),
    };
    const what = plain(known?.name) ?? name.trim();
    if (await say([{ kind: 'returns.noted', body: told }], what)) onDone(person);
  };
  const field = (label: string, value: string, change: (to: string) => void, most: number, type = 'text') => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the Input inside is the control
    <label className="dk-field">
      <span>{label}</span>
      <Input
        type={type}
        maxLength={most}
        {...(type === 'date' && { min: today })}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </label>
  );
  return (
    <Beside title={w.title} sub={w.sub} onClose={() => onDone()}>
      <form
        className="dk-form"
        onSubmit={(e) => {
          e.preventDefault();
          if (ready) void record();
        }}
      >
        <DoorField
          label={w.door}
          value={household}
          onChange={(to) => {
            setHousehold(to);
            setChosen(undefined);
          }}
        />
        {persons.length > 0 && (
          // biome-ignore lint/a11y/noLabelWithoutControl: the Select inside is the control
          <label className="dk-field">
            <span>{w.who}</span>
            <Select<string>
              aria-label={w.who}
              {...(chosen && { value: chosen })}
              options={[
                ...persons.map((one) => ({ value: one.person, label: plain(one.name) ?? '' })),
                { value: another, label: w.another },
              ]}
              onChange={setChosen}
            />
          </label>
        )}
        {(persons.length === 0 || chosen === another) && (
          <>
            {field(w.name, name, setName, 60)}
            {field(w.phone, phone, setPhone, 40)}
          </>
        )}
        <PlaceField value={where} onChange={setWhere} areas={areasOn(today, policy)} />
        {field(w.whereabouts, whereabouts, setWhereabouts, 120)}
        {field(w.planned, plannedOn, setPlanned, 10, 'date')}
        <Button type="primary" className="dk-next" htmlType="submit" disabled={!ready}>
          {w.save}
        </Button>
      </form>
    </Beside>
  );
}
