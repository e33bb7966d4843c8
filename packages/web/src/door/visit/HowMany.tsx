import { uuidv7 } from '../../device/index.ts';
import { Button } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { Visit } from './useVisit.ts';

const words = defineWords({
  zh: { ask: '这户几口人？点人数，名字可以以后再写', n: '{n}人' },
  en: { ask: 'How many live here? Tap; names can follow later', n: '{n}' },
});

/** A door that nobody has listed people for: so many people, whose names can follow. */
export function HowMany({ visit: { draft, change } }: { visit: Visit }) {
  const w = useWords(words);
  const choose = (count: number) => {
    const added = Array.from({ length: count }, () => ({ person: uuidv7() }));
    change({ ...draft, added: [...draft.added, ...added] });
  };
  return (
    <div className="door-many">
      <p id="door-many">{w.ask}</p>
      <fieldset aria-labelledby="door-many">
        {[1, 2, 3, 4, 5, 6].map((count) => (
          <Button key={count} onClick={() => choose(count)}>
            {w.n({ n: count })}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
