import type { DivisionState } from '@fangxian/domain/places';
import { byCarer, type CaseState, type Dependant, isGap, isTakenOn, type Need } from '@fangxian/domain/quarantine';
import { plain } from '@fangxian/domain/records';
import { useState } from 'react';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { Button, Chip, Mark } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { caseCodeWords } from '../caseWords.ts';
import type { Say } from '../useCase.ts';
import type { May } from '../useMay.ts';
import { AskCarer } from './AskCarer.tsx';
import { CarerForm } from './CarerForm.tsx';

const words = defineWords({
  zh: {
    title: '有没有人要靠他们照护？',
    none: '问过了，没有',
    asked: '问过了，没有人要靠他们照护。',
    add: '加一位',
    name: '姓名',
    need: '是谁',
    lives: '住在哪',
    here: '同住',
    elsewhere: '不同住',
    save: '加上',
    added: '{name} 要照护',
    noneSaved: '没有要照护的人',
    cared: '{carer} 在照护',
    named: '{carer} 还没联系上',
    herself: '本人在链接上答了',
    gap: '还没有人照护',
    gone: '{carer} 不能再照护',
    taken: '{place}已接手，{time}',
    handedUp: '{time} 已上报，等上级接手',
    givenBack: '{place}交回了，{time}',
    reachedPhone: '打电话说好了',
    reachedAnswer: '已答复“收到”',
    withdrew: '不能照护了',
    escalate: '上报街道',
    again: '再报一次',
    ended: '不用照护了',
    said: '{name}：{what}',
  },
  en: {
    title: 'Does anybody depend on them?',
    none: 'Asked: nobody',
    asked: 'Asked: nobody depends on them.',
    add: 'Add somebody',
    name: 'Name',
    need: 'Who',
    lives: 'Lives',
    here: 'with them',
    elsewhere: 'elsewhere',
    save: 'Add',
    added: '{name} needs care',
    noneSaved: 'nobody needs care',
    cared: '{carer} looks after them',
    named: '{carer} not reached yet',
    herself: 'answered by themselves, on the link',
    gap: 'nobody looks after them',
    gone: '{carer} cannot any more',
    taken: '{place} has taken it on, {time}',
    handedUp: 'handed up {time}, not taken on yet',
    givenBack: '{place} gave it back, {time}',
    reachedPhone: 'Agreed by telephone',
    reachedAnswer: 'Answered 收到',
    withdrew: 'Cannot any more',
    escalate: 'Hand up to the street',
    again: 'Hand up again',
    ended: 'No longer needed',
    said: '{name}: {what}',
  },
});

const needs: readonly Need[] = ['child', 'elder', 'disabled', 'ill'];

type Props = { state: CaseState; say: Say; may: May; now: number };

/** The question nobody may skip, and for each of them somebody who was really reached. */
export function Dependants({ state, say, may, now }: Props) {
  const w = useWords(words);
  const [adding, setAdding] = useState(false);
  const open = state.dependants.filter(({ ended }) => !ended);
  return (
    <section className="fx-case-form">
      <h3>{w.title}</h3>
      {state.dependantsAsked && open.length === 0 && <p className="fx-note">{w.asked}</p>}
      <ul className="fx-list">
        {open.map((one) => (
          <OneDependant key={one.dependant} one={one} state={state} say={say} may={may} now={now} />
        ))}
      </ul>
      {adding ? (
        <AddDependant say={say} onDone={() => setAdding(false)} />
      ) : (
        may('quarantine.dependantsAsked') && (
          <div className="fx-choices">
            {!state.dependantsAsked && (
              <Button onClick={() => void say('dependantsAsked', { dependants: [] }, w.noneSaved)}>{w.none}</Button>
            )}
            <Button onClick={() => setAdding(true)}>{w.add}</Button>
          </div>
        )
      )}
    </section>
  );
}

