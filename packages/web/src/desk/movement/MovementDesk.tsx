import type { CaseState } from '@fangxian/domain/quarantine';
import { isSealed } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { useMemo } from 'react';
import { hrefOf, useNow, useQuery } from '../../app/index.ts';
import { caseCodeWords } from '../../cases/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { type MovementOf, MovementPage, movementWords } from '../../movement/index.ts';
import { useFilters } from '../../wide/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../../words/index.ts';
import { memberName, useCommunity } from '../community/index.ts';
import { Area, Beside } from '../frame/index.ts';
import { behind } from './behind.ts';

const words = defineWords({
  zh: {
    sub: '由每户档案里的记录加出来；改了以前的日子，那一天会写明。',
    behind: '{day} {what}，{n} 人',
    transferred: '从别的社区转来，或转到别的社区',
    heard: '{day} 才收到',
    by: '{who} {time}',
    somebody: '有人',
    none: '档案里没有这一天的人。',
  },
  en: {
    sub: 'Added up from the records of each folder; a day that changed later says so.',
    behind: '{day}, {what}: {n}',
    transferred: 'handed over from or to another community',
    heard: 'arrived here on {day}',
    by: '{who}, {time}',
    somebody: 'somebody',
    none: 'No folder has anybody on this day.',
  },
});

const figures: readonly MovementOf[] = ['opening', 'added', 'removed', 'closing'];

/** 一增一减台账 of this community; each figure opens to its people and the record behind each. */
export function MovementDesk() {
  const w = useWords(words);
  const m = useWords(movementWords);
  const device = useDevice();
  const query = useQuery();
  const of = figures.find((one) => one === query.of);
  const on = query.on;
  return (
    <Area
      title={m.title}
      sub={w.sub}
      beside={of && on ? <BehindFigure key={`${on} ${of}`} day={on} of={of} /> : undefined}
    >
      <MovementPage
        root={device.log}
        drill={(day, figure) => hrefOf('desk', ['movement'], { ...query, on: day, of: figure })}
      />
    </Area>
  );
}

function BehindFigure({ day, of }: { day: string; of: MovementOf }) {
  const w = useWords(words);
  const m = useWords(movementWords);
  const codes = useWords(caseCodeWords);
  const language = useLanguage();
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const { set } = useFilters();
  const { homeOf } = useCommunity();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const found = useMemo(() => {
    const folders = device.ids('quarantine').flatMap((id) => device.get<CaseState>(`quarantine/${id}`) ?? []);
    return behind(
      folders.filter(({ opened }) => opened),
      day,
      of,
    );
  }, [device, version, day, of]);
  const { reasons } = device.session.policy.observation;
  const why = (one: (typeof found)[number]) => {
    if (one.why === 'transferred') return w.transferred;
    return reasons.find(({ reason }) => reason === one.why)?.name[language] ?? codes[one.why as 'released'];
  };
  const nameOf = (person: string) => {
    const name = device.get<PersonState>(`person/${person}`)?.name;
    return name && !isSealed(name) ? name : w.somebody;
  };
  return (
    <Beside
      title={w.behind({ day: format.day(day), what: m[of], n: found.length })}
      onClose={() => set({ on: undefined, of: undefined })}
    >
      {found.length === 0 && <p>{w.none}</p>}
      <ul className="fx-list">
        {found.map((one) => (
          <li key={one.id} className="dk-line">
            <span>
              <a href={hrefOf('desk', ['quarantine'], { at: one.folder.case, show: 'all' })}>
                <b>{nameOf(one.line.person)}</b>
              </a>{' '}
              {homeOf.get(one.folder.household)?.address}
              <small>
                {why(one)} ·{' '}
                {w.by({
                  who: memberName(device, one.by) ?? w.somebody,
                  time: format.moment(one.at, now),
                })}
                {one.heard && ` · ${w.heard({ day: format.day(one.heard) })}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Beside>
  );
}
