import type { DayZeroRule } from '@fangxian/domain/policy';
import { type CaseState, currentTerm, dueAt, dueOn, type TermChangeReason } from '@fangxian/domain/quarantine';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { caseCodeWords, type Line, ruleWords, type Say } from '../../cases/index.ts';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    more: '改日期、转出',
    change: '改日期',
    added: '再延长几天',
    rule: '从哪天算起',
    dayZero: '起算日',
    why: '为什么',
    ask: '改到 {day} 解除',
    second: '延后要另一个人同意才算数',
    asked: '改期',
    waiting: '{who}要求改到 {day}，等另一个人同意',
    approve: '同意',
    approved: '同意改期',
    facility: '转集中隔离',
    mistake: '记错了，作废',
    ended: '不在这里隔离了',
    somebody: '有人',
  },
  en: {
    more: 'Dates, moved',
    change: 'Other dates',
    added: 'Days to add',
    rule: 'Counted from',
    dayZero: 'Day zero',
    why: 'Why',
    ask: 'Move the end to {day}',
    second: 'A later end counts once a second person approves',
    asked: 'other dates',
    waiting: '{who} asked for {day}; a second person must approve',
    approve: 'Approve',
    approved: 'dates approved',
    facility: 'Moved to a facility',
    mistake: 'Recorded by mistake',
    ended: 'no longer observed here',
    somebody: 'Somebody',
  },
});

const reasons: readonly TermChangeReason[] = ['dateMended', 'newContact', 'symptoms', 'ordered'];

/** What is rarer for one person: other dates, an end elsewhere. */
export function PersonActions({ line, state, say }: { line: Line; state: CaseState; say: Say }) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  if (line.state.ended) return null;
  const { person } = line;
  const waiting = line.state.changes.filter((one) => !one.approved && dueAt(one.term) > dueAt(currentTerm(line.state)));
  return (
    <div className="dk-line-actions">
      {waiting.map((one) => (
        <Waiting key={one.change} change={one.change} by={one.by} day={dueOn(one.term)} say={say} />
      ))}
      <Button size="small" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
        {w.more}
      </Button>
      {open && (
        <>
          <ChangeTerm line={line} say={say} />
          <div className="dk-actions">
            {(['facility', 'mistake'] as const).map((ending) => (
              <Button
                key={ending}
                size="small"
                onClick={() => void say('leftFolder', { persons: [person], ending }, w.ended)}
              >
                {w[ending]}
              </Button>
            ))}
          </div>
          <p className="dk-note" hidden={state.persons.length === 0}>
            {w.second}
          </p>
        </>
      )}
    </div>
  );
}

function Waiting(props: { change: string; by: string; day: string; say: Say }) {
  const w = useWords(words);
  const format = useFormat();
  const device = useDevice();
  const name = device.get<{ name?: unknown }>(`member/${props.by}`)?.name;
  const mine = props.by === device.session.member;
  return (
    <p className="dk-note">
      {w.waiting({ who: typeof name === 'string' ? name : w.somebody, day: format.day(props.day) })}{' '}
      {!mine && (
        <Button size="small" onClick={() => void props.say('termChangeApproved', { change: props.change }, w.approved)}>
          {w.approve}
        </Button>
      )}
    </p>
  );
}

function ChangeTerm({ line, say }: { line: Line; say: Say }) {
  const w = useWords(words);
  const rules = useWords(ruleWords);
  const codes = useWords(caseCodeWords);
  const format = useFormat();
  const term = currentTerm(line.state);
  const [rule, setRule] = useState<DayZeroRule>(term.rule);
  const [dayZero, setDayZero] = useState(term.dayZero);
  const [added, setAdded] = useState(String(term.added));
  const [because, setBecause] = useState<TermChangeReason>('dateMended');
  const wanted = { ...term, rule, dayZero, added: Math.max(0, Math.min(60, Number(added) || 0)) };
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(dayZero);
  const same = wanted.rule === term.rule && wanted.dayZero === term.dayZero && wanted.added === term.added;
  const body = { change: uuidv7(), persons: [line.person], rule, dayZero, added: wanted.added, because };
  return (
    <form
      className="dk-form"
      onSubmit={(e) => {
        e.preventDefault();
        if (valid && !same) void say('termChangeAsked', body, w.asked);
      }}
    >
      <Select
        aria-label={w.rule}
        value={rule}
        options={(['leftArea', 'arrived', 'lastContact', 'discovered'] as const).map((value) => ({
          value,
          label: rules[value],
        }))}
        onChange={setRule}
      />
      <div className="dk-pair">
        <Input type="date" aria-label={w.dayZero} value={dayZero} onChange={(e) => setDayZero(e.target.value)} />
        <Input
          aria-label={w.added}
          inputMode="numeric"
          prefix={w.added}
          value={added}
          onChange={(e) => setAdded(e.target.value)}
        />
      </div>
      <Select
        aria-label={w.why}
        value={because}
        options={reasons.map((value) => ({ value, label: codes[value] }))}
        onChange={setBecause}
      />
      <Button htmlType="submit" disabled={!valid || same}>
        {valid ? w.ask({ day: format.day(dueOn(wanted)) }) : w.change}
      </Button>
    </form>
  );
}
