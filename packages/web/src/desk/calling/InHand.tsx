import { awayPlaces } from '@fangxian/domain/policy';
import type { RoundState, Visited } from '@fangxian/domain/screening';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useRow } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { awayWords } from '../../registry/index.ts';
import { useKeys } from '../../wide/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { type Home, memberName, plain, type RoundReading } from '../community/index.ts';
import {
  findPersons,
  PhoneQuestions,
  PhoneRemarks,
  personWords,
  type SavedCall,
  usePhoneVisit,
} from '../household/index.ts';
import { allWell, away, callBack, callBackTimes, everybodyWell, noAnswer, refused } from './callBodies.ts';
import { callWords } from './callWords.ts';
import { Numbers } from './Numbers.tsx';

type Coverage = NonNullable<RoundReading['doors'][number]['row']>;

type Choice = { readonly label: string; readonly act: (() => void) | undefined };

/** The household on the line. Digits choose; a second choice (who, where, when) takes the same digits. */
export function InHand(props: { home: Home; round: RoundState; onSaved: (call: SavedCall) => void }) {
  const { home, round, onSaved } = props;
  const w = useWords(callWords);
  const places = useWords(awayWords);
  const p = useWords(personWords);
  const format = useFormat();
  const device = useDevice();
  const now = useNow();
  const row = useRow<Coverage>(`coverage/${round.round}:${home.id}`);
  const phone = usePhoneVisit(home, row, round);
  const { draft, change, about, lines } = phone;
  const begun = Object.keys(draft.marks).length > 0;
  const [asking, setAsking] = useState<'outcome' | 'who' | 'where' | 'when'>(begun ? 'who' : 'outcome');
  /** So many answers were missing when a key was pressed too early: the same key again means it. */
  const [missing, setMissing] = useState(0);
  const sheet = useRef<HTMLElement>(null);
  const { policy } = device.session;
  const persons = new Map(findPersons(device, home).map((one) => [one.person, one]));
  const asked = { draft, persons: home.state.persons, accounts: row?.persons ?? [], asking: phone.asking };
  const well = allWell(about, asked);
  const told = phone.body;
  const left = phone.mustLeft(asking === 'who' ? draft : everybodyWell(asked));
  const times = callBackTimes(now, policy.zone, policy.screening.nextTryHours);

  const send = (visit: Visited) =>
    void phone.record(visit).then(onSaved, () => {
      toast(w.notSaved);
    });
  /** What is always asked comes first; what nobody can answer does not hold up the call. */
  const sendAnswered = (visit: Visited) => {
    if (left === 0 || left === missing) return send(visit);
    setMissing(left);
    sheet.current?.querySelector<HTMLElement>('[data-missing] :is(button, input, select)')?.focus();
  };
  const toggle = (person: string) => {
    const { [person]: mark, ...others } = draft.marks;
    const next =
      mark?.state === 'needsAttention'
        ? {}
        : { [person]: { state: 'needsAttention' as const, reasons: ['unwell' as const] } };
    change({ ...draft, marks: { ...others, ...next } });
  };
  const choices: { readonly [asked in typeof asking]: readonly Choice[] } = {
    outcome: [
      { label: w.allWell, act: well && (() => sendAnswered(well)) },
      { label: w.some, act: lines.length > 0 ? () => setAsking('who') : undefined },
      { label: w.away, act: () => setAsking('where') },
      { label: w.noAnswer, act: () => send(noAnswer(about, draft, times)) },
      { label: w.refused, act: () => send(refused(about, draft)) },
      { label: w.callBack, act: () => setAsking('when') },
    ],
    who: lines.map(({ person }) => ({
      label: plain(persons.get(person)?.name) ?? p.noName,
      act: () => toggle(person),
    })),
    where: awayPlaces.map((place) => ({ label: places[place], act: () => send(away(about, asked, place)) })),
    when: times.map(({ name, at }) => ({
      label: w[name]({ time: format.time(at) }),
      act: () => send(callBack(about, draft, at)),
    })),
  };
  const shown = choices[asking];
  const digits = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [String(at + 1), shown[at]?.act ?? (() => undefined)]),
  );
  const record = () => told && sendAnswered(told);
  const leave = () => {
    change({ ...draft, marks: {} });
    setAsking('outcome');
  };
  useKeys(
    {
      ...digits,
      ...(asking === 'who' && { Enter: record }),
      ...(asking !== 'outcome' && { Escape: leave }),
    },
    { first: true },
  );
  return (
    <section ref={sheet} className="dk-hand" aria-label={home.address}>
      <h2>{home.address}</h2>
      {row?.lastVisitAt !== undefined && row.visits > 0 && (
        <p className="dk-note">
          {w.before({
            n: row.visits,
            time: `${format.date(row.lastVisitAt)} ${format.time(row.lastVisitAt)}`,
            who: memberName(device, row.lastBy) ?? w.somebody,
          })}
        </p>
      )}
      <Numbers home={home} />
      <PhoneQuestions {...{ phone, home, row, round }} {...(asking !== 'who' && { only: 'must' as const })} />
      {missing > 0 && left > 0 && (
        <p className="dk-problem" role="alert">
          {w.mustLeft({ n: left })}
        </p>
      )}
      <p className="dk-note">{w[`ask_${asking}`]}</p>
      <ol className="dk-choices">
        {shown.map(({ label, act }, at) => (
          <li key={label}>
            <Button
              size="large"
              disabled={!act}
              {...(at === 0 && asking === 'outcome' && { type: 'primary' as const, className: 'dk-next' })}
              onClick={act}
            >
              <kbd>{at + 1}</kbd> {label}
            </Button>
          </li>
        ))}
      </ol>
      {asking === 'who' && (
        <Button type="primary" className="dk-next" size="large" disabled={!told} onClick={record}>
          {w.record} <kbd>Enter</kbd>
        </Button>
      )}
      {asking !== 'outcome' && (
        <Button type="text" onClick={leave}>
          {w.otherwise} <kbd>Esc</kbd>
        </Button>
      )}
      <PhoneRemarks phone={phone} />
    </section>
  );
}
