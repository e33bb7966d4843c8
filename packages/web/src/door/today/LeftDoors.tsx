/** The doors that are left today, in cells, by stairwell; where there are a thousand of them, a screenful at a time. */
import { memo, useEffect, useState } from 'react';
import { whenQuiet } from '../../app/index.ts';
import { stateWords } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Cell } from '../buildings/SectionDrawing.tsx';
import { useDoor } from '../door.tsx';
import type { DoorRow } from '../doors/doorRow.ts';
import { placeTitle, useDoorWords } from '../doors/doorTitle.ts';
import type { Stretch } from '../doors/walkingOrder.ts';

const words = defineWords({
  zh: { missedBefore: '上轮没见到' },
  en: { missedBefore: 'missed in the round before' },
});

type Props = { parts: readonly Stretch[]; next: string | undefined; onOpen: (id: string) => void };

export function LeftDoors({ parts, next, onOpen }: Props) {
  const doorWords = useDoorWords();
  const { doors } = useDoor();
  let left = useMoreAndMore(parts.reduce((sum, { rows }) => sum + rows.length, 0));
  return parts.map(({ key, household, rows }) => {
    const drawn = Math.min(left, rows.length);
    left -= drawn;
    if (drawn === 0) return null;
    const title = placeTitle(doors, household, doorWords);
    return <Part key={key} title={title} rows={rows} drawn={drawn} next={next} onOpen={onOpen} />;
  });
}

/** As many as fit on a screen at once. */
const atOnce = 48;

/** How many doors are drawn by now: a screenful first, another one whenever the page has nothing better to do. */
function useMoreAndMore(of: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => (drawn < of ? whenQuiet(() => setDrawn((before) => before + atOnce)) : undefined), [drawn, of]);
  return drawn;
}

type PartProps = {
  title: string;
  rows: readonly DoorRow[];
  drawn: number;
  next: string | undefined;
  onOpen: (id: string) => void;
};

/** The doors of one stairwell. */
const Part = memo(function Part({ title, rows, drawn, next, onOpen }: PartProps) {
  const w = useWords(words);
  const marks = useWords(stateWords);
  // About as high as it will be, five cells side by side: what is out of sight is not laid out before it comes near.
  const height = `auto ${Math.ceil(drawn / 5) * 3.75}rem`;
  return (
    <div className="door-part">
      <h3>{title}</h3>
      <div className="door-cells" style={{ containIntrinsicSize: height }}>
        {rows.slice(0, drawn).map(({ id, door, state, missedBefore = false }) => (
          <Cell
            key={id}
            household={id}
            label={door.label}
            state={state}
            word={missedBefore ? `${marks[state]} ${w.missedBefore}` : marks[state]}
            missed={missedBefore}
            families={1}
            faded={false}
            next={id === next}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
});
