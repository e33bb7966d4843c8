import { awayPlaces } from '@fangxian/domain/policy';
import { civilDay } from '@fangxian/domain/records';
import type { PersonState, PersonTold } from '@fangxian/domain/residents';
import type { AttentionReason } from '@fangxian/domain/screening';
import { useState } from 'react';
import { useRow } from '../../device/index.ts';
import { Button, Chip } from '../../look/index.ts';
import { awayWords } from '../../registry/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import type { DoorRow } from '../doors/doorRow.ts';
import { BackOn } from './BackOn.tsx';
import { PersonForm } from './PersonForm.tsx';
import { TemperaturePad } from './TemperaturePad.tsx';
import { usePolicy } from './usePolicy.ts';
import { type Line, type Mark, withReason, withTemperature } from './visitDraft.ts';
import { markWords, reasonWords } from './visitWords.ts';

const words = defineWords({
  zh: {
    where: '在哪里',
    back: '哪天回来（可不选）',
    place: '具体地方（可不填）',
    edit: '改资料',
    say: '怎么样',
    saved: '资料已保存',
  },
  en: {
    where: 'Where',
    back: 'Back on (may be left out)',
    place: 'Which place (may be left out)',
    edit: 'Edit details',
    say: 'How is this person',
    saved: 'Details saved',
  },
});

const reasons: readonly AttentionReason[] = ['fever', 'unwell', 'riskArea', 'contact'];

type Props = {
  line: Line;
  row: DoorRow;
  told: PersonTold | undefined;
  measures: boolean;
  asking: boolean;
  onMark: (mark: Mark) => void;
  onEditAdded: () => void;
};

/** What can be said of one person without typing a word. */
export function PersonChoices({ line, row, told, measures, asking, onMark, onEditAdded }: Props) {
  const w = useWords(words);
  const marks = useWords(markWords);
  const reasonNames = useWords(reasonWords);
  const policy = usePolicy();
  const say = useSaying();
  const person = useRow<PersonState>(`person/${line.person}`);
  const [editing, setEditing] = useState(false);
  const { mark } = line;
  const plainly = (state: 'well' | 'refused' | 'unasked' | 'away') => (
    <Chip pressed={mark.state === state} onClick={() => onMark({ state })}>
      {marks[state]}
    </Chip>
  );

  async function save(changed: PersonTold): Promise<boolean> {
    const fact = { kind: 'residents.personChanged', body: { household: row.id, ...changed } };
    const saved = (await say([fact], w.saved, { whole: true })) !== undefined;
    if (saved) setEditing(false);
    return saved;
  }

  return (
    <div className="door-choices">
      {asking && (
        <>
          <fieldset className="fx-choices" aria-label={w.say}>
            {plainly('well')}
            {reasons.map((reason) => (
              <Chip
                key={reason}
                pressed={mark.state === 'needsAttention' && (mark.reasons ?? []).includes(reason)}
                onClick={() => onMark(withReason(mark, reason))}
              >
                {reasonNames[reason]}
              </Chip>
            ))}
            {plainly('away')}
            {plainly('refused')}
            {plainly('unasked')}
          </fieldset>
          {mark.state === 'away' && <Whereabouts mark={mark} onMark={onMark} />}
          {measures && mark.state !== 'away' && (
            <TemperaturePad
              value={mark.temperature}
              onChange={(celsius) => onMark(withTemperature(mark, celsius, policy))}
            />
          )}
        </>
      )}
      <Button tone="quiet" onClick={() => (told ? onEditAdded() : setEditing(true))}>
        ✎ {w.edit}
      </Button>
      {editing && (
        <PersonForm
          told={{ ...person, person: line.person }}
          draft={`person:${line.person}`}
          others={row.household.persons.filter((one) => one !== line.person)}
          onDone={save}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}

function Whereabouts({ mark, onMark }: { mark: Mark; onMark: (mark: Mark) => void }) {
  const w = useWords(words);
  const names = useWords(awayWords);
  const policy = usePolicy();
  const { now } = useDoor();
  return (
    <>
      <h3>{w.where}</h3>
      <div className="fx-choices">
        {awayPlaces.map((place) => (
          <Chip key={place} pressed={mark.awayAt === place} onClick={() => onMark({ ...mark, awayAt: place })}>
            {names[place]}
          </Chip>
        ))}
      </div>
      <h3>{w.back}</h3>
      <BackOn
        today={civilDay(now, policy.zone)}
        value={mark.backOn}
        onChange={(day) => {
          const { backOn: _, ...rest } = mark;
          onMark(day ? { ...rest, backOn: day } : rest);
        }}
      />
      <label className="fx-field">
        <span>{w.place}</span>
        <input
          value={mark.whereabouts ?? ''}
          maxLength={120}
          onChange={(event) => {
            const { whereabouts: _, ...rest } = mark;
            onMark(event.target.value ? { ...rest, whereabouts: event.target.value } : rest);
          }}
        />
      </label>
    </>
  );
}
