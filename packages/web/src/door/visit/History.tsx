import type { CoverageState, RoundState, VoiceNote } from '@fangxian/domain/screening';
import type { MemberState } from '@fangxian/domain/workforce';
import { useMemo } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { stateOfHousehold, stateWords } from '../../look/index.ts';
import { useSpokenFor } from '../../spokenFor/index.ts';
import { VoicePlayer } from '../../voice/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import type { DoorRow } from '../doors/doorRow.ts';
import { plain } from '../doors/plain.ts';
import { channelWords, useSourceWords } from './visitWords.ts';

const words = defineWords({
  zh: {
    me: '我',
    colleague: '同事',
    times: '第{n}次',
    never: '还没有来过',
    title: '来过的记录',
    note: '备注：{note}',
    again: '{time}再来',
  },
  en: {
    me: 'I',
    colleague: 'a colleague',
    times: '{n} {n:visit|visits}',
    never: 'Nobody has been here yet',
    title: 'Earlier visits',
    note: 'Note: {note}',
    again: 'again {time}',
  },
});

/** When somebody was here last, in each round: by whom, how, and what came of it. */
export function History({ row }: { row: DoorRow }) {
  const w = useWords(words);
  const format = useFormat();
  const marks = useWords(stateWords);
  const sources = useSourceWords();
  const spokenFor = useSpokenFor();
  const device = useDevice();
  const version = useVersion();
  const { now } = useDoor();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const visits = useMemo(
    () =>
      device
        .ids('round')
        .flatMap((id) => device.get<RoundState>(`round/${id}`) ?? [])
        .sort((a, b) => b.openedAt - a.openedAt)
        .map((round) => ({ round, seen: device.get<CoverageState>(`coverage/${round.round}:${row.id}`) }))
        .filter(({ seen }) => seen && seen.visits > 0)
        .slice(0, 3),
    [device, version, row.id],
  );
  const nameOf = (member: string | undefined) => {
    if (member === undefined) return undefined;
    if (member === device.session.member) return w.me;
    return plain<string>(device.get<MemberState>(`member/${member}`)?.name) ?? w.colleague;
  };
  if (visits.length === 0) return <p className="door-history">{w.never}</p>;
  return (
    <ul className="door-history" aria-label={w.title}>
      {visits.map(({ round, seen }) => {
        if (!seen) return null;
        const parts = [
          round.name,
          seen.lastVisitAt !== undefined && format.moment(seen.lastVisitAt, now),
          marks[stateOfHousehold(seen)],
          seen.lastChannel && sources[channelWords[seen.lastChannel]],
          nameOf(seen.lastBy),
          spokenFor(seen.proxy),
          seen.visits > 1 && w.times({ n: seen.visits }),
          seen.nextTryAt !== undefined && w.again({ time: format.moment(seen.nextTryAt, now) }),
          plain<string>(seen.note) && w.note({ note: plain<string>(seen.note) ?? '' }),
        ];
        return (
          <li key={round.round}>
            {parts.filter(Boolean).join(' · ')}
            {(seen.voices ?? []).map(({ record, voice }) => {
              const heard = plain<VoiceNote>(voice);
              return heard && <VoicePlayer key={record} record={record} voice={heard} />;
            })}
          </li>
        );
      })}
    </ul>
  );
}
