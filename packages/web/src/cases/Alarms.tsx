import { type AlarmClosing, onlyDeedsEnd } from '@fangxian/domain/quarantine';
import { isSealed } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { roleWords } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Mark } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import './alarms.css';
import { alarmWords, closingWords } from './caseWords.ts';
import type { Folder } from './reading.ts';
import type { Say } from './useCase.ts';

const words = defineWords({
  zh: {
    title: '要有人管的（{n}）',
    since: '{time} 起 · {owner}负责',
    close: '为什么可以放下…',
    closed: '放下提醒',
    noCarer: '找到照护人，或街道接手，才会消失。',
    referralUnanswered: '说明看完怎样，才会消失；在这之前没有人上门问。',
  },
  en: {
    title: 'To be answered for ({n})',
    since: 'since {time} · {owner}',
    close: 'Put aside, because…',
    closed: 'alarm put aside',
    noCarer: 'Ends with a carer, or an office that takes it on.',
    referralUnanswered: 'Ends with what came of it; until then nobody asks at home.',
  },
});

const closings: readonly AlarmClosing[] = [
  'doneLate',
  'reachedOtherwise',
  'wasAtHospital',
  'remeasuredWell',
  'settledWithThem',
  'mistake',
];

/** What stands open on a folder: since when, whose it is, and how it ends. */
export function Alarms({ folder, say, now }: { folder: Folder; say: Say; now: number }) {
  const w = useWords(words);
  const alarms = useWords(alarmWords);
  const reasons = useWords(closingWords);
  const roles = useWords(roleWords);
  const format = useFormat();
  const device = useDevice();
  if (folder.alarms.length === 0) return null;
  const nameOf = (person: string | undefined) => {
    const name = person && device.get<PersonState>(`person/${person}`)?.name;
    return name && !isSealed(name) ? `${name}：` : '';
  };
  return (
    <section className="fx-alarms">
      <h3>{w.title({ n: folder.alarms.length })}</h3>
      <ul className="fx-list">
        {folder.alarms.map(({ id, alarm, person, since, owner }) => (
          <li key={id}>
            <span>
              <Mark state="needsAttention" overdue /> {nameOf(person)}
              {alarms[alarm]}
              <small>{w.since({ time: format.moment(since, now), owner: roles[owner] })}</small>
              {alarm === 'noCarer' && <small>{w.noCarer}</small>}
              {alarm === 'referralUnanswered' && <small>{w.referralUnanswered}</small>}
            </span>
            {!onlyDeedsEnd.includes(alarm) && (
              <select
                aria-label={`${alarms[alarm]} ${w.close}`}
                value=""
                onChange={(e) => void say('alarmClosed', { alarm: id, because: e.target.value }, w.closed)}
              >
                <option value="" disabled>
                  {w.close}
                </option>
                {closings.map((reason) => (
                  <option key={reason} value={reason}>
                    {reasons[reason]}
                  </option>
                ))}
              </select>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
