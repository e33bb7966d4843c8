import type { Channel, ContactOutcome } from '@fangxian/domain/contacts';
import { useState } from 'react';
import { useDevice } from '../device/index.ts';
import { Button, Chip, toast } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { channelWords, outcomeWords } from './contactWords.ts';

const words = defineWords({
  zh: {
    how: '怎么联系的',
    where: '说在哪里（可不填）',
    when: '几点再联系（可不填）',
    hours: '{n} 小时后',
    saved: '已记下：{what}',
    notSaved: '没有存上，请再试',
  },
  en: {
    how: 'How',
    where: 'Where they are (may be left out)',
    when: 'When again (may be left out)',
    hours: 'in {n} h',
    saved: 'Recorded: {what}',
    notSaved: 'Not saved, please try again',
  },
});

const channels: readonly Channel[] = ['phone', 'message', 'door', 'neighbour'];
const outcomes: { readonly [channel in Channel]: readonly ContactOutcome[] } = {
  phone: ['agreed', 'refused', 'noAnswer', 'wrongNumber'],
  message: ['agreed', 'refused', 'unread'],
  door: ['agreed', 'refused', 'noAnswer'],
  neighbour: ['agreed', 'refused', 'noAnswer'],
};
const hourMs = 3_600_000;

/** After hanging up: what came of it is one tap. Where they are and when to call again stand above it, for who knows. */
export function RecordAttempt(props: { person: string; household?: string | undefined; now: number }) {
  const { person, household, now } = props;
  const w = useWords(words);
  const named = useWords(channelWords);
  const results = useWords(outcomeWords);
  const device = useDevice();
  const [channel, setChannel] = useState<Channel>('phone');
  const [where, setWhere] = useState('');
  const [hours, setHours] = useState<number>();
  const record = async (outcome: ContactOutcome) => {
    const told = {
      ...{ person, channel, outcome },
      ...(household && { household }),
      ...(where.trim() && { statedLocation: where.trim() }),
      ...(hours !== undefined && outcome !== 'agreed' && { nextAt: now + hours * hourMs }),
    };
    try {
      const { id } = await device.record('contacts.attempted', told);
      const undo = () => void device.record('records.voided', { reason: 'undone' }, { voids: id });
      toast(w.saved({ what: results[outcome] }), undo);
      setWhere('');
      setHours(undefined);
    } catch {
      toast(w.notSaved);
    }
  };
  return (
    <div className="fx-attempt">
      <fieldset className="fx-choices" aria-label={w.how}>
        {channels.map((one) => (
          <Chip key={one} pressed={one === channel} onClick={() => setChannel(one)}>
            {named[one]}
          </Chip>
        ))}
      </fieldset>
      <label>
        <span>{w.where}</span>
        <input maxLength={200} value={where} onChange={(e) => setWhere(e.target.value)} />
      </label>
      <fieldset className="fx-choices" aria-label={w.when}>
        {[1, 2, 12].map((n) => (
          <Chip key={n} pressed={hours === n} onClick={() => setHours(hours === n ? undefined : n)}>
            {w.hours({ n })}
          </Chip>
        ))}
      </fieldset>
      <div className="fx-results">
        {outcomes[channel].map((outcome) => (
          <Button key={outcome} onClick={() => void record(outcome)}>
            {results[outcome]}
          </Button>
        ))}
      </div>
    </div>
  );
}
