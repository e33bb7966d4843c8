import { civilDay } from '@fangxian/domain/records';
import type { HouseholdState } from '@fangxian/domain/residents';
import { useMemo, useState } from 'react';
import { useGo } from '../../app/index.ts';
import { CheckForm, type Folder, foldersIn, missingToday, useCase } from '../../cases/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Button, Empty, Page } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Above } from '../DoorPage.tsx';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { plain } from '../doors/plain.ts';
import './cases.css';

const words = defineWords({
  zh: {
    title: '逐户检查',
    left: '还有 {n} 户没问',
    call: '☎ {phone}',
    later: '这户晚点再问',
    done: '这个时段都问过了',
    postponed: '留到晚点的还有 {n} 户',
    doneText: '辛苦了。下个时段到了，这里会再列出来。',
    again: '再问这几户',
    today: '回到今天',
    unknown: '隔离户',
  },
  en: {
    title: 'Checks, one household after the other',
    left: '{n} {n:household|households} not asked yet',
    call: '☎ {phone}',
    later: 'Ask this household later',
    done: 'Everybody was asked for now',
    postponed: '{n} {n:household|households} {n:was|were} left for later',
    doneText: 'Thank you. When the next part of the day begins, they are listed here again.',
    again: 'Ask those now',
    today: 'Back to today',
    unknown: 'Household in quarantine',
  },
});

/** The checks of this part of the day, household after household: two taps where one person lives, one more for each other. */
export function CheckRoundPage() {
  const w = useWords(words);
  const { back } = useGo();
  const device = useDevice();
  const version = useVersion();
  const { now } = useDoor();
  const [postponed, setPostponed] = useState<readonly string[]>([]);
  const today = civilDay(now, device.session.policy.zone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const waiting = useMemo(
    () => foldersIn(device, today, now).filter((folder) => missingToday(folder, today, now).length > 0),
    [device, version, today, now],
  );
  const next = waiting.find(({ id }) => !postponed.includes(id));
  const leave = () => back(['today']);
  if (next) {
    return (
      <OneHousehold
        key={next.id}
        folder={next}
        left={waiting.length}
        now={now}
        onLater={() => setPostponed((all) => [...all, next.id])}
        onLeave={leave}
      />
    );
  }
  return (
    <Page above={<Above />} title={w.title} onBack={leave}>
      <Empty title={waiting.length > 0 ? w.postponed({ n: waiting.length }) : w.done}>
        {waiting.length === 0 && <p>{w.doneText}</p>}
        <p>
          {waiting.length > 0 ? (
            <Button tone="primary" onClick={() => setPostponed([])}>
              {w.again}
            </Button>
          ) : (
            <Button tone="primary" onClick={leave}>
              {w.today}
            </Button>
          )}
        </p>
      </Empty>
    </Page>
  );
}

function OneHousehold(props: { folder: Folder; left: number; now: number; onLater: () => void; onLeave: () => void }) {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const device = useDevice();
  const { doors } = useDoor();
  const { folder, left, now, onLater, onLeave } = props;
  const say = useCase(folder.state);
  const row = doors.rows.find(({ id }) => id === folder.state.household);
  const phone = plain<string>(device.get<HouseholdState>(`household/${folder.state.household}`)?.phone);
  return (
    <Page
      above={<Above />}
      title={row ? doorTitle(doors, row, doorWords) : w.unknown}
      sub={w.left({ n: left })}
      onBack={onLeave}
    >
      {phone && (
        <p>
          <a className="fx-dial" href={`tel:${phone}`}>
            {w.call({ phone })}
          </a>
        </p>
      )}
      {/* What was recorded takes the household off the list, and the next one opens by itself. */}
      <CheckForm taps state={folder.state} say={say} now={now} onDone={() => window.scrollTo(0, 0)} />
      <p>
        <Button wide onClick={onLater}>
          {w.later}
        </Button>
      </p>
    </Page>
  );
}
