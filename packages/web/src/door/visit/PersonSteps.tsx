import type { PersonState } from '@fangxian/domain/residents';
import { type FollowUpState, followUpKey } from '@fangxian/domain/screening';
import { useState } from 'react';
import { useRow } from '../../device/index.ts';
import { itemOf, SixMarks, StepSheet } from '../../steps/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { plain } from '../doors/plain.ts';

const words = defineWords({
  zh: { somebody: '有人', title: '{name} 的六步' },
  en: { somebody: 'Somebody', title: '{name}: six steps' },
});

/** The six marks below somebody who needs attention, and behind them the steps: only where the reader's rows say so. */
export function PersonSteps({ round, person }: { round: string; person: string }) {
  const w = useWords(words);
  const { now } = useDoor();
  const state = useRow<FollowUpState>(followUpKey(round, person));
  const row = useRow<PersonState>(`person/${person}`);
  const [open, setOpen] = useState(false);
  if (!state?.opened) return null;
  const id = `${round}:${person}`;
  const title = w.title({ name: plain<string>(row?.name) ?? w.somebody });
  return (
    <>
      <button type="button" className="fx-row" aria-label={title} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <SixMarks item={itemOf(id, state)} now={now} />
        <span aria-hidden="true">›</span>
      </button>
      {open && <StepSheet id={id} title={title} now={now} onClose={() => setOpen(false)} />}
    </>
  );
}
