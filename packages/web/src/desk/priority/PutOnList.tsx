import type { PriorityReason } from '@fangxian/domain/policy';
import { civilDay } from '@fangxian/domain/records';
import { type PriorityEnd, priorityEntry } from '@fangxian/domain/residents';
import { Select } from 'antd';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { dayAfter } from '../../door/visit/index.ts';
import { toast } from '../../look/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { priorityEndWords, priorityReasonWords } from './priorityWords.ts';

const words = defineWords({
  zh: {
    add: '列为重点人员…',
    end: '移出重点人员…',
    listed: '{n} 人已列为重点人员',
    ended: '{n} 人已移出重点人员',
    already: '他们都已在名单上',
  },
  en: {
    add: 'Put on the priority list…',
    end: 'Take off the list…',
    listed: '{n} {n:person|people} {n:is|are} on the priority list',
    ended: '{n} {n:person|people} {n:is|are} off the priority list',
    already: 'All of them are on the list already',
  },
});

type Who = { readonly household: string; readonly person: string };

/** Several people at once onto the priority list, or off it: one choice, one step, taken back as one. */
function useTogether(done: () => void) {
  const say = useSaying();
  return async (facts: readonly { kind: string; body: unknown }[], said: string) => {
    if (await say(facts, said, { whole: true })) done();
  };
}

export function PutOnList({ people, onDone }: { people: readonly Who[]; onDone: () => void }) {
  const w = useWords(words);
  const reasons = useWords(priorityReasonWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const together = useTogether(onDone);
  const { policy } = device.session;
  const put = (reason: PriorityReason) => {
    const since = civilDay(now, policy.zone);
    const until = dayAfter(since, policy.priority.days);
    const fresh = people.filter((who) => !priorityEntry(device, who));
    if (fresh.length === 0) return toast(w.already);
    const facts = fresh.map((who) => ({ kind: 'residents.priorityListed', body: { ...who, reason, since, until } }));
    return void together(facts, w.listed({ n: format.number(fresh.length) }));
  };
  return (
    <Select<PriorityReason>
      aria-label={w.add}
      placeholder={w.add}
      value={null as never}
      options={policy.priority.reasons.map((value) => ({ value, label: reasons[value] }))}
      onChange={put}
      popupMatchSelectWidth={false}
      style={{ minWidth: '12rem' }}
    />
  );
}

export function TakeOffList({ people, onDone }: { people: readonly Who[]; onDone: () => void }) {
  const w = useWords(words);
  const ends = useWords(priorityEndWords);
  const format = useFormat();
  const together = useTogether(onDone);
  const take = (because: PriorityEnd) => {
    const facts = people.map((who) => ({ kind: 'residents.priorityEnded', body: { ...who, because } }));
    void together(facts, w.ended({ n: format.number(people.length) }));
  };
  return (
    <Select<PriorityEnd>
      aria-label={w.end}
      placeholder={w.end}
      value={null as never}
      options={(['over', 'left', 'elsewhere', 'mistake'] as const).map((value) => ({ value, label: ends[value] }))}
      onChange={take}
      popupMatchSelectWidth={false}
      style={{ minWidth: '12rem' }}
    />
  );
}
