import type { CheckWay, Symptom } from '@fangxian/domain/policy';
import {
  askedOtherwise,
  type CaseState,
  doesCount,
  inCare,
  isAway,
  slotAt,
  waysFor,
} from '@fangxian/domain/quarantine';
import { civilDay, civilHour, isSealed } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { readTemperature } from '@fangxian/domain/screening';
import { useId, useState } from 'react';
import { useDevice } from '../device/index.ts';
import { Button, Chip } from '../look/index.ts';
import { typedWords } from '../steps/index.ts';
import { defineWords, useLanguage, useWords } from '../words/index.ts';
import { caseCodeWords } from './caseWords.ts';
import type { Say } from './useCase.ts';
import { yesterdayOf } from './yesterday.ts';

const words = defineWords({
  zh: {
    celsius: '{name} 体温 °C',
    before: '上次 {celsius}',
    none: '没有不适',
    save: '记下 {n} 人的检查',
    allWell: '都没有不适，记下 {n} 人',
    well: '没有不适，记下',
    empty: '先填体温或不适',
    saved: '{n} 人的检查',
    missing: '还有 {n} 人没填；只记填了的。',
    allNone: '都没有不适',
    somebody: '有人',
    otherwise: '这次要{ways}；用“{way}”也记下，但还欠一次。',
    told: '已记下（{way}），这次还要{ways}',
    or: '或',
  },
  en: {
    celsius: 'Temperature of {name}, °C',
    before: 'last time {celsius}',
    none: 'No complaints',
    save: 'Record the check of {n}',
    allWell: 'No complaints, record all {n}',
    well: 'No complaints, record',
    empty: 'Temperature or complaints first',
    saved: 'check of {n}',
    missing: '{n} not filled in; only those filled in are recorded.',
    allNone: 'No complaints, all of them',
    somebody: 'somebody',
    otherwise: 'This check is to be made {ways}. In another way ({way}) it is recorded, and still owed.',
    told: 'recorded ({way}); still to be made {ways}',
    or: ' or ',
  },
});

type Entry = { typed: string; symptoms: readonly Symptom[]; asked: boolean };
const nothing: Entry = { typed: '', symptoms: [], asked: false };
const usual = ['36.1', '36.2', '36.3', '36.4', '36.5', '36.6', '36.7', '36.8', '36.9', '37.0', '37.1', '37.2'];
const ways: readonly CheckWay[] = ['phone', 'inPerson', 'video', 'self'];

