import type { CasePerson } from '@fangxian/domain/quarantine';
import { type DepartureState, departureKey } from '@fangxian/domain/residents';
import { useRow } from '../device/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    onTheWay: '{time} 转往{place}，对方还没接收：路上没有人查体温，请打电话问一声。',
    taken: '{time} 转往{place}，对方已接收，档案在那边接着办。',
    elsewhere: '别的社区',
  },
  en: {
    onTheWay:
      'Handed over to {place}, {time}; not taken in there yet. Nobody asks them how they are meanwhile: please call.',
    taken: 'Handed over to {place}, {time}; taken in there, where the case goes on.',
    elsewhere: 'another community',
  },
});

/** Somebody who was handed over with their case: where to, and whether anybody has taken them in. */
export function MovedLine({ line: { moves, person }, now }: { line: CasePerson; now: number }) {
  const w = useWords(words);
  const format = useFormat();
  const last = moves?.at(-1);
  const departure = useRow<DepartureState>(departureKey(last?.move ?? ''));
  if (last?.way !== 'out') return null;
  const there = departure?.persons.find((one) => one.person === person)?.state;
  const told = { place: departure?.toName ?? w.elsewhere, time: format.moment(last.at, now) };
  return <small>{there === 'taken' ? w.taken(told) : w.onTheWay(told)}</small>;
}
