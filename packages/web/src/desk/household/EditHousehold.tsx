import type { DwellingState, PersonState } from '@fangxian/domain/residents';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Home, plain } from '../community/index.ts';
import { CareFields } from './CareFields.tsx';
import { blankPerson, changesOf, type Edited, type EditedPerson, editedOf } from './edit.ts';
import { personWords } from './personWords.ts';

const words = defineWords({
  zh: {
    title: '改名册',
    save: '存 {n} 处改动',
    nothing: '没有改动',
    cancel: '不改了',
    add: '+ 加一个人',
    saved: '名册已改',
  },
  en: {
    title: 'Edit the roster',
    save: 'Save {n} {n:change|changes}',
    nothing: 'Nothing changed',
    cancel: 'Cancel',
    add: '+ Add a person',
    saved: 'The roster is mended',
  },
});

const dwellings: readonly DwellingState[] = ['ownerOccupied', 'rented', 'vacant', 'unknown'];

/** Only what was changed is recorded; the rest of the row is left to whoever knows better. */
export function EditHousehold(props: { home: Home; persons: readonly PersonState[]; onDone: () => void }) {
  const { home, persons, onDone } = props;
  const w = useWords(words);
  const p = useWords(personWords);
  const device = useDevice();
  const [edited, setEdited] = useState<Edited>(() => editedOf(home.state, persons));
  const facts = changesOf(home.state, persons, edited);
  const change = (id: string, told: Partial<EditedPerson>) =>
    setEdited({
      ...edited,
      persons: edited.persons.map((one) => (one.person === id ? { ...one, ...told } : one)),
    });
  const add = () =>
    setEdited({
      ...edited,
      persons: [...edited.persons, blankPerson(uuidv7())],
    });
  const save = async () => {
    await device.recordAll(facts);
    onDone();
    toast(w.saved);
  };
  return (
    <section className="dk-form">
      <h3>{w.title}</h3>
      <div className="dk-pair">
        <label htmlFor="edit-door">
          <span>{p.door}</span>
          <Input
            id="edit-door"
            value={edited.door}
            maxLength={40}
            onChange={({ target }) => setEdited({ ...edited, door: target.value })}
          />
        </label>
        <label htmlFor="edit-dwelling">
          <span>{p.dwelling}</span>
          <Select<DwellingState>
            id="edit-dwelling"
            value={edited.dwellingState}
            options={dwellings.map((value) => ({ value, label: p[value] }))}
            onChange={(dwellingState) => setEdited({ ...edited, dwellingState })}
          />
        </label>
      </div>
      <label htmlFor="edit-phone">
        <span>{p.householdPhone}</span>
        <Input
          id="edit-phone"
          value={edited.phone}
          maxLength={40}
          onChange={({ target }) => setEdited({ ...edited, phone: target.value })}
        />
      </label>
      {edited.persons.map((one) => (
        <fieldset key={one.person} className="dk-asked">
          <legend>{one.name || plain(persons.find(({ person }) => person === one.person)?.name) || p.noName}</legend>
          <div className="dk-pair">
            <Input
              aria-label={p.name}
              placeholder={p.name}
              maxLength={60}
              value={one.name}
              onChange={({ target }) => change(one.person, { name: target.value })}
            />
            <Input
              disabled={one.relation === 'head'}
              aria-label={p.relation}
              placeholder={p.relation}
              maxLength={40}
              value={one.relation === 'head' ? p.head : one.relation}
              onChange={({ target }) => change(one.person, { relation: target.value })}
            />
            <Select
              aria-label={p.sex}
              value={one.sex}
              options={(['male', 'female', 'unknown'] as const).map((value) => ({ value, label: p[value] }))}
              onChange={(sex: EditedPerson['sex']) => change(one.person, { sex })}
            />
            <Input
              aria-label={p.ageTitle}
              placeholder={p.ageTitle}
              inputMode="numeric"
              maxLength={3}
              value={one.age}
              onChange={({ target }) => change(one.person, { age: target.value.replace(/\D/g, '') })}
            />
            <Input
              aria-label={p.phone}
              placeholder={p.phone}
              maxLength={40}
              value={one.phone}
              onChange={({ target }) => change(one.person, { phone: target.value })}
            />
          </div>
          <CareFields person={one.person} value={one} others={persons} onChange={(told) => change(one.person, told)} />
        </fieldset>
      ))}
      <div className="dk-actions">
        <Button onClick={add}>{w.add}</Button>
      </div>
      <div className="dk-actions">
        <Button type="primary" className="dk-next" disabled={facts.length === 0} onClick={() => void save()}>
          {facts.length === 0 ? w.nothing : w.save({ n: facts.length })}
        </Button>
        <Button type="text" onClick={onDone}>
          {w.cancel}
        </Button>
      </div>
    </section>
  );
}