/** The whole household in one go. Last time's value stands beside an empty field, and is never put into it. */
export function CheckForm({
  state,
  say,
  now,
  taps = false,
  onDone,
}: {
  state: CaseState;
  say: Say;
  now: number;
  /** For a thumb: usual values to tap; and the button says itself that nobody complained, so that it need not be tapped first. */
  taps?: boolean;
  onDone: () => void;
}) {
  const w = useWords(words);
  const t = useWords(typedWords);
  const codes = useWords(caseCodeWords);
  const language = useLanguage();
  const device = useDevice();
  const id = useId();
  const { policy } = device.session;
  const day = civilDay(now, policy.zone);
  const plan = state.opened?.plan ?? { checks: [], zone: policy.zone };
  const slot = slotAt(plan.checks, civilHour(now, plan.zone));
  const counted = waysFor(plan, slot);
  const wanted = counted?.map((one) => codes[one]).join(w.or) ?? '';
  const [way, setWay] = useState<CheckWay>(() =>
    doesCount(plan, slot, 'phone') ? 'phone' : (counted?.[0] ?? 'phone'),
  );
  const [entries, setEntries] = useState<{ readonly [person: string]: Entry }>({});
  const lines = state.persons.filter((line) => inCare(line) && !isAway(line));
  const entryOf = (person: string) => entries[person] ?? nothing;
  const change = (person: string, to: Partial<Entry>) =>
    setEntries((all) => ({ ...all, [person]: { ...(all[person] ?? nothing), ...to } }));

  const filled = lines.flatMap(({ person }) => {
    const { typed, symptoms, asked } = entryOf(person);
    const read = readTemperature(typed);
    if (read.is === 'celsius') return { person, celsius: read.celsius, site: policy.fever.site, symptoms };
    return read.is === 'nothing' && (asked || symptoms.length > 0) ? { person, symptoms } : [];
  });
  const complained = filled.some(({ symptoms }) => symptoms.length > 0);
  const saveWords = () => {
    if (filled.length === 0) return w.empty;
    if (!taps || complained) return w.save({ n: filled.length });
    return filled.length === 1 ? w.well : w.allWell({ n: filled.length });
  };
  const save = async () => {
    if (await say('checked', { day, way, persons: filled }, w.saved({ n: filled.length }))) onDone();
  };
  const nameOf = (person: string) => {
    const name = device.get<PersonState>(`person/${person}`)?.name;
    return name && !isSealed(name) ? name : w.somebody;
  };
  return (
    <form
      className="fx-check"
      onSubmit={(e) => {
        e.preventDefault();
        if (filled.length > 0) void save();
      }}
    >
      <div className="fx-choices">
        {ways.map((one) => (
          <Chip key={one} pressed={one === way} onClick={() => setWay(one)}>
            {codes[one]}
          </Chip>
        ))}
      </div>
      {!doesCount(plan, slot, way) && <p className="fx-note">{w.otherwise({ ways: wanted, way: codes[way] })}</p>}
      {lines.map((line) => {
        const { person } = line;
        const told = askedOtherwise(line, `${day} ${slot}`);
        const { typed, symptoms, asked } = entryOf(person);
        const read = readTemperature(typed);
        const before = yesterdayOf(device, state.case, person, day);
        return (
          <fieldset key={person} className="dk-asked">
            <legend>{nameOf(person)}</legend>
            {told.length > 0 && (
              <p className="fx-note">{w.told({ ways: wanted, way: told.map((one) => codes[one]).join(w.or) })}</p>
            )}
            <div className="fx-reading">
              <input
                aria-label={w.celsius({ name: nameOf(person) })}
                aria-describedby={before === undefined ? undefined : `${id}${person}`}
                inputMode="decimal"
                maxLength={7}
                value={typed}
                onChange={(e) => change(person, { typed: e.target.value })}
              />
              {before !== undefined && (
                <span className="fx-note" id={`${id}${person}`}>
                  {w.before({ celsius: before.toFixed(1) })}
                </span>
              )}
            </div>
            {taps && (
              <div className="fx-usual">
                {usual.map((value) => (
                  <Chip
                    key={value}
                    pressed={typed === value}
                    onClick={() => change(person, { typed: typed === value ? '' : value })}
                  >
                    {value}
                  </Chip>
                ))}
              </div>
            )}
            <div role="status">
              {read.is === 'unlikely' && <p className="fx-note">{t.unlikely}</p>}
              {(read.is === 'fahrenheit' || read.is === 'point') && (
                <Button onClick={() => change(person, { typed: read.celsius.toFixed(1) })}>
                  {t.take({ celsius: read.celsius.toFixed(1) })}
                </Button>
              )}
            </div>
            <div className="fx-choices">
              <Chip
                pressed={asked && symptoms.length === 0}
                onClick={() => change(person, { asked: !asked, symptoms: [] })}
              >
                {w.none}
              </Chip>
              {policy.observation.symptoms.map(({ symptom, name }) => {
                const on = symptoms.includes(symptom);
                const others = symptoms.filter((one) => one !== symptom);
                return (
                  <Chip
                    key={symptom}
                    pressed={on}
                    onClick={() => change(person, { symptoms: on ? others : [...others, symptom], asked: true })}
                  >
                    {name[language]}
                  </Chip>
                );
              })}
            </div>
          </fieldset>
        );
      })}
      {lines.length > 1 && !taps && (
        <Chip
          pressed={lines.every(({ person }) => entryOf(person).asked)}
          onClick={() =>
            setEntries(Object.fromEntries(lines.map(({ person }) => [person, { ...entryOf(person), asked: true }])))
          }
        >
          {w.allNone}
        </Chip>
      )}
      {filled.length > 0 && filled.length < lines.length && (
        <p className="fx-note">{w.missing({ n: lines.length - filled.length })}</p>
      )}
      <Button tone="primary" wide type="submit" disabled={filled.length === 0}>
        {saveWords()}
      </Button>
    </form>
  );
}
