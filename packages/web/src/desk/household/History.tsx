import { type CoverageState, coverageKey, type VoiceNote } from '@fangxian/domain/screening';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Mark, stateOfHousehold, stateWords } from '../../look/index.ts';
import { useSpokenFor } from '../../spokenFor/index.ts';
import { VoicePlayer } from '../../voice/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { memberName, plain, roundsOf } from '../community/index.ts';

const words = defineWords({
  zh: {
    title: '各轮情况',
    visits: '找过 {n} 次',
    last: '最近 {time} {who} {channel}',
    next: '下次 {time}',
    door: '上门',
    phone: '电话',
    message: '信息',
    self: '自报',
    somebody: '（已离岗）',
  },
  en: {
    title: 'Round by round',
    visits: 'tried {n} {n:time|times}',
    last: 'last {time}, {who}, {channel}',
    next: 'next {time}',
    door: 'at the door',
    phone: 'by telephone',
    message: 'by message',
    self: 'told by themselves',
    somebody: '(no longer here)',
  },
});

/** What each round found here, the latest first. */
export function History({ home }: { home: string }) {
  const w = useWords(words);
  const s = useWords(stateWords);
  const format = useFormat();
  const now = useNow();
  const spokenFor = useSpokenFor();
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const told = useMemo(
    () =>
      roundsOf(device)
        .map((round) => ({ round, row: device.get<CoverageState>(coverageKey(round.round, home)) }))
        .filter(({ row }) => row && (row.visits > 0 || row.inContact)),
    [device, home, version],
  );
  if (told.length === 0) return null;
  return (
    <section>
      <h3>{w.title}</h3>
      <ul className="fx-list">
        {told.map(({ round, row }) => {
          const state = stateOfHousehold(row);
          const lines = [
            row?.visits && w.visits({ n: row.visits }),
            row?.lastVisitAt &&
              w.last({
                time: format.moment(row.lastVisitAt, now),
                who: memberName(device, row.lastBy) ?? w.somebody,
                channel: row.lastChannel ? w[row.lastChannel] : '',
              }),
            spokenFor(row?.proxy),
            row?.nextTryAt && w.next({ time: format.moment(row.nextTryAt, now) }),
            plain(row?.note),
          ];
          return (
            <li key={round.round} className="dk-person">
              <span>
                {round.name}
                {lines.filter(Boolean).map((line) => (
                  <small key={String(line)}>{line}</small>
                ))}
                {(row?.voices ?? []).map(({ record, voice }) => {
                  const heard = plain<VoiceNote>(voice);
                  return heard && <VoicePlayer key={record} record={record} voice={heard} />;
                })}
              </span>
              <span>
                <Mark state={state} quiet /> {s[state]}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
