/** Who answers for a household now, and handing over: on the folder and on the phone. */
import type { OnWatch } from '@fangxian/domain/quarantine';
import { isSealed } from '@fangxian/domain/records';
import type { MemberState } from '@fangxian/domain/workforce';
import { useState } from 'react';
import { useDevice } from '../device/index.ts';
import { Button } from '../look/index.ts';
import { membersIn } from '../registry/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import type { Say } from './useCase.ts';
import './watch.css';

const words = defineWords({
  zh: {
    now: '现在值守：{who}，到 {time}',
    me: '我',
    nobody: '现在没有人值守',
    substitute: '替补：{who}',
    tookOver: '{time} 接班',
    said: '交代：{words}',
    handOver: '交班',
    to: '交给谁',
    choose: '选接班的人',
    what: '要交代的（可不填）',
    save: '交给{who}',
    saved: '交班给{who}',
    cancel: '不交了',
    somebody: '有人',
  },
  en: {
    now: 'On watch now: {who}, until {time}',
    me: 'me',
    nobody: 'Nobody is on watch now',
    substitute: 'Standing in: {who}',
    tookOver: 'took over {time}',
    said: 'To know: {words}',
    handOver: 'Hand over',
    to: 'To whom',
    choose: 'Choose who takes over',
    what: 'What they should know (optional)',
    save: 'Hand over to {who}',
    saved: 'watch handed over to {who}',
    cancel: 'Not now',
    somebody: 'somebody',
  },
});

export function OnWatchLine({ on, say, now }: { on: OnWatch | undefined; say: Say; now: number }) {
  const w = useWords(words);
  const format = useFormat();
  const device = useDevice();
  const [handing, setHanding] = useState(false);
  const [to, setTo] = useState('');
  const [said, setSaid] = useState('');
  const nameOf = (id: string) => {
    if (id === device.session.member) return w.me;
    const name = device.get<MemberState>(`member/${id}`)?.name;
    return name === undefined || isSealed(name) ? w.somebody : name;
  };
  if (!on) return null;
  const others = membersIn(device)
    .filter(({ member }) => member !== on.member)
    .map(({ member }) => ({ member, name: nameOf(member) }))
    .sort((a, b) => Number(b.member === on.substitute) - Number(a.member === on.substitute));
  const { handedOver } = on;
  const save = async () => {
    const told = { to, ...(said.trim() && { words: said.trim() }) };
    if (await say('watchHandedOver', told, w.saved({ who: nameOf(to) }))) {
      setHanding(false);
      setTo('');
      setSaid('');
    }
  };
  return (
    <div className="fx-watch">
      <p>
        {on.member ? <b>{w.now({ who: nameOf(on.member), time: format.time(on.until) })}</b> : w.nobody}
        {handedOver && <small>{w.tookOver({ time: format.moment(handedOver.at, now) })}</small>}
        {handedOver?.words !== undefined && !isSealed(handedOver.words) && (
          <small>{w.said({ words: handedOver.words })}</small>
        )}
        {on.substitute && on.substitute !== on.member && <small>{w.substitute({ who: nameOf(on.substitute) })}</small>}
      </p>
      {handing ? (
        <form
          className="fx-watch-form"
          onSubmit={(e) => {
            e.preventDefault();
            if (to) void save();
          }}
        >
          <select aria-label={w.to} value={to} onChange={({ target }) => setTo(target.value)}>
            <option value="">{w.choose}</option>
            {others.map(({ member, name }) => (
              <option key={member} value={member}>
                {name}
              </option>
            ))}
          </select>
          <input
            aria-label={w.what}
            placeholder={w.what}
            maxLength={300}
            value={said}
            onChange={({ target }) => setSaid(target.value)}
          />
          <div className="fx-choices">
            <Button type="submit" disabled={!to}>
              {w.save({ who: to ? nameOf(to) : '…' })}
            </Button>
            <Button tone="quiet" onClick={() => setHanding(false)}>
              {w.cancel}
            </Button>
          </div>
        </form>
      ) : (
        on.member && others.length > 0 && <Button onClick={() => setHanding(true)}>{w.handOver}</Button>
      )}
    </div>
  );
}
