import { onWatch } from '@fangxian/domain/quarantine';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { useState } from 'react';
import { Alarms, CheckForm, type Folder, OnWatchLine, phaseWords, TermLine, useCase } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { Button, Mark, Sheet } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain } from '../doors/plain.ts';
import './cases.css';
import { PaperSteps } from './PaperSteps.tsx';

const words = defineWords({
  zh: {
    title: '居家隔离',
    call: '☎ {phone}',
    check: '记一次检查',
    somebody: '有人',
  },
  en: {
    title: 'Quarantine at home',
    call: '☎ {phone}',
    check: 'Record a check',
    somebody: 'somebody',
  },
});

/** A household under observation in one hand: whom it is about, what stands open, and the check. */
export function CaseSheet({ folder, now, onClose }: { folder: Folder; now: number; onClose: () => void }) {
  const w = useWords(words);
  const phases = useWords(phaseWords);
  const device = useDevice();
  const { state } = folder;
  const say = useCase(state);
  const [checking, setChecking] = useState(false);
  const phone = plain<string>(device.get<HouseholdState>(`household/${state.household}`)?.phone);
  return (
    <Sheet title={w.title} onClose={onClose}>
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
                <b>{plain<string>(device.get<PersonState>(`person/${line.person}`)?.name) ?? w.somebody}</b>{' '}
                {phases[line.phase]}
                <TermLine term={line.term} />
              </li>
            ))}
          </ul>
          <OnWatchLine on={onWatch(state, now)} say={say} now={now} />
          <Alarms folder={folder} say={say} now={now} />
          <Button tone="primary" wide onClick={() => setChecking(true)}>
            {w.check}
          </Button>
          <PaperSteps folder={folder} say={say} now={now} />
        </>
      )}
    </Sheet>
  );
}
