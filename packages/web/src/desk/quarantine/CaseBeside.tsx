import { missingFor } from '@fangxian/domain/quarantine';
import { isSealed } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { Button } from 'antd';
import { useState } from 'react';
import { hrefOf } from '../../app/index.ts';
import { Dependants, Referral, Release, Voices } from '../../cases/forms/index.ts';
import {
  Alarms,
  CheckForm,
  caseCodeWords,
  type Folder,
  MovedLine,
  phaseWords,
  TermLine,
  useCase,
  useMay,
} from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../../words/index.ts';
import { memberName, plain, useCommunity } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { Begin } from './Begin.tsx';
import { Papers } from './Papers.tsx';
import { PersonActions } from './PersonActions.tsx';
import { Strayed } from './Strayed.tsx';
import { Team } from './Team.tsx';
import { TimeLine } from './TimeLine.tsx';
import { Watch } from './Watch.tsx';

const words = defineWords({
  zh: {
    sub: '{who} 于 {time} 提出 · 政策第 {policy} 版',
    persons: '{n} 人',
    check: '记一次检查',
    last: '最近一次 {what}',
    never: '还没有检查记录',
    call: '☎ {phone}',
    household: '看这一户',
    somebody: '有人',
    differing: '另有人记了不同的日期：{day}',
    day: '第 {n} 天',
    livesAt: '现住 {address}',
    voices: '他们说',
  },
  en: {
    sub: 'proposed by {who}, {time} · policy version {policy}',
    persons: '{n} {n:person|persons}',
    check: 'Record a check',
    last: 'last: {what}',
    never: 'no check recorded yet',
    call: '☎ {phone}',
    household: 'See the household',
    somebody: 'somebody',
    differing: 'Somebody recorded another date: {day}',
    day: 'day {n}',
    livesAt: 'lives at {address} now',
    voices: 'What they say',
  },
});

/** The folder of one household on one page: who helps, what is missing, the days, the checks, and what they say. */
export function CaseBeside({ folder, now, onClose }: { folder: Folder; now: number; onClose: () => void }) {
  const w = useWords(words);
  const phases = useWords(phaseWords);
  const codes = useWords(caseCodeWords);
  const language = useLanguage();
  const format = useFormat();
  const device = useDevice();
  const { homeOf } = useCommunity();
  const { state } = folder;
  const say = useCase(state);
  const may = useMay(state, now);
  const [checking, setChecking] = useState(false);
  const home = homeOf.get(state.household);
  const phone = plain(home?.state.phone);
  const { reasons } = device.session.policy.observation;
  const nameOf = (person: string) => {
    const name = device.get<PersonState>(`person/${person}`)?.name;
    return name && !isSealed(name) ? name : w.somebody;
  };
  const slotOf = (told: string) => {
    const [day = '', slot = 'morning'] = told.split(' ');
    return `${format.day(day)} ${codes[slot as 'morning']}`;
  };
  const hasFever = (person: string) => folder.alarms.some((one) => one.alarm === 'fever' && one.person === person);
  const missing = missingFor(state);
  const sub =
    state.opened &&
    w.sub({
      who: memberName(device, state.opened.by) ?? w.somebody,
      time: format.moment(state.opened.at, now),
      policy: state.opened.policy,
    });
  return (
    <Beside title={home?.address ?? w.somebody} sub={sub} onClose={onClose}>
      {phone && (
        <p>
          <a href={`tel:${phone}`}>{w.call({ phone })}</a>
        </p>
      )}
      <Strayed folder={folder} say={say} nameOf={nameOf} />
      <Team state={state} say={say} />
      <Alarms folder={folder} say={say} now={now} />
      <Dependants state={state} say={say} may={may} now={now} />
      <Begin folder={folder} missing={missing} say={say} />
      <section>
        <h3>{w.persons({ n: folder.lines.length })}</h3>
        <ul className="fx-list">
          {folder.lines.map((line) => (
            <li key={line.person} className="dk-line">
              <span>
                <b>{nameOf(line.person)}</b> ·{' '}
                {reasons.find(({ reason }) => reason === line.state.reason)?.name[language]} ·{' '}
                <Mark state={line.phase === 'underObservation' ? 'underObservation' : 'notYet'} quiet />{' '}
                {phases[line.phase]}
                {line.day > 0 && ` · ${w.day({ n: line.day })}`}
                <TermLine term={line.term} />
                {line.state.livesAt && line.state.livesAt.household !== state.household && (
                  <small>{w.livesAt({ address: homeOf.get(line.state.livesAt.household)?.address ?? '' })}</small>
                )}
                <MovedLine line={line.state} now={now} />
                {line.state.differing.map(({ at, term }) => (
                  <small key={at}>{w.differing({ day: format.day(term.dayZero) })}</small>
                ))}
                <small>
                  {line.state.checked.length > 0 ? w.last({ what: slotOf(line.state.checked.at(-1) ?? '') }) : w.never}
                </small>
              </span>
              <Referral line={line} fever={hasFever(line.person)} say={say} may={may} now={now} />
              <PersonActions line={line} state={state} say={say} />
            </li>
          ))}
        </ul>
        {folder.inCare.length > 0 &&
          (checking ? (
            <CheckForm state={state} say={say} now={now} onDone={() => setChecking(false)} />
          ) : (
            <Button type={missing.length === 0 ? 'primary' : 'default'} onClick={() => setChecking(true)}>
              {w.check}
            </Button>
          ))}
      </section>
      <Papers folder={folder} say={say} now={now} />
      <Release folder={folder} say={say} may={may} now={now} nameOf={nameOf} />
      <Watch state={state} say={say} now={now} />
      <section>
        <h3>{w.voices}</h3>
        <Voices state={state} say={say} may={may} now={now} />
      </section>
      <TimeLine state={state} now={now} nameOf={nameOf} />
      <p>
        <a href={hrefOf('desk', ['residents'], { at: state.household })}>{w.household} ›</a>
      </p>
    </Beside>
  );
}
