/** The parts of a telephone sheet: what is asked, and what else is to be said of the call. */
import type { CoverageState, RoundState } from '@fangxian/domain/screening';
import { Input } from 'antd';
import { useDevice } from '../../device/index.ts';
import { answersOn, recordedOf, settles, sourceOf, spokenForBy, withAnswersOf } from '../../door/visit/index.ts';
import { CarriedOn, Correcting } from '../../drafts/index.ts';
import { OwnQuestions, ofHousehold, questionsFor } from '../../questions/index.ts';
import { ToldByAnother } from '../../spokenFor/index.ts';
import { VoiceRecorder } from '../../voice/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { type Home, plain } from '../community/index.ts';
import { PhonePerson } from './PhonePerson.tsx';
import { findPersons } from './persons.ts';
import { personWords } from './personWords.ts';
import type { PhoneVisiting } from './usePhoneVisit.ts';

const words = defineWords({
  zh: {
    household: '全户',
    changed: '问题刚改过，已填的都还在',
    note: '备注（可不填）',
    hearsay: '邻居说的，仍要再问',
  },
  en: {
    household: 'Household',
    changed: 'The questions have just changed; what you filled in is still here',
    note: 'Note (optional)',
    hearsay: 'Hearsay: still to be asked',
  },
});

type Props = { phone: PhoneVisiting; home: Home; row: CoverageState | undefined; round: RoundState };

/**
 * The page's questions, then the round's own.
 * @param only `must`: of the persons no more than what is always asked of them; their states are said by a key
 */
export function PhoneQuestions(props: Props & { only?: 'must'; dial?: boolean }) {
  const { phone, home, row, round, only, dial = false } = props;
  const { draft, change, asking, lines } = phone;
  const w = useWords(words);
  const p = useWords(personWords);
  const language = useLanguage();
  const device = useDevice();
  const persons = new Map(findPersons(device, home).map((one) => [one.person, one]));
  const asked = (subject: string, of: string) => {
    const all = questionsFor(round, subject === ofHousehold ? 'household' : 'person', recordedOf(row, subject));
    return (
      <OwnQuestions
        questions={only && subject !== ofHousehold ? all.filter(({ must }) => must) : all}
        answers={answersOn(row, draft, subject)}
        asking={asking}
        of={of}
        onAnswer={(answers) => change(withAnswersOf(row, draft, subject, answers))}
      />
    );
  };
  const anyMust = questionsFor(round, 'person', undefined).some(({ must }) => must);
  return (
    <>
      <p className="dk-ask">
        {asking.policy.screening.questions.map(({ text }) => text[language]).join(language === 'zh' ? '' : ' ')}
      </p>
      {draft.corrects ? <Correcting at={draft.corrects.at} onLeave={phone.clear} /> : <CarriedOn draft={phone} />}
      {phone.outdated && <p className="dk-note">{w.changed}</p>}
      {asked(ofHousehold, w.household)}
      {(!only || anyMust) &&
        lines.map((line) => {
          const person = persons.get(line.person);
          const added = draft.added.find((one) => one.person === line.person);
          const name = plain(person?.name ?? added?.name) ?? p.noName;
          const own = line.mark.state !== 'refused' && line.mark.state !== 'unasked' && asked(line.person, name);
          return only ? (
            <fieldset key={line.person} className="dk-asked">
              <legend>{name}</legend>
              {own}
            </fieldset>
          ) : (
            <PhonePerson
              key={line.person}
              name={name}
              phone={dial ? plain(person?.phone) : undefined}
              line={line}
              onMark={(mark) => change({ ...draft, marks: { ...draft.marks, [line.person]: mark } })}
            >
              {own}
            </PhonePerson>
          );
        })}
    </>
  );
}

/** Who spoke, a note, a sentence to be listened to. */
export function PhoneRemarks({ phone }: { phone: PhoneVisiting }) {
  const { draft, change, asking } = phone;
  const w = useWords(words);
  return (
    <>
      <ToldByAnother proxy={draft.proxy} onChange={(proxy) => change(spokenForBy(draft, proxy))} />
      {!settles('person', sourceOf(draft), asking.policy) && <p className="dk-note">{w.hearsay}</p>}
      <Input
        aria-label={w.note}
        placeholder={w.note}
        maxLength={500}
        value={draft.note ?? ''}
        onChange={({ target }) => {
          const { note: _, ...rest } = draft;
          change(target.value ? { ...rest, note: target.value } : rest);
        }}
      />
      <VoiceRecorder
        voice={draft.voice}
        seconds={asking.policy.files.voiceSeconds}
        onChange={(voice) => {
          const { voice: _, ...rest } = draft;
          change(voice ? { ...rest, voice } : rest);
        }}
      />
    </>
  );
}
