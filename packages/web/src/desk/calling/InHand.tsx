import { awayPlaces } from '@fangxian/domain/policy';
import type { RoundState, Visited } from '@fangxian/domain/screening';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useRow } from '../../device/index.ts';
import { linesOf, metBody, type VisitDraft } from '../../door/visit/index.ts';
import { awayWords } from '../../registry/index.ts';
import { useKeys } from '../../wide/index.ts';
import { useFormat, useLanguage, useWords } from '../../words/index.ts';
import { type Home, memberName, plain, type RoundReading } from '../community/index.ts';
import { findPersons, PhonePerson, personWords } from '../household/index.ts';
import { allWell, away, byPhone, callBack, callBackTimes, noAnswer, refused } from './callBodies.ts';
import { callWords } from './callWords.ts';
import { Numbers } from './Numbers.tsx';

type Coverage = NonNullable<RoundReading['doors'][number]['row']>;

type Choice = { readonly label: string; readonly act: (() => void) | undefined };

/** The household on the line. Digits choose; a second choice (who, where, when) takes the same digits. */
export function InHand(props: { home: Home; round: RoundState; onSave: (visit: Visited) => void }) {
  const { home, round, onSave } = props;
  const w = useWords(callWords);
  const places = useWords(awayWords);
  const p = useWords(personWords);
  const language = useLanguage();
  const format = useFormat();
  const device = useDevice();
  const now = useNow();
  const row = useRow<Coverage>(`coverage/${round.round}:${home.id}`);
  const [draft, setDraft] = useState<VisitDraft>(byPhone);
  const [asking, setAsking] = useState<'outcome' | 'who' | 'where' | 'when'>('outcome');
  const { policy } = device.session;
  const about = { round: round.round, household: home.id };
  const lines = linesOf(home.state.persons, row?.persons ?? [], draft);
  const persons = new Map(findPersons(device, home).map((one) => [one.person, one]));
  const well = allWell(about, draft, lines);
  const told = metBody(about, draft, lines);
  const times = callBackTimes(now, policy.zone, policy.screening.nextTryHours);

  const send = (visit: Visited | undefined) => visit && onSave(visit);
  const toggle = (person: string) => {
    const { [person]: mark, ...others } = draft.marks;
    const next =
      mark?.state === 'needsAttention'
        ? {}
        : { [person]: { state: 'needsAttention' as const, reasons: ['unwell' as const] } };
    setDraft({ ...draft, marks: { ...others, ...next } });
  };
  const choices: { readonly [asked in typeof asking]: readonly Choice[] } = {
    outcome: [
      { label: w.allWell, act: well && (() => send(well)) },
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
    where: awayPlaces.map((place) => ({ label: places[place], act: () => send(away(about, draft, lines, place)) })),
    when: times.map(({ name, at }) => ({
      label: w[name]({ time: format.time(at) }),
      act: () => send(callBack(about, draft, at)),
    })),
  };
  const shown = choices[asking];
  const digits = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [String(at + 1), shown[at]?.act ?? (() => undefined)]),
  );
  const record = () => send(told);
  const leave = () => {
    setDraft((one) => ({ ...one, marks: {} }));
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
    <section className="dk-hand" aria-label={home.address}>
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
      <p className="dk-ask">
        {policy.screening.questions.map(({ text }) => text[language]).join(language === 'zh' ? '' : ' ')}
      </p>
      {asking === 'who' &&
        lines.map((line) => (
          <PhonePerson
            key={line.person}
            name={plain(persons.get(line.person)?.name) ?? p.noName}
            phone={undefined}
            line={line}
            onMark={(mark) => setDraft({ ...draft, marks: { ...draft.marks, [line.person]: mark } })}
          />
        ))}
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
        <Button type="primary" className="dk-next" size="large" disabled={!told} onClick={() => send(told)}>
          {w.record} <kbd>Enter</kbd>
        </Button>
      )}
      {asking !== 'outcome' && (
        <Button type="text" onClick={leave}>
          {w.otherwise} <kbd>Esc</kbd>
        </Button>
      )}
      <Input
        aria-label={w.note}
        placeholder={w.note}
        maxLength={500}
        onChange={({ target }) => {
          const { note: _, ...rest } = draft;
          setDraft(target.value ? { ...rest, note: target.value } : rest);
        }}
      />
    </section>
  );
}
