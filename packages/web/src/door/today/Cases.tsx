import { civilDay } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useGo } from '../../app/index.ts';
import { alarmWords, type Folder, foldersIn, missingToday } from '../../cases/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Button, Mark } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { plain } from '../doors/plain.ts';

const words = defineWords({
  zh: {
    title: '居家隔离 {n} 户',
    check: '开始检查，{n} 人还没问',
    more: '还有 {n} 户',
    day: '第 {n} 天，共 {of} 天',
    soon: '还没到第 1 天',
    and: '、',
    somebody: '有人',
  },
  en: {
    title: '{n} households in quarantine',
    check: 'Begin the checks, {n} not asked yet',
    more: '{n} more',
    day: 'day {n} of {of}',
    soon: 'before day 1',
    and: ', ',
    somebody: 'somebody',
  },
});

const atOnce = 5;
const CaseSheet = lazy(() => import('../cases/CaseSheet.tsx').then(({ CaseSheet }) => ({ default: CaseSheet })));

/** The households under observation that I look after, what stands open first. Nobody else's phone has these rows. */
export function Cases() {
  const w = useWords(words);
  const { go } = useGo();
  const device = useDevice();
  const version = useVersion();
  const { now } = useDoor();
  const [opened, setOpened] = useState<string>();
  const today = civilDay(now, device.session.policy.zone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const folders = useMemo(
    () => foldersIn(device, today, now).filter(({ inCare }) => inCare.length > 0),
    [device, version, today, now],
  );
  const unasked = folders.reduce((total, folder) => total + missingToday(folder, today, now).length, 0);
  const current = folders.find(({ id }) => id === opened);
  const list = (rows: readonly Folder[]) => (
    <ul className="fx-list">
      {rows.map((folder) => (
        <li key={folder.id}>
          <Row folder={folder} onOpen={() => setOpened(folder.id)} />
        </li>
      ))}
    </ul>
  );
  if (folders.length === 0) return null;
  return (
    <section>
      <h2>{w.title({ n: folders.length })}</h2>
      {unasked > 0 && (
        <Button wide onClick={() => go(['checks'])}>
          {w.check({ n: unasked })}
        </Button>
      )}
      {list(folders.slice(0, atOnce))}
      {folders.length > atOnce && (
        <details className="door-more">
          <summary>{w.more({ n: folders.length - atOnce })}</summary>
          {list(folders.slice(atOnce))}
        </details>
      )}
      {current && (
        <Suspense>
          <CaseSheet folder={current} now={now} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </section>
  );
}

function Row({ folder, onOpen }: { folder: Folder; onOpen: () => void }) {
  const w = useWords(words);
  const named = useWords(alarmWords);
  const doorWords = useDoorWords();
  const device = useDevice();
  const { doors } = useDoor();
  const row = doors.rows.find(({ id }) => id === folder.state.household);
  const names = folder.inCare.map(
    ({ person }) => plain<string>(device.get<PersonState>(`person/${person}`)?.name) ?? w.somebody,
  );
  const last = folder.inCare.find((line) => line.dueOn === folder.dueOn);
  const alarms = [...new Set(folder.alarms.map(({ alarm }) => named[alarm]))];
  return (
    <button type="button" className="fx-row" onClick={onOpen}>
      <span>
        <b>{names.join(w.and)}</b> {row && doorTitle(doors, row, doorWords)}
        <small>{last && last.day > 0 ? w.day({ n: Math.min(last.day, last.days), of: last.days }) : w.soon}</small>
        {alarms.length > 0 && <small>{alarms.join(w.and)}</small>}
      </span>
      <Mark state={alarms.length > 0 ? 'needsAttention' : 'underObservation'} overdue={alarms.length > 0} quiet />
    </button>
  );
}
