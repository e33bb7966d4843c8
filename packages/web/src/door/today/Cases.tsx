import { civilDay } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useGo } from '../../app/index.ts';
import { alarmWords, type Folder, foldersIn, missingToday, owedBeside, owedOf, owedWords } from '../../cases/index.ts';
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
    ended: '解除后还有事 {n} 户',
    more: '还有 {n} 户',
    day: '第 {n} 天，共 {of} 天',
    soon: '还没到第 1 天',
    and: '、',
    somebody: '有人',
  },
  en: {
    title: '{n} {n:household|households} in quarantine',
    check: 'Begin the checks, {n} not asked yet',
    ended: 'Released, and something left to do: {n}',
    more: '{n} more',
    day: 'day {n} of {of}',
    soon: 'before day 1',
    and: ', ',
    somebody: 'somebody',
  },
});

const atOnce = 5;
const CaseSheet = lazy(() => import('../cases/CaseSheet.tsx').then(({ CaseSheet }) => ({ default: CaseSheet })));

/**
 * The households under observation that I look after, what stands open first; and those that are free again, until the
 * notice is served, the board is down and somebody has called. Nobody else's phone has these rows.
 */
export function Cases() {
  const w = useWords(words);
  const { go } = useGo();
  const device = useDevice();
  const version = useVersion();
  const { now } = useDoor();
  const [opened, setOpened] = useState<string>();
  const today = civilDay(now, device.session.policy.zone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const all = useMemo(() => foldersIn(device, today, now), [device, version, today, now]);
  const folders = all.filter(({ inCare }) => inCare.length > 0);
  const ended = all.filter(
    (folder) => folder.inCare.length === 0 && (folder.alarms.length > 0 || owedOf(folder, today).length > 0),
  );
  const unasked = folders.reduce((total, folder) => total + missingToday(folder, today, now).length, 0);
  // Whoever does the last thing that was left still has the sheet in hand.
  const current = all.find(({ id }) => id === opened);
  return (
    <>
      {folders.length > 0 && (
        <section>
          <h2>{w.title({ n: folders.length })}</h2>
          {unasked > 0 && (
            <Button wide onClick={() => go(['checks'])}>
              {w.check({ n: unasked })}
            </Button>
          )}
          <List folders={folders} onOpen={setOpened} />
        </section>
      )}
      {ended.length > 0 && (
        <section>
          <h2>{w.ended({ n: ended.length })}</h2>
          <List folders={ended} onOpen={setOpened} />
        </section>
      )}
      {current && (
        <Suspense>
          <CaseSheet folder={current} now={now} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function List({ folders, onOpen }: { folders: readonly Folder[]; onOpen: (id: string) => void }) {
  const w = useWords(words);
  const list = (rows: readonly Folder[]) => (
    <ul className="fx-list">
      {rows.map((folder) => (
        <li key={folder.id}>
          <Row folder={folder} onOpen={() => onOpen(folder.id)} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(folders.slice(0, atOnce))}
      {folders.length > atOnce && (
        <details className="door-more">
          <summary>{w.more({ n: folders.length - atOnce })}</summary>
          {list(folders.slice(atOnce))}
        </details>
      )}
    </>
  );
}

function Row({ folder, onOpen }: { folder: Folder; onOpen: () => void }) {
  const w = useWords(words);
  const named = useWords(alarmWords);
  const owed = useWords(owedWords);
  const doorWords = useDoorWords();
  const device = useDevice();
  const { doors, now } = useDoor();
  const row = doors.rows.find(({ id }) => id === folder.state.household);
  const over = folder.inCare.length === 0;
  const names = (over ? folder.lines : folder.inCare).map(
    ({ person }) => plain<string>(device.get<PersonState>(`person/${person}`)?.name) ?? w.somebody,
  );
  const last = folder.inCare.find((line) => line.dueOn === folder.dueOn);
  const alarms = [...new Set(folder.alarms.map(({ alarm }) => named[alarm]))];
  const left = owedBeside(folder, civilDay(now, device.session.policy.zone)).map((one) => owed[one]);
  return (
    <button type="button" className="fx-row" onClick={onOpen}>
      <span>
        <b>{names.join(w.and)}</b> {row && doorTitle(doors, row, doorWords)}
        {!over && (
          <small>{last && last.day > 0 ? w.day({ n: Math.min(last.day, last.days), of: last.days }) : w.soon}</small>
        )}
        {left.length > 0 && <small>{left.join(w.and)}</small>}
        {alarms.length > 0 && <small>{alarms.join(w.and)}</small>}
      </span>
      <Mark
        state={alarms.length > 0 ? 'needsAttention' : over ? 'notYet' : 'underObservation'}
        overdue={alarms.length > 0}
        quiet
      />
    </button>
  );
}
