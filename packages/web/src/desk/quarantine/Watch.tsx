import type { WatchPart } from '@fangxian/domain/policy';
import { type CaseState, onWatch } from '@fangxian/domain/quarantine';
import { OnWatchLine, type Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { MemberField } from '../community/index.ts';

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
              <MemberField
                label={w.who(told)}
                value={held?.member}
                onChange={(member) => set(part, name[language], { member })}
              />
              <MemberField
                label={w.substitute(told)}
                disabled={!held}
                value={held?.substitute}
                except={held?.member}
                onChange={(substitute) => set(part, name[language], { substitute })}
              />
            </div>
          </div>
        );
      })}
    </section>
  );
}
