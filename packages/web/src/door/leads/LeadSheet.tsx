import { leadPerson } from '@fangxian/domain/leads';
import { ContactHistory, RecordAttempt } from '../../contacts/index.ts';
import { type LeadRow, Results, useLead } from '../../leads/index.ts';
import { Sheet } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { plain } from '../doors/plain.ts';

const words = defineWords({
  zh: {
    title: '核查：{name}',
    somebody: '有人',
    contact: '没见到人，记一次联系',
    call: '☎ {phone}',
    staying: '说是住在 {where}',
    from: '从{where}来',
    arrived: '{day} 到的',
    ask: '问清楚：是不是本人、从哪来、哪天到的、和谁一起来的。',
  },
  en: {
    title: 'Look for {name}',
    somebody: 'somebody',
    contact: 'Not met: record a try to reach them',
    call: '☎ {phone}',
    staying: 'said to stay at {where}',
    from: 'from {where}',
    arrived: 'arrived {day}',
    ask: 'Ask: is it them, where from, on which day, and who came along.',
  },
});

/** Enough to knock and to ask; the answer is one tap, with or without a network. */
export function LeadSheet({ row, onClose }: { row: LeadRow; onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const doorWords = useDoorWords();
  const { doors, now } = useDoor();
  const { state } = row;
  const say = useLead(state);
  const door = doors.rows.find(({ id }) => id === state.household);
  const phone = plain<string>(state.phone);
  const where = door ? doorTitle(doors, door, doorWords) : plain<string>(state.stayingAt);
  const from = plain<string>(state.from);
  const lines = [
    where && w.staying({ where }),
    from && w.from({ where: from }),
    state.arrivedOn && w.arrived({ day: format.day(state.arrivedOn) }),
  ];
  return (
    <Sheet title={w.title({ name: plain<string>(state.name) ?? w.somebody })} onClose={onClose}>
      {lines.map((line) => line && <p key={line}>{line}</p>)}
      {phone && (
        <p>
          <a className="fx-dial" href={`tel:${phone.split('/')[0]}`}>
            {w.call({ phone })}
          </a>
        </p>
      )}
      <ContactHistory person={leadPerson(state)} household={state.household} />
      <p className="fx-note">{w.ask}</p>
      <Results say={say} onDone={onClose} />
      <details>
        <summary>{w.contact}</summary>
        <RecordAttempt person={leadPerson(state)} household={state.household} now={now} />
      </details>
    </Sheet>
  );
}
