import { useState } from 'react';
import { Button, Sheet } from '../../look/index.ts';
import { Advise, NotWaited, RegisterForm, ToldBefore } from '../../returns/forms/index.ts';
import { type ReturnRow, useReturn } from '../../returns/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';

const words = defineWords({
  zh: { call: '☎ {phone}', back: '已经回来了', backSaid: '已返', register: '登记', somebody: '有人' },
  en: { call: '☎ {phone}', back: 'They are back', backSaid: 'back', register: 'Register', somebody: 'somebody' },
});

/** Calling somebody away, or registering who is back: with or without a network. */
export function ReturneeSheet({ row, onClose }: { row: ReturnRow; onClose: () => void }) {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const { doors, now } = useDoor();
  const { state, stage, name, phone } = row;
  const { say } = useReturn(state);
  const door = doors.rows.find(({ id }) => id === state.household);
  const [registering, setRegistering] = useState(stage === 'back');
  const title = [name ?? w.somebody, door && doorTitle(doors, door, doorWords)].filter(Boolean).join(' ');
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="fx-stack">
        {phone && (
          <a className="fx-dial" href={`tel:${phone.split('/')[0]}`}>
            {w.call({ phone })}
          </a>
        )}
        <ToldBefore state={state} now={now} />
        {registering ? (
          <RegisterForm state={state} now={now} onDone={onClose} />
        ) : (
          <>
            <Advise key={state.advised.length} state={state} now={now} />
            <div className="fx-choices">
              <Button onClick={() => void say('back', {}, w.backSaid).then((saved) => saved && setRegistering(true))}>
                {w.back}
              </Button>
              <Button onClick={() => setRegistering(true)}>{w.register}</Button>
            </div>
          </>
        )}
        <NotWaited say={say} onDone={onClose} />
      </div>
    </Sheet>
  );
}
