import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: { made: '{place} · {who} 于 {time} 打印 · 用后收回，不要张贴' },
  en: { made: '{place} · printed by {who}, {time} · hand back after use, do not post' },
});

/** What paper with names on it says of itself. */
export function MadeBy() {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { session } = useDevice();
  const place = usePlaceName();
  return <p>{w.made({ place, who: session.name, time: `${format.date(now)} ${format.time(now)}` })}</p>;
}

/** The place whose desk this is, as it is called. */
export function usePlaceName(): string {
  const { session, log } = useDevice();
  return session.logs.find(({ code }) => code === log)?.name ?? log;
}
