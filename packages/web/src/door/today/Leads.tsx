import { leadPerson } from '@fangxian/domain/leads';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNextStep } from '../../contacts/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { type LeadRow, leadsIn } from '../../leads/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { plain } from '../doors/plain.ts';

const words = defineWords({
  zh: { title: '要去核查的 {n} 人', due: '最迟 {time}', late: '{time} 就该去了', somebody: '有人' },
  en: { title: '{n} {n:person|people} to look for', due: 'by {time}', late: 'was due {time}', somebody: 'somebody' },
});

const LeadSheet = lazy(() => import('../leads/LeadSheet.tsx').then(({ LeadSheet }) => ({ default: LeadSheet })));

/** The leads that were given to me and that nobody has answered, what is due first. */
export function Leads() {
  const w = useWords(words);
  const device = useDevice();
  const version = useVersion();
  const { now } = useDoor();
  const [opened, setOpened] = useState<string>();
  const me = device.session.member;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const mine = useMemo(
    () => leadsIn(device, now).filter(({ stage, state }) => stage === 'toVerify' && state.assigned?.member === me),
    [device, version, now, me],
  );
  const current = mine.find(({ id }) => id === opened);
  if (mine.length === 0) return null;
  return (
    <section>
      <h2>{w.title({ n: mine.length })}</h2>
      <ul className="fx-list">
        {mine.map((row) => (
          <li key={row.id}>
            <Row row={row} onOpen={() => setOpened(row.id)} />
          </li>
        ))}
      </ul>
      {current && (
        <Suspense>
          <LeadSheet row={current} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </section>
  );
}

function Row({ row, onOpen }: { row: LeadRow; onOpen: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const doorWords = useDoorWords();
  const { doors, now } = useDoor();
  const { state, dueAt, overdue } = row;
  const next = useNextStep(leadPerson(state), now);
  const door = doors.rows.find(({ id }) => id === state.household);
  return (
    <button type="button" className="fx-row" onClick={onOpen}>
      <span>
        <b>{plain<string>(state.name) ?? w.somebody}</b>{' '}
        {door ? doorTitle(doors, door, doorWords) : plain<string>(state.stayingAt)}
        {next && <small>{[next.what, next.from].filter(Boolean).join(' ')}</small>}
        {dueAt !== undefined && <small>{(overdue ? w.late : w.due)({ time: format.moment(dueAt, now) })}</small>}
      </span>
      <Mark state={overdue ? 'needsAttention' : 'notYet'} overdue={overdue} quiet />
    </button>
  );
}
