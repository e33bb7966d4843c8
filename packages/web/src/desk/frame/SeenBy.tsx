import { civilDay } from '@fangxian/domain/records';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: { seen: '{who}在看 · {day} {time}' },
  en: { seen: 'Seen by {who} · {day} {time}' },
});

/** Beside whole names and numbers: a picture of the screen tells whose screen it was, and when. */
export function SeenBy() {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { name, policy } = useDevice().session;
  const day = format.day(civilDay(now, policy.zone));
  return (
    <p className="fx-note dk-seen" data-figure="seenBy">
      {w.seen({ who: name, day, time: format.time(now) })}
    </p>
  );
}
