import { useEffect, useRef, useState } from 'react';
import { useOutbox } from '../device/index.ts';
import { Button, Chip } from '../look/index.ts';
import { useSaying } from '../saying/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import type { Entry } from './entries.ts';
import type { Telling } from './telling.ts';

const words = defineWords({
  zh: {
    title: '收回：{what}',
    offline: '现在没有网络：先记下，送到以后数字才变。',
    why: '原因（可不选）',
    mistake: '记错了',
    duplicate: '重复了',
    take: '确定收回',
    keep: '不收回了',
    taken: '已收回：{what}',
  },
  en: {
    title: 'Take back: {what}',
    offline: 'There is no network now: it is noted, and the figures follow once it has arrived.',
    why: 'Why (may be left out)',
    mistake: 'A mistake',
    duplicate: 'Recorded twice',
    take: 'Take it back',
    keep: 'Keep it',
    taken: 'Taken back: {what}',
  },
});

/** A visit is made twice, or wrongly; anything else that is taken back was simply wrong. */
const reasons = ['mistake', 'duplicate'] as const;

/** What follows is said before; one tap more takes it back, and ten seconds undo that. */
export function TakingBack(props: { entry: Entry; telling: Telling; onDone: () => void }) {
  const { entry, telling, onDone } = props;
  const w = useWords(words);
  const say = useSaying();
  const offline = useOutbox().state === 'offline';
  const [reason, setReason] = useState<(typeof reasons)[number]>();
  const panel = useRef<HTMLFieldSetElement>(null);
  // Whole in sight, above what stands at the foot of a phone.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'center' });
  }, []);
  const what = telling.what(entry);
  const refused = telling.refusal(entry);
  const isVisit = entry.kind === 'screening.visited';
  async function take(): Promise<void> {
    const fact = {
      kind: 'records.voided',
      body: { reason: isVisit ? (reason ?? 'undone') : 'mistake' },
      voids: entry.id,
    };
    const saved = await say([fact], w.taken({ what }), { whole: true });
    if (saved) onDone();
  }
  return (
    <fieldset ref={panel} className="fx-takeback" aria-label={w.title({ what })}>
      <p>{refused ?? telling.consequence(entry)}</p>
      {!refused && offline && <p className="fx-note">{w.offline}</p>}
      {!refused && isVisit && (
        <fieldset className="fx-choices" aria-label={w.why}>
          {reasons.map((one) => (
            <Chip key={one} pressed={reason === one} onClick={() => setReason(reason === one ? undefined : one)}>
              {w[one]}
            </Chip>
          ))}
        </fieldset>
      )}
      <div className="fx-choices">
        {!refused && <Button onClick={() => void take()}>{w.take}</Button>}
        <Button tone="quiet" onClick={onDone}>
          {w.keep}
        </Button>
      </div>
    </fieldset>
  );
}
