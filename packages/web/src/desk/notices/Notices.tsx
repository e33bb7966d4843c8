import type { NoticeState } from '@fangxian/domain/notices';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { useFilters } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { memberName } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { NoticeBeside } from './NoticeBeside.tsx';
import { PublishBeside } from './PublishBeside.tsx';
import { recipients } from './recipients.ts';

const words = defineWords({
  zh: {
    title: '通知',
    sub: '“收到”是看见了，不是办完了。',
    publish: '发通知',
    none: '还没有发过通知。发出后，谁回了“收到”，这里看得到。',
    answered: '{n} 人收到，共 {of} 人',
    by: '{name} 发于 {time}',
    answerBy: '{time} 前请回“收到”',
    overdue: '已过 {time}',
    above: '上级',
  },
  en: {
    title: 'Notices',
    sub: '“Received” means seen, not done.',
    publish: 'Publish a notice',
    none: 'No notice yet. Once one is out, you see here who has answered.',
    answered: '{n} of {of} have answered',
    by: '{name}, {time}',
    answerBy: 'answer by {time}',
    overdue: 'past {time}',
    above: 'from above',
  },
});

export function Notices() {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const { query, set } = useFilters();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const notices = useMemo(
    () =>
      device
        .ids('notice')
        .map((id) => device.get<NoticeState>(`notice/${id}`))
        .filter((state) => state !== undefined)
        .sort((a, b) => b.publishedAt - a.publishedAt),
    [device, version],
  );
  const close = () => set({ at: undefined });
  return (
    <Area
      title={w.title}
      sub={w.sub}
      actions={
        query.at !== 'new' && (
          <Button type="primary" className="dk-next" onClick={() => set({ at: 'new' })}>
            {w.publish}
          </Button>
        )
      }
      beside={
        query.at === 'new' ? (
          <PublishBeside onClose={close} />
        ) : (
          query.at && <NoticeBeside id={query.at} onClose={close} />
        )
      }
    >
      {notices.length === 0 && <Empty title={w.none} />}
      <ul className="fx-list">
        {notices.map((notice) => {
          const { told, answered } = recipients(device, notice, now);
          const late = notice.answerBy !== undefined && notice.answerBy < now;
          const lines = [
            w.by({
              name: memberName(device, notice.publishedBy) ?? w.above,
              time: format.moment(notice.publishedAt, now),
            }),
            notice.answerBy && (late ? w.overdue : w.answerBy)({ time: format.moment(notice.answerBy, now) }),
          ];
          return (
            <li key={notice.notice}>
              <button type="button" className="fx-row" onClick={() => set({ at: notice.notice })}>
                <span>
                  {notice.title}
                  <small>{lines.filter(Boolean).join(' · ')}</small>
                </span>
                <span>{w.answered({ n: answered.length, of: told.length })}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Area>
  );
}
