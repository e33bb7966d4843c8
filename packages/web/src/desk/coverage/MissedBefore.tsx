import { hrefOf } from '../../app/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { type RoundReading, standingOf } from '../community/index.ts';

const words = defineWords({
  zh: { told: '上轮没见到 {n} 户，这一轮还差 {left} 户' },
  en: { told: 'Missed in the round before: {n}; of them not settled in this one: {left}' },
});

/** Of a round that repeats another: who was missed then, and who of them still is. */
export function MissedBefore({ reading }: { reading: RoundReading }) {
  const w = useWords(words);
  const format = useFormat();
  const missed = reading.doors.filter(({ missedBefore }) => missedBefore);
  if (missed.length === 0) return null;
  const left = missed.filter(({ row }) => standingOf(row) !== 'settled').length;
  return (
    <p>
      <a href={hrefOf('desk', ['unreached'], { show: 'missedBefore', round: reading.round.round })}>
        {w.told({ n: format.number(missed.length), left: format.number(left) })}
      </a>
    </p>
  );
}
