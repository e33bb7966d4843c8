import type { PriorityReason } from '@fangxian/domain/policy';
import { civilDay } from '@fangxian/domain/records';
import { type PriorityEnd, type PriorityState, priorityEntry, priorityKey } from '@fangxian/domain/residents';
import { Select } from 'antd';
import { useNow } from '../../app/index.ts';
import { useDevice, useRow } from '../../device/index.ts';
import { dayAfter } from '../../door/visit/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';
import { priorityEndWords, priorityReasonWords } from './priorityWords.ts';

const words = defineWords({
  zh: {
    add: '列为重点人员…',
    end: '移出重点人员…',
    on: '★ 重点人员：{reason}，{since} 起',
    until: '看到 {day}',
    off: '曾列为重点人员（{reason}），{day} 移出：{because}',
    listed: '已列为重点人员',
    ended: '已移出重点人员',
    notSaved: '没有存上，请再试',
  },
  en: {
    add: 'Put on the priority list…',
    end: 'Take off the list…',
    on: '★ Priority: {reason}, since {since}',
    until: 'until {day}',
    off: 'Was on the priority list ({reason}); off it on {day}: {because}',
    listed: 'On the priority list',
    ended: 'Off the priority list',
    notSaved: 'Not saved, please try again',
  },
});

/** Whether somebody is on the priority list and why; putting them on it or taking them off is one choice each. */
export function PriorityOf({ household, person }: { household: string; person: string }) {
  const w = useWords(words);
  const reasons = useWords(priorityReasonWords);
  const ends = useWords(priorityEndWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const { policy } = device.session;
  const row = useRow<PriorityState>(priorityKey(person));
  // Rows of before, of a household each, are there too.
  useRow<PriorityState>(priorityKey(household));
  const known = priorityEntry(device, { household, person });
  const off = row?.off;
  const say = async (kind: string, told: object, said: string) => {
    try {
      await device.record(kind, { household, person, ...told });
      toast(said);
    } catch {
      toast(w.notSaved);
    }
  };
  if (!known) {
    const since = civilDay(now, policy.zone);
    const why = off && plain(off.reason);
    return (
      <>
        {off && (
          <small>
            {w.off({
              reason: why ? reasons[why] : '',
              because: ends[off.because],
              day: format.day(civilDay(off.at, policy.zone)),
            })}
          </small>
        )}
        <Select<PriorityReason>
          key="add"
          size="small"
          aria-label={w.add}
          placeholder={w.add}
          options={policy.priority.reasons.map((value) => ({ value, label: reasons[value] }))}
          onChange={(reason) =>
            void say(
              'residents.priorityListed',
              { reason, since, until: dayAfter(since, policy.priority.days) },
              w.listed,
            )
          }
          popupMatchSelectWidth={false}
          style={{ minWidth: '11rem' }}
        />
      </>
    );
  }
  const reason = plain(known.reason);
  return (
    <>
      <small>
        {w.on({ reason: reason ? reasons[reason] : '', since: format.day(known.since) })}
        {known.until && ` · ${w.until({ day: format.day(known.until) })}`}
      </small>
      <Select<PriorityEnd>
        key="end"
        size="small"
        aria-label={w.end}
        placeholder={w.end}
        options={(['over', 'left', 'elsewhere', 'mistake'] as const).map((value) => ({ value, label: ends[value] }))}
        onChange={(because) => void say('residents.priorityEnded', { because }, w.ended)}
        popupMatchSelectWidth={false}
        style={{ minWidth: '11rem' }}
      />
    </>
  );
}
