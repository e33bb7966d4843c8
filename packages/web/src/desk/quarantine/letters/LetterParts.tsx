import { dueOn, firstDay } from '@fangxian/domain/quarantine';
import { ruleWords } from '../../../cases/index.ts';
import { defineWords, useFormat, useWords } from '../../../words/index.ts';
import type { Facts } from './useFacts.ts';

const words = defineWords({
  zh: {
    who: '姓名',
    why: '原因',
    from: '起算日',
    first: '第 1 天',
    until: '应解除',
    at: '{day} {hour} 时',
    counted: '{day}（{rule}）',
    helps: '谁来帮您',
    phone: '电话',
    seat: '职责',
    date: '{year}年{date}',
    made: '按防控政策第 {n} 版',
  },
  en: {
    who: 'Name',
    why: 'Reason',
    from: 'Day zero',
    first: 'Day 1',
    until: 'Until',
    at: '{day}, {hour}:00',
    counted: '{day} ({rule})',
    helps: 'Who helps you',
    phone: 'Telephone',
    seat: 'Duty',
    date: '{date} {year}',
    made: 'by policy version {n}',
  },
});

/** Who, why, from when and until when: the arithmetic that anybody can check. */
export function Days({ facts }: { facts: Facts }) {
  const w = useWords(words);
  const rules = useWords(ruleWords);
  const format = useFormat();
  return (
    <table>
      <thead>
        <tr>
          {([w.who, w.why, w.from, w.first, w.until] as const).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.persons.map(({ person, name, reason, term }) => (
          <tr key={person}>
            <td className="dk-name">{name}</td>
            <td className="dk-gives">{reason}</td>
            <td className="dk-gives">{w.counted({ day: format.day(term.dayZero), rule: rules[term.rule] })}</td>
            <td>{format.day(firstDay(term))}</td>
            <td>
              <b>{w.at({ day: format.day(dueOn(term)), hour: term.counting.dueHour })}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Names and numbers of those who look after this household; a line to write on where none is known. */
export function Helpers({ facts }: { facts: Facts }) {
  const w = useWords(words);
  return (
    <table className="dk-helpers">
      <caption>{w.helps}</caption>
      <tbody>
        {facts.team.map(({ seat, name, phone }) => (
          <tr key={seat}>
            <th scope="row">{seat}</th>
            <td>{name || <span className="dk-blank" />}</td>
            <td>☎ {phone || <span className="dk-blank" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A place to sign, for as many as sign. */
export function Signatures({ labels, facts }: { labels: readonly string[]; facts: Facts }) {
  const w = useWords(words);
  const format = useFormat();
  return (
    <footer className="dk-signs">
      {labels.map((label) => (
        <p key={label}>
          {label}
          <span className="dk-blank" />
        </p>
      ))}
      <p>
        {facts.place}
        {'\u3000'}
        {w.date({ year: facts.day.slice(0, 4), date: format.day(facts.day) })}
        {'\u3000'}
        {w.made({ n: facts.policy })}
      </p>
    </footer>
  );
}
