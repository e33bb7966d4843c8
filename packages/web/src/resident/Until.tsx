import type { ResidentPerson, ResidentTold } from '@fangxian/domain/quarantine';
import { defineWords, useFormat, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    title: '到哪天为止',
    end: '{day} {hour} 时',
    today: '今天是第 {n} 天，还有 {left}。',
    last: '今天是最后一天。社区核实后，给您送解除通知单。',
    late: '时间已经到了。社区核实后就解除；还没有人来，请打上面的电话。',
    counted: '{zero}{rule}，{first}算第 1 天，数满 {days} 天。',
    added: '其中延长 {n} 天。',
    moved: '原来告诉您的是{day}；改了，因为{because}。',
    waiting: '限制还没有开始：要先问清有没有人要靠您照护，文书送到、负责的人到位。检查和送菜已经开始。',
    why: '为什么',
    basis: '依据：{basis}',
    names: '{names}：',
    and: '、',
    somebody: '家人',
    left: '{n} 天',
    ended: '{names}：{day}结束',
    leftArea: '离开风险地区',
    arrived: '到达本地',
    lastContact: '最后一次接触',
    discovered: '被找到',
    dateMended: '日期更正了',
    newContact: '又有新的接触',
    symptoms: '有人出现症状',
    ordered: '上级有新要求',
  },
  en: {
    title: 'Until when',
    end: '{day}, {hour}:00',
    today: 'Today is day {n}; {left} to go.',
    last: 'Today is the last day. After a check you receive a release notice.',
    late: 'The time has come. You are released after a check; if nobody has come yet, call one of the numbers above.',
    counted: '{rule} on {zero}; {first} counts as day 1, for {days} {days:day|days}.',
    added: '{n} of them were added.',
    moved: 'You were first told {day}; it was changed: {because}.',
    waiting:
      'The restriction has not begun: it waits until it is clear who depends on you, the letters are here and the team stands. Checks and food have begun.',
    why: 'Why',
    basis: 'Basis: {basis}',
    names: '{names}: ',
    and: ', ',
    somebody: 'somebody of yours',
    left: '{n} {n:day|days}',
    ended: '{names}: ended {day}',
    leftArea: 'Left the risk area',
    arrived: 'Arrived here',
    lastContact: 'Last contact',
    discovered: 'Found',
    dateMended: 'the date was mended',
    newContact: 'there was a new contact',
    symptoms: 'somebody showed symptoms',
    ordered: 'it was ordered from above',
  },
});

type Group = readonly [ResidentPerson, ...ResidentPerson[]];

/** Whoever is told the same is told it together. */
function together(persons: readonly ResidentPerson[], told: (one: ResidentPerson) => unknown): readonly Group[] {
  const found = new Map<string, [ResidentPerson, ...ResidentPerson[]]>();
  for (const one of persons) {
    const key = JSON.stringify(told(one));
    const known = found.get(key);
    if (known) known.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

/** 到哪天为止, with its arithmetic, why, and on what ground. */
export function Until({ told }: { told: ResidentTold }) {
  const w = useWords(words);
  const language = useLanguage();
  const format = useFormat();
  const cared = told.persons.filter(({ ended }) => !ended);
  const ended = told.persons.filter((one) => one.ended);
  const ends = together(cared, ({ dueAt }) => dueAt);
  const whys = together(cared, ({ term, moved, reason }) => [term, moved, reason]);
  const namesOf = (persons: Group) => persons.map(({ name }) => name ?? w.somebody).join(w.and);
  const how = ({ dueAt, day, term }: ResidentPerson) => {
    if (told.now >= dueAt) return w.late;
    const left = term.days - day;
    return left <= 0 ? w.last : w.today({ n: Math.max(0, day), left: w.left({ n: left }) });
  };
  return (
    <section className="resident-until">
      {together(ended, (one) => one.ended).map((group) => (
        <p key={group[0].person}>
          {w.ended({ names: namesOf(group), day: format.date(group[0].ended?.at ?? told.now) })}
        </p>
      ))}
      {cared.length > 0 && <h2>{w.title}</h2>}
      {ends.map((group) => {
        const [first] = group;
        return (
          <div key={first.person}>
            {ends.length > 1 && <p>{namesOf(group)}</p>}
            <p className="resident-date">{w.end({ day: format.day(first.term.due), hour: first.term.dueHour })}</p>
            <p>{how(first)}</p>
          </div>
        );
      })}
      {cared.length > 0 && <h2>{w.why}</h2>}
      {whys.map((group) => {
        const [{ person, term, moved, reason, basis }] = group;
        return (
          <div key={person}>
            <p>
              {whys.length > 1 && w.names({ names: namesOf(group) })}
              {reason[language]}
            </p>
            <p className="resident-note">
              {w.counted({
                ...{ rule: w[term.rule], zero: format.day(term.dayZero) },
                ...{ first: format.day(term.first), days: term.days },
              })}
              {term.added > 0 && w.added({ n: term.added })}
            </p>
            {moved && <p>{w.moved({ day: format.day(moved.from), because: w[moved.because] })}</p>}
            <p className="resident-note">{w.basis({ basis: basis[language] })}</p>
          </div>
        );
      })}
      {cared.some(({ begun }) => !begun) && <p className="resident-waiting">{w.waiting}</p>}
    </section>
  );
}
