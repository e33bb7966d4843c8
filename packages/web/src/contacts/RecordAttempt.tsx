import type { Channel, ContactOutcome } from '@fangxian/domain/contacts';
import { useState } from 'react';
import { Button, Chip } from '../look/index.ts';
import { type Fact, useSaying } from '../saying/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { channelWords, outcomeWords } from './contactWords.ts';

const words = defineWords({
  zh: {
    how: '怎么联系的',
    where: '说在哪里（可不填）',
    when: '几点再联系（可不填）',
    hours: '{n} 小时后',
    days: ({ n }: { n: number }) => `${n} 天后`,
  },
  en: {
    how: 'How',
    where: 'Where they are (may be left out)',
    when: 'When again (may be left out)',
    hours: 'in {n} h',
    days: ({ n }) => (n === 1 ? 'in a day' : `in ${n} days`),
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

/** What was said, beside what came of it. */
export type Said = { readonly outcome: ContactOutcome; readonly where?: string; readonly nextAt?: number };

/** After hanging up: what came of it is one tap. Where they are and when to call again stand above it, for who knows. */
export function RecordAttempt(props: {
  person: string;
  household?: string | undefined;
  now: number;
  /** After how many hours to offer to try again. */
  again?: readonly number[];
  /** What else the same tap records, because they were spoken with. */
  also?: (said: Said) => readonly Fact[];
}) {
  const { person, household, now, again = [1, 2, 12], also } = props;
  const w = useWords(words);
  const named = useWords(channelWords);
  const results = useWords(outcomeWords);
  const say = useSaying();
  const [channel, setChannel] = useState<Channel>('phone');
  const [where, setWhere] = useState('');
  const [hours, setHours] = useState<number>();
  const record = async (outcome: ContactOutcome) => {
    const said: Said = {
      outcome,
      ...(where.trim() && { where: where.trim() }),
      ...(hours !== undefined && { nextAt: now + hours * hourMs }),
    };
    const told = {
      ...{ person, channel, outcome },
      ...(household && { household }),
      ...(said.where && { statedLocation: said.where }),
      ...(said.nextAt !== undefined && outcome !== 'agreed' && { nextAt: said.nextAt }),
    };
    const attempt = { kind: 'contacts.attempted', body: told };
    if (!(await say([attempt, ...(also?.(said) ?? [])], results[outcome]))) return;
    setWhere('');
    setHours(undefined);
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
      <label className="fx-field">
        <span>{w.where}</span>
        <input maxLength={200} value={where} onChange={(e) => setWhere(e.target.value)} />
      </label>
      <fieldset className="fx-choices" aria-label={w.when}>
        {again.map((n) => (
          <Chip key={n} pressed={hours === n} onClick={() => setHours(hours === n ? undefined : n)}>
            {n % 24 === 0 ? w.days({ n: n / 24 }) : w.hours({ n })}
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
