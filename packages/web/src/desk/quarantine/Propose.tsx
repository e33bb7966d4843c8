import type { DayZeroRule, QuarantineReason } from '@fangxian/domain/policy';
import { caseId, countingOf } from '@fangxian/domain/quarantine';
import { civilDay, isSealed } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useNow, useQuery } from '../../app/index.ts';
import { foldersOfHousehold, ruleWords, TermLine } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { type Entry, firstEntry, rules, toldDay } from './wanted.ts';

const words = defineWords({
  zh: {
    title: '提出居家隔离',
    basis: '依据：{basis}',
    who: '谁',
    why: '为什么',
    rule: '从哪天算起',
    day: '起算日',
    first: '先问一句：有没有人要靠他们照护？问清之前，隔离不会开始；检查和送菜现在就开始。',
    save: '提出，{n} 人',
    saved: '已提出居家隔离。接着问要照护的人、送文书。',
    notSaved: '没有存上，请再试',
    somebody: '有人',
    nobody: '这一户名册里没有人，先登记人。',
    already: '已经在这一户的隔离档案里了。',
  },
  en: {
    title: 'Propose home quarantine',
    basis: 'Basis: {basis}',
    who: 'Who',
    why: 'Why',
    rule: 'Counted from',
    day: 'Day zero',
    first:
      'Ask first: does anybody depend on them? The restriction does not begin before that is clear; checks and food begin now.',
    save: 'Propose, {n}',
    saved: 'Proposed. Next: who depends on them, and the letters.',
    notSaved: 'Not saved, please try again',
    somebody: 'somebody',
    nobody: 'The roster has nobody here; list them first.',
    already: 'Already in the folder of this household.',
  },
});

/** The whole household on one form: a line a person, the days counted before anybody's eyes. */
export function Propose({ household, onDone }: { household: string; onDone: (folder?: string) => void }) {
  const w = useWords(words);
  const ruleNames = useWords(ruleWords);
  const language = useLanguage();
  const device = useDevice();
  const { homeOf } = useCommunity();
  const { policy, event } = useSession();
  const today = civilDay(useNow(), policy.zone);
  const persons = (device.get<HouseholdState>(`household/${household}`)?.persons ?? []).flatMap(
    (id) => device.get<PersonState>(`person/${id}`) ?? [],
  );
  const { open, earlier } = foldersOfHousehold(device, household);
  const inFolder = new Set(open?.persons.filter(({ ended }) => !ended).map(({ person }) => person));
  const { reasons } = policy.observation;
  const planOf = (reason: QuarantineReason) => reasons.find((one) => one.reason === reason);
  const query = useQuery();
  const fresh = (id: string): Entry => firstEntry(query, { id, first: asked[0]?.person === id }, reasons, today);
  const [entries, setEntries] = useState<{ readonly [person: string]: Entry }>({});
  const asked = persons.filter(({ person }) => !inFolder.has(person));
  const entryOf = (person: string) => entries[person] ?? fresh(person);
  const change = (person: string, to: Partial<Entry>) =>
    setEntries((all) => ({ ...all, [person]: { ...entryOf(person), ...to } }));
  /** Another rule brings its own day, where the link told one of whom it speaks. */
  const by = (rule: DayZeroRule, person: string): Partial<Entry> => {
    const told = query.person === person ? toldDay(query, rule, today) : undefined;
    return { rule, ...(told && { dayZero: told }) };
  };
  const chosen = asked.filter(
    ({ person }) => entryOf(person).on && /^\d{4}-\d{2}-\d{2}$/.test(entryOf(person).dayZero),
  );
  const save = async () => {
    const id = open?.case ?? caseId(event, household, earlier);
    const told = chosen.map(({ person }) => {
      const { reason, rule, dayZero } = entryOf(person);
      return { person, reason, rule, dayZero };
    });
    try {
      await device.record('quarantine.proposed', { case: id, household, persons: told });
      toast(w.saved);
      onDone(id);
    } catch {
      toast(w.notSaved);
    }
  };
  const nameOf = ({ name }: PersonState) => (name && !isSealed(name) ? name : w.somebody);
  return (
    <Beside title={w.title} sub={homeOf.get(household)?.address} onClose={() => onDone(open?.case)}>
      <p className="dk-note">{w.first}</p>
      {asked.length === 0 && <p>{persons.length === 0 ? w.nobody : w.already}</p>}
      {query.person && inFolder.has(query.person) && asked.length > 0 && <p className="dk-note">{w.already}</p>}
      <form
        className="dk-form"
        onSubmit={(e) => {
          e.preventDefault();
          if (chosen.length > 0) void save();
        }}
      >
        {asked.map((person) => {
          const entry = entryOf(person.person);
          const { rule, dayZero } = entry;
          const counting = countingOf(policy.observation, policy.zone);
          return (
            <fieldset key={person.person} className="dk-asked" aria-label={nameOf(person)}>
              <Checkbox checked={entry.on} onChange={(e) => change(person.person, { on: e.target.checked })}>
                <b>{nameOf(person)}</b>
              </Checkbox>
              {entry.on && (
                <>
                  <Select<QuarantineReason>
                    aria-label={w.why}
                    value={entry.reason}
                    options={reasons.map(({ reason, name }) => ({ value: reason, label: name[language] }))}
                    onChange={(reason) =>
                      change(person.person, { reason, ...by(planOf(reason)?.dayZero ?? rule, person.person) })
                    }
                  />
                  <div className="dk-pair">
                    <Select<DayZeroRule>
                      aria-label={w.rule}
                      value={rule}
                      options={rules.map((value) => ({ value, label: ruleNames[value] }))}
                      onChange={(value) => change(person.person, by(value, person.person))}
                    />
                    <Input
                      type="date"
                      aria-label={w.day}
                      max={today}
                      value={dayZero}
                      onChange={(e) => change(person.person, { dayZero: e.target.value })}
                    />
                  </div>
                  {dayZero && <TermLine term={{ rule, dayZero, added: 0, counting }} />}
                  <small>{w.basis({ basis: planOf(entry.reason)?.basis[language] ?? '' })}</small>
                </>
              )}
            </fieldset>
          );
        })}
        <Button type="primary" className="dk-next" htmlType="submit" disabled={chosen.length === 0}>
          {w.save({ n: chosen.length })}
        </Button>
      </form>
    </Beside>
  );
}

function useSession() {
  return useDevice().session;
}
