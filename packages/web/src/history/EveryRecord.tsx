import { useState } from 'react';
import { useNow } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Button, Chip } from '../look/index.ts';
import { useSaying } from '../saying/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import type { Entry } from './entries.ts';
import { mayWith } from './mine.ts';
import { TakingBack } from './TakingBack.tsx';
import { type Telling, useTelling } from './telling.ts';
import { useHistory } from './useHistory.ts';
import './history.css';

const words = defineWords({
  zh: {
    open: '逐条记录（可收回、改正）',
    title: '逐条记录',
    reading: '正在取记录',
    own: '没有网络：这里只有本机记下的。',
    none: '还没有记录。',
    more: '更早的记录没有列出来。',
    takeBack: '收回',
    correct: '改正',
    putBack: '恢复算数',
    putBackDone: '又算数了：{what}',
    corrects: '改正了之前的一次',
    waits: '还没送到',
    voided: '{who} {time} 收回',
    corrected: '{who} {time} 改正了，见改正后的那条',
    gone: '已收回',
    mistake: '记错了',
    duplicate: '重复了',
  },
  en: {
    open: 'Every record (take back, correct)',
    title: 'Every record',
    reading: 'Fetching the records',
    own: 'No network: only what this device has recorded is here.',
    none: 'There is no record yet.',
    more: 'Older records are not listed.',
    takeBack: 'Take back',
    correct: 'Correct',
    putBack: 'Count it again',
    putBackDone: 'Counts again: {what}',
    corrects: 'corrects an earlier one',
    waits: 'not sent yet',
    voided: 'Taken back by {who}, {time}',
    corrected: 'Corrected by {who}, {time}: see the record in its place',
    gone: 'Taken back',
    mistake: 'a mistake',
    duplicate: 'recorded twice',
  },
});

type Correcting = {
  /** The round whose sheet is at hand. */
  readonly round: string | undefined;
  readonly onCorrect: (entry: Entry) => void;
};

/** Each record behind a household on demand, with the way to take one back or to put it right. */
export function EveryRecord({ household, ...correcting }: { household: string } & Correcting) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <div className="fx-history">
      <Button tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {w.open}
      </Button>
      {open && <Records household={household} {...correcting} />}
    </div>
  );
}

function Records({ household, round, onCorrect }: { household: string } & Correcting) {
  const w = useWords(words);
  const device = useDevice();
  const now = useNow();
  const say = useSaying();
  const telling = useTelling(household);
  const { is, entries, more } = useHistory(household);
  const [taking, setTaking] = useState<string>();
  if (is === 'reading') return <p className="fx-note">{w.reading}</p>;
  return (
    <>
      {is === 'own' && <p className="fx-note">{w.own}</p>}
      {entries.length === 0 && is === 'whole' && <p className="fx-note">{w.none}</p>}
      <ul aria-label={w.title}>
        {entries.map((entry) => {
          const may = mayWith(device, entry, round, now);
          const back = entry.ended?.record;
          return (
            <li key={entry.id}>
              <Line entry={entry} telling={telling} now={now} />
              {taking === entry.id ? (
                <TakingBack entry={entry} telling={telling} onDone={() => setTaking(undefined)} />
              ) : (
                (may.correct || may.takeBack || may.putBack) && (
                  <div className="fx-choices">
                    {may.correct && <Chip onClick={() => onCorrect(entry)}>{w.correct}</Chip>}
                    {may.takeBack && <Chip onClick={() => setTaking(entry.id)}>{w.takeBack}</Chip>}
                    {may.putBack && back && (
                      <Chip
                        onClick={() => {
                          const fact = { kind: 'records.voided', body: { reason: 'mistake' }, voids: back };
                          void say([fact], w.putBackDone({ what: telling.what(entry) }), { whole: true });
                        }}
                      >
                        {w.putBack}
                      </Chip>
                    )}
                  </div>
                )
              )}
            </li>
          );
        })}
      </ul>
      {more && <p className="fx-note">{w.more}</p>}
    </>
  );
}

function Line({ entry, telling, now }: { entry: Entry; telling: Telling; now: number }) {
  const w = useWords(words);
  const format = useFormat();
  const { ended } = entry;
  const what = telling.what(entry);
  const about = [
    format.moment(entry.at, now),
    telling.who(entry.by),
    entry.corrects !== undefined && w.corrects,
    entry.waits && w.waits,
  ];
  const since = ended && [
    ended.by !== undefined && ended.at !== undefined
      ? w[ended.how]({ who: telling.who(ended.by), time: format.moment(ended.at, now) })
      : w.gone,
    (ended.reason === 'mistake' || ended.reason === 'duplicate') && w[ended.reason],
    ended.waits && w.waits,
  ];
  return (
    <p>
      {ended ? <del>{what}</del> : <b>{what}</b>}
      <small>{about.filter(Boolean).join(' · ')}</small>
      {since && <small className="fx-history-since">{since.filter(Boolean).join(' · ')}</small>}
    </p>
  );
}
