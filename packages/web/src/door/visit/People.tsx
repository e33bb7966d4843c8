import type { PersonTold } from '@fangxian/domain/residents';
import type { RoundState } from '@fangxian/domain/screening';
import { useState } from 'react';
import { uuidv7 } from '../../device/index.ts';
import { Chip } from '../../look/index.ts';
import { ToldByAnother } from '../../spokenFor/index.ts';
import { VoiceRecorder } from '../../voice/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { PersonAsked } from './Asked.tsx';
import { PersonChoices } from './PersonChoices.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonLine } from './PersonLine.tsx';
import { PersonSteps } from './PersonSteps.tsx';
import { usePolicy } from './usePolicy.ts';
import type { Visit } from './useVisit.ts';
import { type Mark, reachedBy, speakers, spokenForBy } from './visitDraft.ts';
import { sourceWords } from './visitWords.ts';

const words = defineWords({
  zh: {
    nth: '第{n}人',
    add: '新增人员',
    who: '怎么问到的',
    notMeasured: '未测体温',
    measured: '本轮测体温',
    note: '备注',
    notePlaceholder: '例如：晚上8点后在家',
  },
  en: {
    nth: 'Person {n}',
    add: 'Add somebody',
    who: 'How you reached them',
    notMeasured: 'No temperature taken',
    measured: 'Temperature is measured this round',
    note: 'Note',
    notePlaceholder: 'For example: at home after 8 pm',
  },
});

type Props = { row: DoorRow; round: RoundState | undefined; visit: Visit; asking: boolean };

/** A row a person; a tap on one opens what can be said of them. */
export function People({ row, round, visit, asking }: Props) {
  const w = useWords(words);
  const sources = useWords(sourceWords);
  const [opened, setOpened] = useState<string>();
  const [form, setForm] = useState<PersonTold>();
  const policy = usePolicy();
  const { draft, change, lines } = visit;

  const mark = (person: string, to: Mark) => change({ ...draft, marks: { ...draft.marks, [person]: to } });

  function keep(told: PersonTold): boolean {
    const known = draft.added.some(({ person }) => person === told.person);
    const added = known ? draft.added.map((one) => (one.person === told.person ? told : one)) : [...draft.added, told];
    change({ ...draft, added });
    setForm(undefined);
    return true;
  }

  return (
    <div className="door-people">
      {lines.map((line, at) => {
        const told = draft.added.find(({ person }) => person === line.person);
        const open = opened === line.person;
        return (
          <div key={line.person} data-open={open || undefined}>
            <PersonLine
              line={line}
              told={told}
              place={at + 1}
              isHead={row.household.head === line.person}
              asking={asking}
              open={open}
              onOpen={() => setOpened(open ? undefined : line.person)}
            />
            {round && !open && <PersonSteps round={round.round} person={line.person} />}
            {open && (
              <PersonChoices
                line={line}
                row={row}
                told={told}
                measures={round?.measuresTemperature ?? false}
                asking={asking}
                onMark={(to) => mark(line.person, to)}
                onEditAdded={() => told && setForm(told)}
              />
            )}
            {asking && round && (
              <PersonAsked row={row} round={round} visit={visit} line={line} open={open} name={w.nth({ n: at + 1 })} />
            )}
          </div>
        );
      })}
      {asking && round && (
        <div className="door-add">
          <button type="button" onClick={() => setForm({ person: uuidv7() })}>
            ＋ {w.add}
          </button>
          <span>{round.measuresTemperature ? w.measured : w.notMeasured}</span>
        </div>
      )}
      {asking && (
        <div className="door-who">
          <span>{w.who}</span>
          <fieldset className="door-speakers" aria-label={w.who}>
            {speakers.map((speaker) => (
              <Chip key={speaker} pressed={draft.speaker === speaker} onClick={() => change(reachedBy(draft, speaker))}>
                {sources[speaker]}
              </Chip>
            ))}
          </fieldset>
          <ToldByAnother proxy={draft.proxy} onChange={(proxy) => change(spokenForBy(draft, proxy))} />
        </div>
      )}
      {asking && (
        <label className="fx-field door-note">
          <span>{w.note}</span>
          <input
            value={draft.note ?? ''}
            maxLength={500}
            placeholder={w.notePlaceholder}
            onChange={(event) => {
              const { note: _, ...rest } = draft;
              change(event.target.value ? { ...rest, note: event.target.value } : rest);
            }}
          />
        </label>
      )}
      {asking && (
        <VoiceRecorder
          voice={draft.voice}
          seconds={policy.files.voiceSeconds}
          onChange={(voice) => {
            const { voice: _, ...rest } = draft;
            change(voice ? { ...rest, voice } : rest);
          }}
        />
      )}
      {form && (
        <PersonForm
          told={form}
          draft={
            draft.added.some(({ person }) => person === form.person) ? `person:${form.person}` : `person:at:${row.id}`
          }
          fresh
          others={row.household.persons}
          onDone={keep}
          onClose={() => setForm(undefined)}
        />
      )}
    </div>
  );
}
