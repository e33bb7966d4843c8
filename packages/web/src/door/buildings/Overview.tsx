import { type CSSProperties, memo, useMemo } from 'react';
import { defineWords, useWords } from '../../words/index.ts';
import { isSettled } from '../doors/doorRow.ts';
import { useDoorWords } from '../doors/doorTitle.ts';
import type { Stairwell } from '../doors/section.ts';
import { Miniature, miniatureOf } from './Miniature.tsx';

const words = defineWords({
  zh: { left: '还剩 {n} 户', done: '都核清了' },
  en: { left: '{n} left', done: 'All settled' },
});

/** The whole building on one screen; each stairwell is one button that opens it in full size. */
export function Overview({
  stairwells,
  onOpen,
}: {
  stairwells: readonly Stairwell[];
  onOpen: (stairwell: string) => void;
}) {
  return (
    <div className="door-overview">
      {stairwells.map((stairwell) => (
        <OneStairwell key={stairwell.stairwell} stairwell={stairwell} onOpen={onOpen} />
      ))}
    </div>
  );
}

type Props = { stairwell: Stairwell; onOpen: (stairwell: string) => void };

const OneStairwell = memo(function OneStairwell({ stairwell, onOpen }: Props) {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const mini = useMemo(() => miniatureOf({ stairwells: [stairwell], loose: [] }), [stairwell]);
  const rows = stairwell.storeys.flatMap(({ slots }) => slots.flatMap((slot) => slot.rows));
  const left = rows.filter((row) => !isSettled(row)).length;
  return (
    <button
      type="button"
      style={{ '--storeys': stairwell.storeys.length } as CSSProperties}
      onClick={() => onOpen(stairwell.stairwell)}
    >
      <Miniature {...mini} />
      <strong>{doorWords.stairwell({ stairwell: stairwell.stairwell })}</strong>
      <small>{left > 0 ? w.left({ n: left }) : w.done}</small>
    </button>
  );
});
