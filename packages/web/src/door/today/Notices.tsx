import type { NoticeState } from '@fangxian/domain/notices';
import { useMemo } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { Button } from '../../look/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';

const words = defineWords({
  zh: {
    received: '收到',
    thanks: '已回复收到',
    answerBy: '请在 {time} 前回复',
    title: '紧急通知',
  },
  en: {
    received: 'Received',
    thanks: 'You answered: received',
    answerBy: 'please answer by {time}',
    title: 'Urgent notice',
  },
});

/** Notices that I have not answered yet. Received is not done: it says only that I have read it. */
export function Notices() {
  const w = useWords(words);
  const format = useFormat();
  const device = useDevice();
  const say = useSaying();
  const version = useVersion();
  const { now } = useDoor();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const open = useMemo(
    () =>
      device
        .ids('notice')
        .flatMap((id) => device.get<NoticeState>(`notice/${id}`) ?? [])
        .filter(({ acknowledgedBy }) => !acknowledgedBy.includes(device.session.member))
        .sort((a, b) => b.publishedAt - a.publishedAt),
    [device, version],
  );

  async function acknowledge(notice: string): Promise<void> {
    await say([{ kind: 'notices.acknowledged', body: { notice } }], w.thanks, { whole: true });
  }

  return open.map(({ notice, title, text, publishedAt, answerBy }) => (
    <article key={notice} className="door-notice" aria-label={w.title}>
      <h2>{title}</h2>
      <p>{text}</p>
      <small>
        {format.moment(publishedAt, now)}
        {answerBy !== undefined && ` · ${w.answerBy({ time: format.moment(answerBy, now) })}`}
      </small>
      <Button wide onClick={() => void acknowledge(notice)}>
        {w.received}
      </Button>
    </article>
  ));
}
