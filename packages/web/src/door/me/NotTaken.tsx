import { wordsFor } from '@fangxian/domain/problems';
import { NotTakenActions, useGo } from '../../app/index.ts';
import { useDevice, useOutbox } from '../../device/index.ts';
import { Button } from '../../look/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { useDoorWords } from '../doors/doorTitle.ts';
import { layOpenAgain } from '../visit/index.ts';
import { householdIn, placeOf, recordWords, wordOfKind } from './aboutRecord.ts';

const words = defineWords({
  zh: { title: '没有入账的 {n} 条，请看', held: '等社区确认', open: '打开这一户' },
  en: { title: '{n} not taken, please look', held: 'Waits for the community', open: 'Open household' },
});

/** Records that were refused or are held: why, in words, and the way to mend or to put away. */
export function NotTaken() {
  const w = useWords(words);
  const kinds = useWords(recordWords);
  const doorWords = useDoorWords();
  const format = useFormat();
  const language = useLanguage();
  const device = useDevice();
  const { go } = useGo();
  const { kept } = useOutbox();
  const { doors, now } = useDoor();
  if (kept.length === 0) return null;
  return (
    <section>
      <h2>{w.title({ n: kept.length })}</h2>
      {kept.map((one) => {
        const { id, kind, outcome, code, params, at, body } = one;
        const household = householdIn(body);
        const place = placeOf(device, doors, doorWords, body);
        return (
          <div key={id} className="door-told">
            <b>{[wordOfKind(kinds, kind), place, format.moment(at, now)].filter(Boolean).join(' · ')}</b>
            <p>
              {outcome === 'held' && `${w.held}:`}
              {wordsFor(code, language, params)}
            </p>
            {household && place && kind !== 'screening.visited' && (
              <Button onClick={() => go(['household', household])}>{w.open}</Button>
            )}
            <NotTakenActions
              one={one}
              onEdit={
                kind === 'screening.visited' && household && place
                  ? () => {
                      layOpenAgain(device, one);
                      go(['household', household]);
                    }
                  : undefined
              }
            />
          </div>
        );
      })}
    </section>
  );
}
