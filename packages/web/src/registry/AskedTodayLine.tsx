import { isSealed } from '@fangxian/domain/records';
import type { MemberState } from '@fangxian/domain/workforce';
import { useNow } from '../app/index.ts';
import { useDevice, useVersion } from '../device/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { askedToday } from './askedToday.ts';

const words = defineWords({
  zh: {
    asked: '今天已问过，由{who} {time}（{how}）',
    plain: '今天已问过，由{who} {time}',
    me: '我',
    colleague: '同事',
    door: '上门',
    phone: '电话',
    message: '信息',
    self: '自报',
  },
  en: {
    asked: 'Already asked today, by {who} at {time} ({how})',
    plain: 'Already asked today, by {who} at {time}',
    me: 'me',
    colleague: 'a colleague',
    door: 'at the door',
    phone: 'by telephone',
    message: 'by message',
    self: 'told by themselves',
  },
});

/** Stands above everything else of a household that somebody has asked today, at the door or by telephone. */
export function AskedTodayLine({ household }: { household: string }) {
  const w = useWords(words);
  const format = useFormat();
  const device = useDevice();
  const now = useNow();
  useVersion();
  const asked = askedToday(device, household, now, device.session.policy.zone);
  if (!asked) return null;
  const name = device.get<MemberState>(`member/${asked.by}`)?.name;
  const told = name === undefined || isSealed(name) ? w.colleague : name;
  const who = asked.by === device.session.member ? w.me : told;
  const time = format.moment(asked.at, now);
  return (
    <p className="fx-note" data-asked-today>
      ✓ {asked.channel ? w.asked({ who, time, how: w[asked.channel] }) : w.plain({ who, time })}
    </p>
  );
}