function OneDependant({ one, state, say, may, now }: Props & { one: Dependant }) {
  const w = useWords(words);
  const codes = useWords(caseCodeWords);
  const name = plain(one.name) ?? '';
  const gap = isGap(one, state.persons);
  const device = useDevice();
  const above = device.get<DivisionState>(`division/${device.log}`)?.parent;
  // Once somebody cared, the office above was told that nobody has to be found: a new gap is handed up anew.
  const cared = Math.max(0, ...one.carers.map(({ withdrawn }) => withdrawn?.at ?? 0));
  const waiting = one.escalated !== undefined && one.escalated.at > cared;
  const tell = (kind: string, what: string, more: object = {}) =>
    void say(kind, { dependant: one.dependant, ...more }, w.said({ name, what }));
  return (
    <li className="fx-stack">
      <span>
        <Mark state={gap ? 'needsAttention' : 'accounted'} /> <b>{name}</b> · {codes[one.need]} ·{' '}
        {one.lives === 'here' ? w.here : w.elsewhere}
        {one.carers.length === 0 && <small>{w.gap}</small>}
        <Office one={one} now={now} />
      </span>
      {one.carers.map(({ carer, name: who, phone, reached, withdrawn }) => {
        const told = { carer: plain(who) ?? '' };
        const number = plain(phone);
        return (
          <div key={carer}>
            <small>
              {withdrawn ? w.gone(told) : reached ? w.cared(told) : w.named(told)}{' '}
              {(withdrawn ?? reached)?.by === byCarer && <>· {w.herself} </>}
              {number && <a href={`tel:${number}`}>☎ {number}</a>}
            </small>
            <div className="fx-choices">
              {!withdrawn && !reached && may('quarantine.carerReached') && (
                <>
                  <Button onClick={() => tell('carerReached', w.reachedPhone, { carer, how: 'phone' })}>
                    {w.reachedPhone}
                  </Button>
                  <Button onClick={() => tell('carerReached', w.reachedAnswer, { carer, how: 'answered' })}>
                    {w.reachedAnswer}
                  </Button>
                  <AskCarer folder={state.case} dependant={one.dependant} carer={carer} name={told.carer} />
                </>
              )}
              {!withdrawn && may('quarantine.carerWithdrew') && (
                <Button tone="quiet" onClick={() => tell('carerWithdrew', w.withdrew, { carer })}>
                  {w.withdrew}
                </Button>
              )}
            </div>
          </div>
        );
      })}
      {may('quarantine.carerNamed') && (
        <CarerForm dependant={one.dependant} name={name} household={state.household} say={say} gap={gap} />
      )}
      <div className="fx-choices">
        {gap && above && !waiting && may('quarantine.careEscalated') && (
          <Button onClick={() => tell('careEscalated', w.escalate)}>{one.escalated ? w.again : w.escalate}</Button>
        )}
        {may('quarantine.dependantEnded') && (
          <Button tone="quiet" onClick={() => tell('dependantEnded', w.ended)}>
            {w.ended}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What the office above answered, in its order. */
function Office({ one: { escalated, office, givenBack, ...one }, now }: { one: Dependant; now: number }) {
  const w = useWords(words);
  const format = useFormat();
  const time = (at: number) => format.moment(at, now);
  if (!escalated) return null;
  return (
    <>
      {givenBack && !office && <small>{w.givenBack({ place: givenBack.place, time: time(givenBack.at) })}</small>}
      {office && isTakenOn({ escalated, office }) ? (
        <small>{w.taken({ place: office.place, time: time(office.at) })}</small>
      ) : (
        !one.ended && <small>{w.handedUp({ time: time(escalated.at) })}</small>
      )}
    </>
  );
}

function AddDependant({ say, onDone }: { say: Say; onDone: () => void }) {
  const w = useWords(words);
  const codes = useWords(caseCodeWords);
  const [name, setName] = useState('');
  const [need, setNeed] = useState<Need>('elder');
  const [lives, setLives] = useState<'here' | 'elsewhere'>('here');
  const save = async () => {
    const one = { dependant: uuidv7(), name: name.trim(), need, lives };
    if (await say('dependantsAsked', { dependants: [one] }, w.added({ name: one.name }))) onDone();
  };
  return (
    <form
      className="fx-words"
      onSubmit={(e) => {
        e.preventDefault();
        if (name.trim() !== '') void save();
      }}
    >
      <label className="fx-field">
        <span>{w.name}</span>
        <input maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <fieldset className="fx-choices" aria-label={w.need}>
        {needs.map((value) => (
          <Chip key={value} pressed={value === need} onClick={() => setNeed(value)}>
            {codes[value]}
          </Chip>
        ))}
      </fieldset>
      <fieldset className="fx-choices" aria-label={w.lives}>
        {(['here', 'elsewhere'] as const).map((value) => (
          <Chip key={value} pressed={value === lives} onClick={() => setLives(value)}>
            {w[value]}
          </Chip>
        ))}
      </fieldset>
      <Button type="submit" disabled={name.trim() === ''}>
        {w.save}
      </Button>
    </form>
  );
}
