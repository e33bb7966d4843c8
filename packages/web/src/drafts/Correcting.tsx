import { useEffect, useRef } from 'react';
import { useNow } from '../app/index.ts';
import { Chip } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: { correcting: '正在改正 {time} 的那次。保存以后，那次不再算数', leave: '不改了' },
  en: { correcting: 'Correcting what was recorded {time}. Once saved, that counts no more', leave: 'Leave it' },
});

/** Says at the head of a sheet that it stands in another's place, and comes into view when it does. */
export function Correcting({ at, onLeave }: { at: number; onLeave: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <p ref={line} className="fx-resumed" role="status">
      <span>{w.correcting({ time: format.moment(at, now) })}</span>
      <Chip onClick={onLeave}>{w.leave}</Chip>
    </p>
  );
}
