/**
 * Whom communities could not reach: waiting first. Who it is, the community tells on the telephone; what was tried
 * stands here, and what this office tries is written here too, for all.
 */
import { type HandUpState, handUpDueAt } from '@fangxian/domain/contacts';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNow } from '../app/index.ts';
import { ContactHistory, outcomeWords, RecordAttempt } from '../contacts/index.ts';
import { useDevice, useVersion } from '../device/index.ts';
import { Mark, toast } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    title: '联系不上、劝不回，报上来的（{n}）',
    list: '报上来的联系',
    what: '{place} · 试过 {n} 次，最后一次：{last}',
    plain: '{place} · 试过 {n} 次',
    since: '{time} 上报',
    by: '最迟 {time} 接手',
    late: '{time} 就该接手了',
    takenAt: '{time} 接手',
    take: '我们接手',
    taken: '已告诉{place}：我们接手。请打电话给社区，问清是谁。',
    tried: '记一次联系',
    notSaved: '没有存上，请再试',
  },
  en: {
    title: 'Not reached, or not persuaded: handed up ({n})',
    list: 'Contacts handed up',
    what: '{place} · tried {n} {n:time|times}, last: {last}',
    plain: '{place} · tried {n} {n:time|times}',
    since: 'handed up {time}',
    by: 'to be taken on by {time}',
    late: 'should have been taken on by {time}',
    takenAt: 'taken on {time}',
    take: 'We take it on',
    taken: '{place} is told that we take it on. Please call them and ask who it is.',
    tried: 'Record a try to reach them',
    notSaved: 'Not saved, please try again',
  },
});

/** Taken on longer ago than this, it is no longer shown. */
const shownMs = 3 * 24 * 3_600_000;

export function HandUpsWaiting() {
  const w = useWords(words);
  const outcomes = useWords(outcomeWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const found = useMemo(
    () =>
      device
        .ids('handUp')
        .flatMap((id) => device.get<HandUpState>(`handUp/${id}`) ?? [])
        .filter(({ taken }) => !taken || now - taken.at < shownMs)
        .sort((a, b) => Number(!!a.taken) - Number(!!b.taken) || a.asked.at - b.asked.at),
    [device, version, now],
  );
  if (found.length === 0) return null;
  const take = async ({ person, fromName: place }: HandUpState) => {
    try {
      await device.record('contacts.takenOn', { person });
      toast(w.taken({ place }));
    } catch {
      toast(w.notSaved);
    }
  };
  const isLate = (one: HandUpState) => (handUpDueAt(one) ?? Number.POSITIVE_INFINITY) <= now;
  const untilTold = (one: HandUpState) => {
    const due = handUpDueAt(one);
    return due === undefined ? undefined : (isLate(one) ? w.late : w.by)({ time: format.moment(due, now) });
  };
  const told = ({ fromName: place, attempts: n, last }: HandUpState) =>
    last ? w.what({ place, n, last: outcomes[last] }) : w.plain({ place, n });
  return (
    <section aria-label={w.list} className="cm-why" data-figure="handUps">
      <h2>{w.title({ n: format.number(found.filter(({ taken }) => !taken).length) })}</h2>
      <ul className="fx-waits">
        {found.map((one) => (
          <li key={one.person}>
            <Mark state={one.taken ? 'accounted' : 'needsAttention'} overdue={isLate(one)} />
            <span>
              {told(one)}
              <small>
                {one.taken
                  ? w.takenAt({ time: format.moment(one.taken.at, now) })
                  : [w.since({ time: format.moment(one.asked.at, now) }), untilTold(one)].filter(Boolean).join(' · ')}
              </small>
            </span>
            {one.taken ? (
              <Trying person={one.person} now={now} />
            ) : (
              <Button type="primary" onClick={() => void take(one)}>
                {w.take}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What every office tried so far, and after hanging up what came of it: two taps. */
function Trying({ person, now }: { person: string; now: number }) {
  const w = useWords(words);
  const [trying, setTrying] = useState(false);
  return (
    <div className="cm-trying">
      <Button aria-expanded={trying} onClick={() => setTrying(!trying)}>
        {w.tried}
      </Button>
      {trying && <RecordAttempt person={person} now={now} />}
      <ContactHistory person={person} />
    </div>
  );
}
