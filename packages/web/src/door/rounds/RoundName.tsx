import { useState } from 'react';
import { Chip, Sheet } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { chooseRound } from './useRounds.ts';

const words = defineWords({
  zh: { choose: '现在做哪一轮', since: '{day}开始', none: '没有进行中的排查' },
  en: { choose: 'Which round are you working on', since: 'since {day}', none: 'No round is open' },
});

/** The round's name beside the network line; a button where there are several to choose from. */
export function RoundName() {
  const w = useWords(words);
  const { round, rounds } = useDoor();
  const [open, setOpen] = useState(false);
  if (!round) return <span className="door-round">{w.none}</span>;
  if (rounds.length === 1) return <span className="door-round">{round.name}</span>;
  return (
    <>
      <button type="button" className="door-round" onClick={() => setOpen(true)}>
        {round.name} ▾
      </button>
      {open && (
        <Sheet title={w.choose} onClose={() => setOpen(false)}>
          <RoundChoices onChosen={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}

function RoundChoices({ onChosen }: { onChosen: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { round, rounds } = useDoor();
  return (
    <div className="fx-stack">
      {rounds.map((one) => (
        <Chip
          key={one.round}
          pressed={one.round === round?.round}
          onClick={() => {
            chooseRound(one.round);
            onChosen();
          }}
        >
          {one.name}
          <span className="fx-note">{w.since({ day: format.day(one.startsOn) })}</span>
        </Chip>
      ))}
    </div>
  );
}
