import { mayWrite } from '@fangxian/domain/access';
import { type LeadState, leadPerson, resultOf } from '@fangxian/domain/leads';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { ContactHistory, RecordAttempt } from '../../contacts/index.ts';
import { useDevice } from '../../device/index.ts';
import { type LeadRow, type SayOfLead, sourceWords, stageWords, useLead } from '../../leads/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { MemberField, plain } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { Answer } from './Answer.tsx';
import { Family } from './Family.tsx';
import { PassOn } from './PassOn.tsx';
import { Placing } from './Placing.tsx';
import { Told } from './Told.tsx';

const words = defineWords({
  zh: {
    sub: '{source} · {time} 收到',
    who: '派给谁',
    contact: '记一次联系',
    choose: '选一个人',
    assigned: '派给{name}',
    due: '最迟 {time}',
    late: '{time} 就该办完了',
    companion: '加同行或亲属',
    pass: '不在这里，转给别的社区',
    passed: '{place}转来的',
    back: '不是我们的，退回{place}',
    backSaid: '退回{place}',
    waiting: '已转{place}，等那边回话',
    came: '{place}退回来了，请再找',
    double: '和另一条是同一个人',
    somebody: '有人',
    isDouble: '这条重复了…',
    doubleSaid: '重复',
    maybe: '{time} 说过的，像是同一个人：',
    same: '是同一个人',
    apart: '不是',
    apartSaid: '不是同一人',
  },
  en: {
    sub: '{source} · received {time}',
    who: 'Given to',
    contact: 'Record a try to reach them',
    choose: 'Choose somebody',
    assigned: 'given to {name}',
    due: 'by {time}',
    late: 'should have been done by {time}',
    companion: 'Add a companion or relative',
    pass: 'Not here: pass on to another community',
    passed: 'passed on by {place}',
    back: 'Not ours: back to {place}',
    backSaid: 'given back to {place}',
    waiting: 'passed on to {place}, not answered yet',
    came: '{place} gave it back: please look further',
    double: 'the same person as another lead',
    somebody: 'somebody',
    isDouble: 'This is told twice…',
    doubleSaid: 'told twice',
    maybe: 'Told {time}, perhaps the same person:',
    same: 'The same person',
    apart: 'Somebody else',
    apartSaid: 'two different people',
  },
});

/** One lead on one page: what is known and from whom, who goes, what was found, and what follows from it. */
export function LeadBeside(props: {
  row: LeadRow;
  all: readonly LeadRow[];
  /** Leads that may speak of the same person. */
  before: readonly LeadState[];
  now: number;
  onOpen: (id: string) => void;
  onCompanion: () => void;
  onClose: () => void;
}) {
  const { row, all, before, now, onOpen, onCompanion, onClose } = props;
  const { state, stage, dueAt, overdue } = row;
  const w = useWords(words);
  const sources = useWords(sourceWords);
  const stages = useWords(stageWords);
  const format = useFormat();
  const say = useLead(state);
  const [passing, setPassing] = useState(false);
  const device = useDevice();
  const may = (kind: string) => mayWrite(device.session.grants, kind, device.log, {}, now) === 'yes';
  const place = state.passedFrom?.name;
  return (
    <Beside
      title={plain(state.name) ?? w.somebody}
      sub={w.sub({
        source: place ? w.passed({ place }) : state.source ? sources[state.source] : '',
        time: state.received ? format.moment(state.received.at, now) : '',
      })}
      onClose={onClose}
    >
      <p>
        <Mark state={stage === 'verified' ? 'accounted' : overdue ? 'needsAttention' : 'notYet'} overdue={overdue} />{' '}
        {stages[stage]}
        {dueAt !== undefined && <small> · {(overdue ? w.late : w.due)({ time: format.moment(dueAt, now) })}</small>}
      </p>
      {state.passedTo && (
        <p className="dk-note">
          {state.passedTo.back
            ? state.passedTo.back.because !== 'answered' && w.came({ place: state.passedTo.name })
            : w.waiting({ place: state.passedTo.name })}
        </p>
      )}
      {state.doubleOf && (
        <p className="dk-note">
          <button type="button" className="dk-link" onClick={() => onOpen(state.doubleOf?.lead ?? '')}>
            {w.double}
          </button>
        </p>
      )}
      {(stage === 'toAssign' || stage === 'toVerify') &&
        before.map((one) => <SameAs key={one.lead} one={one} now={now} say={say} onOpen={onOpen} />)}
      <Told state={state} />
      {may('leads.placed') && (stage === 'toAssign' || stage === 'toVerify') && <Placing row={row} say={say} />}
      {may('leads.assigned') && stage !== 'away' && stage !== 'double' && <Assign row={row} say={say} />}
      {stage !== 'away' && <Answer row={row} say={say} now={now} />}
      {may('contacts.attempted') && <Reaching row={row} now={now} />}
      <Family id={row.id} all={all} onOpen={onOpen} />
      <div className="dk-actions">
        <Button onClick={onCompanion}>{w.companion}</Button>
        {(stage === 'toAssign' || stage === 'toVerify') && (
          <>
            {place && (
              <Button onClick={() => void say('givenBack', {}, w.backSaid({ place }))}>{w.back({ place })}</Button>
            )}
            <Button type="text" aria-expanded={passing} onClick={() => setPassing(!passing)}>
              {w.pass}
            </Button>
            <IsDouble row={row} all={all} say={say} />
          </>
        )}
      </div>
      {passing && <PassOn say={say} onDone={() => setPassing(false)} />}
    </Beside>
  );
}

