import { useState } from 'react';
import { hrefOf, useQuery } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type RoundReading, useReading } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { callList, filterDoors } from '../unreached/index.ts';
import { CallMode } from './CallMode.tsx';
import { queueOf } from './queue.ts';
import './calling.css';

const words = defineWords({
  zh: { title: '打电话问', closed: '现在没有进行中的排查', back: '回到名单' },
  en: { title: 'Calling', closed: 'No round is open now', back: 'Back to the list' },
});

/** Call mode: the list that was on screen, one household at a time. The address carries its filters. */
export function Calling() {
  const w = useWords(words);
  const reading = useReading();
  const query = useQuery();
  if (reading?.round.status === 'open') return <Called key={JSON.stringify(query)} reading={reading} />;
  return (
    <Area title={w.title}>
      <Empty title={w.closed}>
        <a href={hrefOf('desk', ['unreached'], query)}>{w.back} ›</a>
      </Empty>
    </Area>
  );
}

/** The list is taken once: a row must not leave from under somebody who is speaking with it. */
function Called({ reading }: { reading: RoundReading }) {
  const query = useQuery();
  const device = useDevice();
  const [queue] = useState(() => {
    const now = Date.now();
    // A list of rows that were ticked, or found by a name, is no filter: it is kept as it is.
    const doors = query.list ? callList.of(device, reading.doors) : filterDoors(reading.doors, query, now);
    return queueOf(device, doors, now);
  });
  return <CallMode queue={queue} round={reading.round} />;
}
