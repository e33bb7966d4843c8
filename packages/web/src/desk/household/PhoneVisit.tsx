import { civilDay } from '@fangxian/domain/records';
import { type CoverageState, questionnaireOf, type RoundState, type Visited } from '@fangxian/domain/screening';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import {
  answersOn,
  emptyDraft,
  factsOf,
  linesOf,
  type Mark,
  metBody,
  nextTries,
  nobodyBody,
  recordedOf,
  refusedBody,
  sumOf,
  type VisitDraft,
  visitDraftName,
  withAnswersOf,
} from '../../door/visit/index.ts';
import { toast } from '../../look/index.ts';
import { type Asking, OwnQuestions, ofHousehold, questionsFor } from '../../questions/index.ts';
import { VoiceRecorder } from '../../voice/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { type Home, plain } from '../community/index.ts';
import { CallBackAt } from './CallBackAt.tsx';
import { PhonePerson } from './PhonePerson.tsx';
import { findPersons } from './persons.ts';
import { personWords } from './personWords.ts';
import { ToldByAnother } from './ToldByAnother.tsx';

const words = defineWords({
  zh: {
    title: '电话问过',
    household: '全户',
    changed: '问题刚改过，已填的都还在',
    allWell: '全部正常，已问过',
    some: '已问过：{told}',
    well: '{n} 人正常',
    needsAttention: '{n} 人有情况',
    away: '{n} 人外出',
    refusedBy: '{n} 人不愿答',
    none: '先说每个人怎样',
    noAnswer: '没接',
    refused: '不愿答',
    cancel: '不记了',
    note: '备注（可不填）',
    saved: '{door} 已存',
    unsaved: '没有存上。填的都还在，请先给这台电脑腾出空间，再点一次。',
  },
  en: {
    title: 'Asked by telephone',
    household: 'Household',
    changed: 'The questions have just changed; what you filled in is still here',
    allWell: 'All well, asked',
    some: 'Asked: {told}',
    well: '{n} well',
    needsAttention: '{n} with something',
    away: '{n} away',
    refusedBy: '{n} would not say',
    none: 'Say how each is first',
    noAnswer: 'No answer',
    refused: 'Would not talk',
    cancel: 'Cancel',
    note: 'Note (optional)',
    saved: '{door} saved',
    unsaved: 'NOT saved. What you filled in is still here: free some space on this computer, then click again.',
  },
});