/** What was tried so far, and the next try; asked for where there is somebody to be persuaded. */
function Reaching({ row: { state }, now }: { row: LeadRow; now: number }) {
  const w = useWords(words);
  const [trying, setTrying] = useState(false);
  const about = { person: leadPerson(state), household: state.household };
  return (
    <>
      <ContactHistory {...about} />
      <Button type="text" aria-expanded={trying} onClick={() => setTrying(!trying)}>
        {w.contact}
      </Button>
      {trying && <RecordAttempt {...about} now={now} />}
    </>
  );
}

/** 像是说过的: the two beside each other, and one tap either way. */
function SameAs(props: { one: LeadState; now: number; say: SayOfLead; onOpen: (id: string) => void }) {
  const { one, now, say, onOpen } = props;
  const w = useWords(words);
  const format = useFormat();
  const told = [plain(one.name), plain(one.phone), plain(one.stayingAt)].filter(Boolean).join(' · ');
  return (
    <div className="dk-note">
      <p>
        <Mark state="partly" quiet /> {w.maybe({ time: one.received ? format.moment(one.received.at, now) : '' })}{' '}
        <button type="button" className="dk-link" onClick={() => onOpen(one.lead)}>
          {told || w.somebody}
        </button>
      </p>
      <div className="dk-actions">
        <Button onClick={() => void say('doubled', { of: one.lead }, w.doubleSaid)}>{w.same}</Button>
        <Button onClick={() => void say('toldApart', { from: one.lead }, w.apartSaid)}>{w.apart}</Button>
      </div>
    </div>
  );
}

function Assign({ row, say }: { row: LeadRow; say: SayOfLead }) {
  const w = useWords(words);
  if (resultOf(row.state)) return null;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the Select inside is the control
    <label className="dk-field">
      <span>{w.who}</span>
      <MemberField
        label={w.who}
        placeholder={w.choose}
        value={row.state.assigned?.member}
        onChange={(member, name) => void say('assigned', { member }, w.assigned({ name }))}
      />
    </label>
  );
}

function IsDouble({ row, all, say }: { row: LeadRow; all: readonly LeadRow[]; say: SayOfLead }) {
  const w = useWords(words);
  const name = plain(row.state.name);
  const others = all.filter(
    ({ id, state }) => id !== row.id && (state.person === row.state.person || plain(state.name) === name),
  );
  if (others.length === 0) return null;
  return (
    <Select<string>
      aria-label={w.isDouble}
      placeholder={w.isDouble}
      value={null}
      options={others.map(({ id, state }) => ({
        value: id,
        label: [plain(state.name), plain(state.stayingAt)].filter(Boolean).join(' '),
      }))}
      onChange={(of) => void say('doubled', { of }, w.doubleSaid)}
    />
  );
}
