import { isFever } from '@fangxian/domain/policy';
import type { ResidentTold } from '@fangxian/domain/quarantine';
import { readTemperature } from '@fangxian/domain/screening';
import { useState } from 'react';
import { Button, Chip } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { CallNow } from './CallNow.tsx';
import { type Entry, filledIn, nextEmpty, nothing } from './entries.ts';
import { Reading } from './Reading.tsx';
import { Symptoms } from './Symptoms.tsx';
import type { Resident } from './useResident.ts';

const words = defineWords({
  zh: {
    morning: '上午的体温',
    afternoon: '下午的体温',
    done: '这次的已经报过了；有变化可以再报。',
    asked: '有没有人咳嗽、乏力、气促、腹泻，或别处不舒服？',
    none: '都没有',
    some: '有人不舒服',
    send: '报 {n} 人的体温',
    answer: '先答：有没有人不舒服',
    empty: '先填体温',
    which: '先点是谁、哪里不舒服',
    missing: '还有 {n} 人没填，只报填了的。',
    sent: '已经报了，谢谢。',
    still: '收到您报的了。这一次按规定还要工作人员{ways}问一次，不是您报错了。',
    inPerson: '上门',
    phone: '打电话',
    video: '视频',
    or: '或',
  },
  en: {
    morning: 'This morning’s temperatures',
    afternoon: 'This afternoon’s temperatures',
    done: 'Reported already; report again if anything changes.',
    asked: 'Does anybody cough, feel weak, short of breath, have diarrhoea, or anything else?',
    none: 'Nobody',
    some: 'Somebody is unwell',
    send: 'Report {n}',
    answer: 'First answer: is anybody unwell?',
    empty: 'Fill in a temperature first',
    which: 'First tap who, and what it is',
    missing: '{n} not filled in; only those filled in are reported.',
    sent: 'Reported. Thank you.',
    still: 'What you reported is here. By the rules somebody asks this time {ways} as well; you did nothing wrong.',
    inPerson: 'at your door',
    phone: 'by telephone',
    video: 'by video',
    or: ' or ',
  },
});

type Entries = { readonly [person: string]: Entry };
type Draft = { readonly when: string; readonly entries: Entries; readonly unwell: boolean | undefined };

/** The whole family in a few taps: one value each, one answer for all. Nothing is filled in beforehand. */
export function Report({ told, resident }: { told: ResidentTold; resident: Resident }) {
  const w = useWords(words);
  const asked = told.persons.filter(({ ended, away }) => !ended && !away);
  // What was typed this morning is no value of the afternoon.
  const when = `${told.slot} ${new Date(told.now).toDateString()}`;
  const [{ entries, unwell }, setDraft] = useState<Draft>(() => {
    const draft = resident.kept.draft<Draft>('report');
    return draft?.when === when ? draft : { when, entries: {}, unwell: undefined };
  });
  const [open, setOpen] = useState(() => nextEmpty(asked, entries, undefined));
  const [sent, setSent] = useState(false);
  const keep = (draft: Omit<Draft, 'when'>) => {
    setSent(false);
    setDraft({ when, ...draft });
    resident.kept.keepDraft('report', { when, ...draft });
  };
  const change = (person: string, to: Partial<Entry>) => {
    const next = { ...entries, [person]: { ...(entries[person] ?? nothing), ...to } };
    keep({ entries: next, unwell });
    return next;
  };
  const filled = filledIn(asked, entries, unwell);
  const fevers = asked.filter(({ person }) => {
    const read = readTemperature(entries[person]?.typed ?? '');
    return read.is === 'celsius' && isFever(read.celsius, told);
  });
  const ill = asked.filter(({ person }) => (entries[person]?.symptoms.length ?? 0) > 0);
  const ways = (told.ways ?? []).flatMap((way) => (way === 'self' ? [] : w[way]));
  const lacks =
    filled.length === 0 ? w.empty : unwell === undefined ? w.answer : unwell && ill.length === 0 ? w.which : undefined;

  const send = () => {
    resident.say({ says: 'check', persons: [...filled] });
    setDraft({ when, entries: {}, unwell: undefined });
    resident.kept.keepDraft('report', undefined);
    setOpen(undefined);
    setSent(true);
  };
  return (
    <section className="resident-panel" aria-label={w[told.slot]}>
      <h2>{w[told.slot]}</h2>
      {sent ? (
        <p role="status">{w.sent}</p>
      ) : (
        asked.every(({ askedNow }) => askedNow) && <p className="resident-note">{w.done}</p>
      )}
      {ways.length > 0 && asked.some(({ toldNow }) => toldNow) && (
        <p className="resident-note">{w.still({ ways: ways.join(w.or) })}</p>
      )}
      <ul className="resident-readings">
        {asked.map((one) => (
          <Reading
            key={one.person}
            told={one}
            now={told.now}
            entry={entries[one.person] ?? nothing}
            open={open === one.person}
            onOpen={() => setOpen(open === one.person ? undefined : one.person)}
            onType={(typed) => change(one.person, { typed })}
            onTap={(typed) => setOpen(nextEmpty(asked, change(one.person, { typed }), one.person))}
          />
        ))}
      </ul>
      <fieldset className="resident-asked">
        <legend>{w.asked}</legend>
        <div className="fx-choices">
          <Chip
            pressed={unwell === false}
            onClick={() => {
              const without = Object.entries(entries).map(([person, entry]) => [person, { ...entry, symptoms: [] }]);
              keep({ entries: Object.fromEntries(without), unwell: false });
            }}
          >
            {w.none}
          </Chip>
          <Chip pressed={unwell === true} onClick={() => keep({ entries, unwell: true })}>
            {w.some}
          </Chip>
        </div>
      </fieldset>
      {unwell && (
        <Symptoms told={told} asked={asked} entries={entries} onChange={(person, to) => void change(person, to)} />
      )}
      <CallNow told={told} fevers={fevers} ill={ill} />
      {filled.length > 0 && filled.length < asked.length && (
        <p className="resident-note">{w.missing({ n: asked.length - filled.length })}</p>
      )}
      <Button tone="primary" wide disabled={lacks !== undefined} onClick={send}>
        {lacks ?? w.send({ n: filled.length })}
      </Button>
    </section>
  );
}
