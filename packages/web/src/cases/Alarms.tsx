import type { CheckSlot } from '@fangxian/domain/policy';
import { type AlarmClosing, askedOtherwise, onlyDeedsEnd, waysFor } from '@fangxian/domain/quarantine';
import { isSealed } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { roleWords } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Mark } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import './alarms.css';
import { alarmWords, caseCodeWords, closingWords } from './caseWords.ts';
import type { Folder } from './reading.ts';
import type { Say } from './useCase.ts';

const words = defineWords({
  zh: {
    title: '要有人管的（{n}）',
    since: '{time} 起 · {owner}负责',
    close: '为什么可以放下…',
    closed: '放下提醒',
    otherwise: '已记下（{way}）；按规定这次要{ways}。',
    or: '或',
    noCarer: '找到照护人，或街道接手，才会消失。',
    referralUnanswered: '说明看完怎样，才会消失；在这之前没有人上门问。',
  },
  en: {
    title: 'To be answered for ({n})',
    since: 'since {time} · {owner}',
    close: 'Put aside, because…',
    closed: 'alarm put aside',
    otherwise: 'Recorded ({way}); by the rules this check is to be made {ways}.',
    or: ' or ',
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
  const codes = useWords(caseCodeWords);
  const roles = useWords(roleWords);
  const format = useFormat();
  const device = useDevice();
  if (folder.alarms.length === 0) return null;
  const nameOf = (person: string | undefined) => {
    const name = person && device.get<PersonState>(`person/${person}`)?.name;
    return name && !isSealed(name) ? `${name}：` : '';
  };
  /** A check that was told in another way than the one that counts: not forgotten, and still owed. */
  const otherwiseOf = ({ alarm, id, person }: Folder['alarms'][number]) => {
    const line = folder.lines.find((one) => one.person === person);
    if (alarm !== 'checkMissed' || !line) return undefined;
    const [, , day = '', slot = ''] = id.split(':');
    const told = askedOtherwise(line.state, `${day} ${slot}`).map((way) => codes[way]);
    const ways = folder.state.opened && waysFor(folder.state.opened.plan, slot as CheckSlot);
    if (told.length === 0 || !ways) return undefined;
    return w.otherwise({ way: told.join(w.or), ways: ways.map((way) => codes[way]).join(w.or) });
  };
  return (
    <section className="fx-alarms">
      <h3>{w.title({ n: folder.alarms.length })}</h3>
      <ul className="fx-list">
        {folder.alarms.map(({ id, alarm, person, since, owner }) => {
          const otherwise = otherwiseOf({ id, alarm, since, owner, ...(person && { person }) });
          return (
            <li key={id}>
              <span>
                <Mark state="needsAttention" overdue /> {nameOf(person)}
                {alarms[alarm]}
                <small>{w.since({ time: format.moment(since, now), owner: roles[owner] })}</small>
                {otherwise && <small>{otherwise}</small>}
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
          );
        })}
      </ul>
    </section>
  );
}
