import { Button } from 'antd';
import { useState } from 'react';
import { hrefOf } from '../../app/index.ts';
import { Mark } from '../../look/index.ts';
import { Advise, NotWaited, RegisterForm, ToldBefore } from '../../returns/forms/index.ts';
import { type ReturnRow, stageWords, useReturn } from '../../returns/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { Measure } from './Measure.tsx';
import { useReturnLink } from './useReturnLink.ts';
import { WhoIsIt } from './WhoIsIt.tsx';

const words = defineWords({
  zh: {
    somebody: '有人',
    unlisted: '名册里没有',
    due: '最迟 {time}',
    late: '{time} 就该办完了',
    call: '拨 {phone}',
    tell: '打电话告知',
    back: '已经回来了',
    backSaid: '已返',
    register: '登记',
    registerAgain: '重新登记',
    link: '复制登记链接给本人',
    companions: '同行的人，记成线索',
  },
  en: {
    somebody: 'somebody',
    unlisted: 'not in the roster',
    due: 'by {time}',
    late: 'should have been done by {time}',
    call: 'Call {phone}',
    tell: 'Call and tell',
    back: 'They are back',
    backSaid: 'back',
    register: 'Register',
    registerAgain: 'Register anew',
    link: 'Copy the link for them',
    companions: 'Companions: write down a lead',
  },
});

type Doing = 'tell' | 'register';

/** Somebody away or back on one page: what is known, the call, the registration, and what follows from it. */
export function ReturneeBeside(props: { row: ReturnRow; all: readonly ReturnRow[]; now: number; onClose: () => void }) {
  const { row, all, now, onClose } = props;
  const { state, stage, dueAt, overdue, name, phone } = row;
  const w = useWords(words);
  const stages = useWords(stageWords);
  const format = useFormat();
  const { homeOf } = useCommunity();
  const home = state.household ? homeOf.get(state.household) : undefined;
  const { say } = useReturn(state);
  const link = useReturnLink(state.person);
  const away = stage === 'away' || stage === 'advised' || stage === 'planning';
  const [doing, setDoing] = useState<Doing | undefined>(away ? 'tell' : stage === 'back' ? 'register' : undefined);
  const toggle = (what: Doing) => setDoing(doing === what ? undefined : what);
  return (
    <Beside
      title={name ?? w.somebody}
      sub={home ? <a href={hrefOf('desk', ['residents'], { at: home.id })}>{home.address}</a> : w.unlisted}
      onClose={onClose}
    >
      <p>
        <Mark state={dueAt === undefined ? 'accounted' : overdue ? 'needsAttention' : 'notYet'} overdue={overdue} />{' '}
        {stages[stage]}
        {dueAt !== undefined && <small> · {(overdue ? w.late : w.due)({ time: format.moment(dueAt, now) })}</small>}
      </p>
      {phone && (
        <p>
          <a href={`tel:${phone.split('/')[0]}`}>☎ {w.call({ phone })}</a>
        </p>
      )}
      <ToldBefore state={state} now={now} />
      {!home && <WhoIsIt row={row} all={all} />}
      {state.foretold?.companions !== undefined && (
        <p>
          <a
            href={hrefOf('desk', ['leads'], {
              hand: '1',
              source: 'self',
              returnee: state.person,
              household: state.household,
            })}
          >
            {w.companions} ›
          </a>
        </p>
      )}
      <Measure row={row} />
      <div className="dk-actions">
        {away && (
          <>
            <Button aria-expanded={doing === 'tell'} onClick={() => toggle('tell')}>
              {w.tell}
            </Button>
            <Button onClick={() => void say('back', {}, w.backSaid)}>{w.back}</Button>
          </>
        )}
        <Button aria-expanded={doing === 'register'} onClick={() => toggle('register')}>
          {stage === 'registered' ? w.registerAgain : w.register}
        </Button>
        {away && (
          <Button type="text" disabled={link.busy} onClick={() => void link.copy()}>
            {w.link}
          </Button>
        )}
      </div>
      {doing === 'tell' && away && <Advise key={`${state.person} ${state.advised.length}`} state={state} now={now} />}
      {doing === 'register' && <RegisterForm state={state} now={now} onDone={() => setDoing(undefined)} />}
      {stage !== 'closed' && <NotWaited say={say} onDone={onClose} />}
    </Beside>
  );
}
