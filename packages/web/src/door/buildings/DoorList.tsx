import type { PersonState } from '@fangxian/domain/residents';
import { memo } from 'react';
import { useRow } from '../../device/index.ts';
import { StateChip, type StateName } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { plain } from '../doors/plain.ts';

const words = defineWords({ zh: { missedBefore: '上轮没见到' }, en: { missedBefore: 'Missed in the round before' } });

/** Doors of a lane, a courtyard, a village: one line each, by the name that people there go by. */
export function DoorList({ rows, onOpen }: { rows: readonly DoorRow[]; onOpen: (household: string) => void }) {
  const w = useWords(words);
  return (
    <ul className="fx-list door-list">
      {rows.map(({ id, household, door, state, missedBefore }) => (
        <li key={id}>
          <DoorLine
            household={id}
            label={door.label}
            speaker={household.head ?? household.persons[0]}
            state={state}
            missed={missedBefore ? w.missedBefore : undefined}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}

type Props = {
  household: string;
  label: string;
  speaker: string | undefined;
  state: StateName;
  missed: string | undefined;
  onOpen: (household: string) => void;
};

const DoorLine = memo(function DoorLine({ household, label, speaker, state, missed, onOpen }: Props) {
  const person = useRow<PersonState>(speaker ? `person/${speaker}` : undefined);
  return (
    <button type="button" className="fx-row" onClick={() => onOpen(household)}>
      <span>
        <b>{label}</b> <span className="door-quiet">{plain<string>(person?.name)}</span>
        {missed && <small className="door-tried">{missed}</small>}
      </span>
      <StateChip state={state} />
    </button>
  );
});
