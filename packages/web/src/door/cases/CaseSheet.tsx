import { isGap, onWatch } from '@fangxian/domain/quarantine';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { useState } from 'react';
import { Dependants, Referral, Release, Voices } from '../../cases/forms/index.ts';
import {
  Alarms,
  CheckForm,
  type Folder,
  OnWatchLine,
  phaseWords,
  TermLine,
  useCase,
  useMay,
} from '../../cases/index.ts';
import { ContactHistory, RecordAttempt } from '../../contacts/index.ts';
import { useDevice } from '../../device/index.ts';
import { Button, Mark, Sheet } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { plain } from '../doors/plain.ts';
import './cases.css';
import { PaperSteps } from './PaperSteps.tsx';

const words = defineWords({
  zh: {
    title: '居家隔离',
    call: '☎ {phone}',
    check: '记一次检查',
    care: '谁照护',
    voices: '需求、异议、违规',
    contact: '联系{name}，记一次',
    somebody: '有人',
  },
  en: {
    title: 'Quarantine at home',
    call: '☎ {phone}',
    check: 'Record a check',
    care: 'Who looks after whom',
    voices: 'Needs, objections, breaches',
    contact: 'Record a try to reach {name}',
    somebody: 'somebody',
  },
});

/** A household under observation in one hand: whom it is about, what stands open, and whatever this member may record of it. */
export function CaseSheet({ folder, now, onClose }: { folder: Folder; now: number; onClose: () => void }) {
  const w = useWords(words);
  const phases = useWords(phaseWords);
  const doorWords = useDoorWords();
  const device = useDevice();
  const { doors } = useDoor();
  const { state } = folder;
  const say = useCase(state);
  const may = useMay(state, now);
  const [checking, setChecking] = useState(false);
  const phone = plain<string>(device.get<HouseholdState>(`household/${state.household}`)?.phone);
  const nameOf = (person: string) => plain<string>(device.get<PersonState>(`person/${person}`)?.name) ?? w.somebody;
  const row = doors.rows.find(({ id }) => id === state.household);
  const over = folder.inCare.length === 0;
  // Whom the days are over for comes first: then the check is not the next thing.
  const due = folder.inCare.some(({ dueAt }) => dueAt <= now) && may('quarantine.released');
  const hasFever = (person: string) => folder.alarms.some((one) => one.alarm === 'fever' && one.person === person);
  const gap = !over && (!state.dependantsAsked || state.dependants.some((one) => isGap(one, state.persons)));
  const unanswered = [...state.needs.filter(({ met }) => !met), ...state.objections.filter(({ answer }) => !answer)];
  return (
    <Sheet title={[w.title, row && doorTitle(doors, row, doorWords)].filter(Boolean).join(' ')} onClose={onClose}>
      {phone && (
        <p>
          <a className="fx-dial" href={`tel:${phone}`}>
            {w.call({ phone })}
          </a>
        </p>
      )}
      {checking ? (
        <CheckForm taps state={state} say={say} now={now} onDone={() => setChecking(false)} />
      ) : (
        <>
          <ul className="fx-list door-case">
            {folder.lines.map((line) => (
              <li key={line.person}>
                <Mark state={line.phase === 'underObservation' ? 'underObservation' : 'notYet'} quiet />{' '}
                <b>{nameOf(line.person)}</b> {phases[line.phase]}
                <TermLine term={line.term} />
                <Referral line={line} fever={hasFever(line.person)} say={say} may={may} now={now} />
              </li>
            ))}
          </ul>
          {!over && <OnWatchLine on={onWatch(state, now)} say={say} now={now} />}
          <Alarms folder={folder} say={say} now={now} />
          {!over && (
            <Button tone={due ? 'plain' : 'primary'} wide onClick={() => setChecking(true)}>
              {w.check}
            </Button>
          )}
          <Release folder={folder} say={say} may={may} now={now} nameOf={nameOf} />
          <PaperSteps folder={folder} say={say} now={now} />
          {!over && (
            <details className="fx-more" open={gap}>
              <summary>{w.care}</summary>
              <Dependants state={state} say={say} may={may} now={now} />
            </details>
          )}
          <details className="fx-more" open={unanswered.length > 0}>
            <summary>{w.voices}</summary>
            <Voices state={state} say={say} may={may} now={now} />
          </details>
          {may('contacts.attempted') &&
            folder.lines.map(({ person }) => (
              <details key={person} className="fx-more">
                <summary>{w.contact({ name: nameOf(person) })}</summary>
                <ContactHistory person={person} household={state.household} />
                <RecordAttempt person={person} household={state.household} now={now} />
              </details>
            ))}
        </>
      )}
    </Sheet>
  );
}