/** The door's sheet, over the telephone: the same draft, the same facts, whoever holds the receiver. */
export function PhoneVisit(props: {
  home: Home;
  row: CoverageState | undefined;
  round: RoundState;
  onDone: () => void;
}) {
  const { home, row, round, onDone } = props;
  const w = useWords(words);
  const p = useWords(personWords);
  const language = useLanguage();
  const device = useDevice();
  const now = useNow();
  const name = visitDraftName(round.round, home.id);
  const [draft, setShown] = useState<VisitDraft>(
    () =>
      device.draft<VisitDraft>(name) ?? {
        ...emptyDraft,
        speaker: 'phone',
        begun: questionnaireOf(round)?.version ?? 0,
      },
  );
  const [failed, setFailed] = useState(false);
  const [callAt, setCallAt] = useState<number>();
  const setDraft = (next: VisitDraft) => {
    setShown(next);
    // A draft that cannot be kept is no reason to stop the call; saving it says so when it matters.
    device.saveDraft(name, next).catch(() => undefined);
  };
  const leave = () => {
    device.saveDraft(name, undefined).catch(() => undefined);
    onDone();
  };
  const { policy } = device.session;
  const asking: Asking = { round, day: civilDay(now, policy.zone), policy };
  const about = { round: round.round, household: home.id };
  const lines = linesOf(home.state.persons, row?.persons ?? [], draft, asking);
  const sum = sumOf(lines);
  const body = metBody(about, draft, lines, asking);
  const persons = new Map(findPersons(device, home).map((one) => [one.person, one]));

  const save = async (visit: Visited) => {
    let saved: readonly { id: string }[];
    try {
      saved = await device.recordAll(factsOf(visit, draft));
    } catch {
      setFailed(true);
      return;
    }
    if (draft.mends) void device.dismissKept(draft.mends.id).catch(() => undefined);
    leave();
    toast(w.saved({ door: home.address }), () => {
      for (const { id } of saved) void device.record('records.voided', { reason: 'undone' }, { voids: id });
    });
  };
  const mark = (person: string, told: Mark) => setDraft({ ...draft, marks: { ...draft.marks, [person]: told } });
  const asked = (subject: string, of: string) => (
    <OwnQuestions
      questions={questionsFor(round, subject === ofHousehold ? 'household' : 'person', recordedOf(row, subject))}
      answers={answersOn(row, draft, subject)}
      asking={asking}
      of={of}
      onAnswer={(answers) => setDraft(withAnswersOf(row, draft, subject, answers))}
    />
  );
  const outdated = (questionnaireOf(round)?.version ?? 0) > (draft.begun ?? 0);
  const told = [
    sum.well > 0 && w.well({ n: sum.well }),
    sum.needsAttention > 0 && w.needsAttention({ n: sum.needsAttention }),
    sum.away > 0 && w.away({ n: sum.away }),
    sum.refused > 0 && w.refusedBy({ n: sum.refused }),
  ];
  const next = nextTries(now, policy.zone, policy.screening.nextTryHours)[0]?.at ?? now;
  return (
    <section className="dk-call">
      <h3>{w.title}</h3>
      <p className="dk-ask">
        {policy.screening.questions.map(({ text }) => text[language]).join(language === 'zh' ? '' : ' ')}
      </p>
      {outdated && <p className="dk-note">{w.changed}</p>}
      {asked(ofHousehold, w.household)}
      {lines.map((line) => (
        <PhonePerson
          key={line.person}
          name={plain(persons.get(line.person)?.name) ?? p.noName}
          phone={plain(persons.get(line.person)?.phone)}
          line={line}
          onMark={(one) => mark(line.person, one)}
        >
          {line.mark.state !== 'refused' &&
            line.mark.state !== 'unasked' &&
            asked(line.person, plain(persons.get(line.person)?.name) ?? p.noName)}
        </PhonePerson>
      ))}
      <ToldByAnother
        proxy={draft.proxy}
        onChange={(proxy) => {
          const { proxy: _, ...rest } = draft;
          setDraft(proxy ? { ...rest, proxy } : rest);
        }}
      />
      <Input
        aria-label={w.note}
        placeholder={w.note}
        maxLength={500}
        value={draft.note ?? ''}
        onChange={({ target }) => {
          const { note: _, ...rest } = draft;
          setDraft(target.value ? { ...rest, note: target.value } : rest);
        }}
      />
      <VoiceRecorder
        voice={draft.voice}
        seconds={policy.files.voiceSeconds}
        onChange={(voice) => {
          const { voice: _, ...rest } = draft;
          setDraft(voice ? { ...rest, voice } : rest);
        }}
      />
      {failed && (
        <p className="dk-problem" role="alert">
          {w.unsaved}
        </p>
      )}
      <div className="dk-actions">
        <CallBackAt
          now={now}
          zone={policy.zone}
          nextTryHours={policy.screening.nextTryHours}
          value={callAt}
          onChange={setCallAt}
        />
        <Button onClick={() => void save(nobodyBody(about, draft, callAt ?? next))}>{w.noAnswer}</Button>
      </div>
      <div className="dk-actions">
        <Button type="primary" className="dk-next" disabled={!body} onClick={() => body && void save(body)}>
          {!body
            ? w.none
            : sum.everybodyWell
              ? w.allWell
              : w.some({ told: told.filter(Boolean).join(language === 'zh' ? '，' : ', ') })}
        </Button>
        <Button onClick={() => void save(refusedBody(about, draft))}>{w.refused}</Button>
        <Button type="text" onClick={leave}>
          {w.cancel}
        </Button>
      </div>
    </section>
  );
}
