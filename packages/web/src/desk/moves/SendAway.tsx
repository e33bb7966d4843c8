import type { CommunityTold } from '@fangxian/domain/exchange';
import { civilDay } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { movesWords } from '../../registry/index.ts';
import { CommunityField } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Home, plain } from '../community/index.ts';
import { personWords } from '../household/personWords.ts';

const words = defineWords({
  zh: { who: '谁搬走', send: '转过去', cancel: '不转了', why: '人先算在途中，那边接收后算那边的，一人一份记录。' },
  en: {
    who: 'Who goes',
    send: 'Hand over',
    cancel: 'Cancel',
    why: 'They count as on the way until that community takes them in: one person, one history.',
  },
});

/** A person or a whole household goes to another community: who, where to, since when. */
export function SendAway(props: { home: Home; persons: readonly PersonState[]; onDone: () => void }) {
  const { home, persons, onDone } = props;
  const w = useWords(words);
  const m = useWords(movesWords);
  const p = useWords(personWords);
  const device = useDevice();
  const today = civilDay(useNow(), device.session.policy.zone);
  const [going, setGoing] = useState<readonly string[]>(persons.map(({ person }) => person));
  const [place, setPlace] = useState<CommunityTold>();
  const [address, setAddress] = useState('');
  const [on, setOn] = useState(today);
  const nameOf = (one: PersonState) => plain(one.name) ?? p.noName;

  async function send(): Promise<void> {
    if (!place) return;
    onDone();
    const body = {
      household: home.id,
      persons: [...going],
      to: place.code,
      toName: place.name,
      ...(address.trim() && { address: address.trim() }),
      ...(on && { on }),
    };
    const names = persons.filter(({ person }) => going.includes(person)).map(nameOf);
    try {
      const { id } = await device.record('residents.movedAway', body);
      const recalled = { move: id, household: home.id, persons: body.persons, to: place.code };
      toast(m.sent({ names: names.join(m.and), place: place.name }), () => {
        void device.record('residents.moveRecalled', recalled);
        toast(m.recalled({ place: place.name }));
      });
    } catch {
      toast(m.notSaved);
    }
  }

  return (
    <section className="dk-form">
      <h3>{m.away}</h3>
      <p className="dk-note">{w.why}</p>
      <div className="dk-field">
        <span>{w.who}</span>
        <Checkbox.Group
          aria-label={w.who}
          value={[...going]}
          options={persons.map((one) => ({ value: one.person, label: nameOf(one) }))}
          onChange={(chosen) => setGoing(chosen)}
        />
      </div>
      <div className="dk-field">
        <span>{m.which}</span>
        <CommunityField own={device.log} value={place?.code} onChange={setPlace} />
      </div>
      <label htmlFor="away-address">
        <span>{m.address}</span>
        <Input id="away-address" maxLength={120} value={address} onChange={({ target }) => setAddress(target.value)} />
      </label>
      <label htmlFor="away-on">
        <span>{m.on}</span>
        <Input id="away-on" type="date" max={today} value={on} onChange={({ target }) => setOn(target.value)} />
      </label>
      <div className="dk-actions">
        <Button type="primary" className="dk-next" disabled={!place || going.length === 0} onClick={() => void send()}>
          {w.send}
        </Button>
        <Button type="text" onClick={onDone}>
          {w.cancel}
        </Button>
      </div>
    </section>
  );
}
