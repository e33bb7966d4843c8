import type { WatchPart } from '@fangxian/domain/policy';
import { type CaseState, onWatch } from '@fangxian/domain/quarantine';
import type { MemberState } from '@fangxian/domain/workforce';
import { Select } from 'antd';
import { OnWatchLine, type Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';

const words = defineWords({
  zh: {
    title: '包户到人，24 小时值守',
    who: '{part}谁值守',
    substitute: '{part}谁替补',
    hours: '{from}–{until} 时',
    set: '{part}值守',
  },
  en: {
    title: 'On watch, day and night',
    who: 'On watch by {part}',
    substitute: 'Standing in by {part}',
    hours: '{from}–{until}',
    set: 'watch by {part}',
  },
});

/** 包户到人: one name for the day and one for the night, each with somebody who stands in; and who it is right now. */
export function Watch({ state, say, now }: { state: CaseState; say: Say; now: number }) {
  const w = useWords(words);
  const language = useLanguage();
  const device = useDevice();
  const options = device
    .ids('member')
    .flatMap((id) => device.get<MemberState>(`member/${id}`) ?? [])
    .filter(({ lockedAt }) => lockedAt === undefined)
    .map((member) => ({ value: member.member, label: plain(member.name) ?? '' }));
  const set = (part: WatchPart, name: string, change: { member?: string; substitute?: string | undefined }) => {
    const held = state.watch?.find((one) => one.part === part);
    const { member = held?.member, substitute = held?.substitute } = change;
    if (member) void say('watchSet', { part, member, ...(substitute && { substitute }) }, w.set({ part: name }));
  };
  return (
    <section>
      <h3>{w.title}</h3>
      <OnWatchLine on={onWatch(state, now)} say={say} now={now} />
      {device.session.policy.observation.watch.map(({ part, name, from, until }) => {
        const held = state.watch?.find((one) => one.part === part);
        const told = { part: name[language] };
        return (
          <div key={part} className="dk-field">
            <span>
              {name[language]} {w.hours({ from, until })}
            </span>
            <div className="dk-pair">
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={w.who(told)}
                placeholder={w.who(told)}
                value={held?.member ?? null}
                options={options}
                onChange={(member: string) => set(part, name[language], { member })}
              />
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={w.substitute(told)}
                placeholder={w.substitute(told)}
                disabled={!held}
                value={held?.substitute ?? null}
                options={options.filter(({ value }) => value !== held?.member)}
                onChange={(substitute: string) => set(part, name[language], { substitute })}
              />
            </div>
          </div>
        );
      })}
    </section>
  );
}
