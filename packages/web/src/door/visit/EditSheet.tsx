import type { DwellingState } from '@fangxian/domain/residents';
import { useState } from 'react';
import { uuidv7 } from '../../device/index.ts';
import { Button, Chip, Sheet } from '../../look/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { plain } from '../doors/plain.ts';
import { Leaving } from './Leaving.tsx';

const words = defineWords({
  zh: {
    title: '改这一户的资料',
    phone: '家里电话',
    dwelling: '房屋',
    ownerOccupied: '自住',
    rented: '出租',
    vacant: '空置',
    unknown: '不清楚',
    save: '保存',
    saved: '已保存',
    split: '这个门里还有一户',
    splitText: '合租、群租各算一户：写下另一户的姓名和电话，各自核清。',
    name: '另一户的姓名',
    otherPhone: '电话（可不填）',
    add: '加上这一户',
  },
  en: {
    title: 'Mend this household',
    phone: 'Telephone of the household',
    dwelling: 'Dwelling',
    ownerOccupied: 'Owner-occupied',
    rented: 'Rented',
    vacant: 'Vacant',
    unknown: 'Not known',
    save: 'Save',
    saved: 'Saved',
    split: 'Another household lives behind this door',
    splitText: 'Families that share a flat are households of their own: put down a name and a phone for the other.',
    name: 'A name in the other household',
    otherPhone: 'Phone (may be left out)',
    add: 'Add this household',
  },
});

const states: readonly DwellingState[] = ['ownerOccupied', 'rented', 'vacant', 'unknown'];

/** Puts right what the roster says of a door, or parts two families who share it. */
export function EditSheet(props: { row: DoorRow; onClose: () => void; onOpen: (household: string) => void }) {
  const w = useWords(words);
  const say = useSaying();
  const { row, onClose, onOpen } = props;
  const { household } = row;
  const [phone, setPhone] = useState(plain<string>(household.phone) ?? '');
  const [dwelling, setDwelling] = useState(household.dwellingState);
  const [name, setName] = useState('');
  const [otherPhone, setOtherPhone] = useState('');

  async function write(kind: string, body: unknown): Promise<void> {
    onClose();
    await say([{ kind, body }], w.saved, { whole: true });
  }

  const save = () =>
    write('residents.householdChanged', {
      household: row.id,
      dwellingState: dwelling,
      ...(phone.trim() && { phone: phone.trim() }),
    });

  async function split(): Promise<void> {
    const [other, person] = [uuidv7(), uuidv7()];
    const told = { person, name: name.trim(), ...(otherPhone.trim() && { phone: otherPhone.trim() }) };
    const { grid, building, stairwell } = household;
    await write('residents.householdListed', {
      household: other,
      ...(grid && { grid }),
      building,
      ...(stairwell && { stairwell }),
      door: row.door,
      dwellingState: 'rented',
      head: person,
      persons: [told],
      source: 'door',
    });
    onOpen(other);
  }

  return (
    <Sheet title={w.title} onClose={onClose}>
      <div className="door-panel">
        <label className="fx-field">
          <span>{w.phone}</span>
          <input value={phone} inputMode="tel" maxLength={40} onChange={(event) => setPhone(event.target.value)} />
        </label>
        <h3>{w.dwelling}</h3>
        <div className="fx-choices">
          {states.map((state) => (
            <Chip key={state} pressed={dwelling === state} onClick={() => setDwelling(state)}>
              {w[state]}
            </Chip>
          ))}
        </div>
        <Button tone="primary" wide onClick={() => void save()}>
          {w.save}
        </Button>
        <Leaving row={row} onClose={onClose} />
        <details className="door-more">
          <summary>{w.split}</summary>
          <p className="fx-note">{w.splitText}</p>
          <label className="fx-field">
            <span>{w.name}</span>
            <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          </label>
          <label className="fx-field">
            <span>{w.otherPhone}</span>
            <input
              value={otherPhone}
              inputMode="tel"
              maxLength={40}
              onChange={(event) => setOtherPhone(event.target.value)}
            />
          </label>
          <Button wide disabled={!name.trim()} onClick={() => void split()}>
            ＋ {w.add}
          </Button>
        </details>
      </div>
    </Sheet>
  );
}
