import { useDevice, useOutbox } from '../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { useDoorWords } from '../doors/doorTitle.ts';
import { placeOf, recordWords, wordOfKind } from './aboutRecord.ts';

const words = defineWords({
  zh: { title: '还没送到的 {n} 条', more: '还有 {n} 条', kept: '都存在这部手机里，有网会自动送。' },
  en: { title: '{n} not sent yet', more: '{n} more', kept: 'They are saved on this phone and sent by themselves.' },
});
const most = 40;

/** What is saved here and not yet sent, by door and time. */
export function Waiting() {
  const w = useWords(words);
  const kinds = useWords(recordWords);
  const doorWords = useDoorWords();
  const format = useFormat();
  const device = useDevice();
  const { waiting } = useOutbox();
  const { doors, now } = useDoor();
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2>{w.title({ n: waiting.length })}</h2>
      <p className="fx-note">{w.kept}</p>
      <ul className="fx-list">
        {waiting.slice(0, most).map(({ id, kind, at, body }) => (
          <li key={id} className="door-waiting">
            <span>
              {[wordOfKind(kinds, kind), placeOf(device, doors, doorWords, body)].filter(Boolean).join(' · ')}
            </span>
            <time>{format.moment(at, now)}</time>
          </li>
        ))}
      </ul>
      {waiting.length > most && <p className="fx-note">{w.more({ n: waiting.length - most })}</p>}
    </section>
  );
}
