import type { PersonState } from '@fangxian/domain/residents';
import { useDevice } from '../../device/index.ts';
import { Chip, Mark } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import type { DoorRow } from '../doors/doorRow.ts';
import { plain } from '../doors/plain.ts';

const words = defineWords({
  zh: { several: '这个门里有 {n} 户', nth: '第{n}户' },
  en: { several: '{n} {n:household|households} behind this door', nth: 'Household {n}' },
});

/** Several families behind one door: which of them this sheet is about, and the way to the others. */
export function Families({ row, onOpen }: { row: DoorRow; onOpen: (household: string) => void }) {
  const w = useWords(words);
  const device = useDevice();
  const { doors } = useDoor();
  const here = (doors.byBuilding.get(row.household.building) ?? []).filter(
    (one) => one.household.stairwell === row.household.stairwell && one.door.label === row.door.label,
  );
  if (here.length < 2) return null;
  const nameOf = ({ household }: DoorRow) => {
    const speaker = household.head ?? household.persons[0];
    return speaker && plain<string>(device.get<PersonState>(`person/${speaker}`)?.name);
  };
  return (
    <fieldset className="door-families" aria-label={w.several({ n: here.length })}>
      {here.map((one, at) => (
        <Chip key={one.id} pressed={one.id === row.id} onClick={() => onOpen(one.id)}>
          <Mark state={one.state} /> {nameOf(one) ?? w.nth({ n: at + 1 })}
        </Chip>
      ))}
    </fieldset>
  );
}
