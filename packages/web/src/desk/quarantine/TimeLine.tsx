import type { CaseState } from '@fangxian/domain/quarantine';
import { useMemo } from 'react';
import { closingWords, paperStateWords, phaseWords } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../../words/index.ts';
import { memberName } from '../community/index.ts';
import { eventsOf, type Happening } from './eventsOf.ts';

const words = defineWords({
  zh: {
    title: '经过',
    line: '{time} {what} · {who}',
    somebody: '有人',
    self: '住户自己',
    proposed: '提出居家隔离 {name}',
    begun: '{name} {phase}',
    ended: '{name} 结束',
    fever: '{name} 发热',
    referred: '{name} 送医',
    team: '定下责任人',
    dependants: '问过要照护的人',
    need: '记下需求',
    met: '需求办好',
    objected: '提出异议',
    answered: '答复异议',
    breach: '违规',
    closed: '放下提醒：{why}',
    archived: '归档',
    left: '{name} 转往别的社区',
    came: '{name} 从别的社区转来',
    handedUp: '照护上报街道',
    takenOn: '街道接手照护',
    givenBack: '街道交回照护',
    watch: '定值守、交班',
  },
  en: {
    title: 'What happened',
    line: '{time} {what} · {who}',
    somebody: 'somebody',
    self: 'the household',
    proposed: 'proposed {name}',
    begun: '{name}: {phase}',
    ended: '{name}: ended',
    fever: '{name}: fever',
    referred: '{name}: taken to a doctor',
    team: 'the team was set',
    dependants: 'asked who depends on them',
    need: 'a need recorded',
    met: 'a need met',
    objected: 'an objection',
    answered: 'the objection was answered',
    breach: 'a breach',
    closed: 'put aside: {why}',
    archived: 'put away',
    left: '{name}: handed over to another community',
    came: '{name}: taken over from another community',
    handedUp: 'care handed up to the street',
    takenOn: 'the street took care on',
    givenBack: 'the street gave care back',
    watch: 'watch set or handed over',
  },
});

/** The folder in the order in which things happened, the latest first. */
export function TimeLine(props: { state: CaseState; now: number; nameOf: (person: string) => string }) {
  const { state, now, nameOf } = props;
  const w = useWords(words);
  const papers = useWords(paperStateWords);
  const phases = useWords(phaseWords);
  const reasons = useWords(closingWords);
  const language = useLanguage();
  const format = useFormat();
  const device = useDevice();
  const events = useMemo(() => eventsOf(state), [state]);
  const { observation } = device.session.policy;
  const what = (one: Happening) => {
    const name = one.person ? nameOf(one.person) : '';
    if (one.what === 'paper') {
      const paper = observation.papers.find((known) => known.paper === one.paper)?.name[language] ?? '';
      return `${paper} ${papers[one.state]}`;
    }
    if (one.what === 'closed') return w.closed({ why: reasons[one.because] });
    if (one.what === 'begun') return w.begun({ name, phase: phases.underObservation });
    const told = w[one.what];
    return typeof told === 'string' ? told : told({ name });
  };
  return (
    <section>
      <h3>{w.title}</h3>
      <ol className="fx-list" reversed>
        {events.map((one) => (
          <li key={`${one.at}${one.what}${one.person ?? ''}`}>
            <small>
              {w.line({
                time: format.moment(one.at, now),
                what: what(one),
                who: one.by === 'self' ? w.self : (memberName(device, one.by) ?? w.somebody),
              })}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
