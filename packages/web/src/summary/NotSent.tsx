import type { SummaryTold } from '@fangxian/domain/exchange';
import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    title: '这些数里可能还缺的',
    none: '{n} 部入户的手机都联过网，没有留着没送的。',
    nobody: '还没有人用手机入户。',
    quiet: '{of} 部手机里有 {n} 部在{since}以后没联网',
    waiting: '{of} 部手机里有 {n} 部还有 {records} 条没送到',
    oldest: '最早的是{time}记的',
    holder: '谁',
    seen: '最后联网',
    unsent: '没送到',
    why: '没联网的手机里也许有走访还没算进来。打个电话，请他们联一下网。',
    above: '是谁的手机，社区的工作台上看得到。',
    nameless: '没有名字',
  },
  en: {
    title: 'What these figures may lack',
    none: 'Phones that go to the doors: {n}. All were in touch, and nothing waits on them.',
    nobody: 'Nobody goes to the doors with a phone yet.',
    quiet: '{n} of {of} {of:phone|phones} not in touch since {since}',
    waiting: '{n} of {of} {of:phone|phones} {n:holds|hold} {records} {records:record|records} not sent',
    oldest: 'the oldest from {time}',
    holder: 'Who',
    seen: 'Last contact',
    unsent: 'Not sent',
    why: 'A phone out of touch may hold visits that are not counted yet. Call, and ask them to connect once.',
    above: 'Whose phones they are can be seen at the community’s desk.',
    nameless: 'no name',
  },
});

/** Phones out of touch, or that said themselves that something waits: named at the desk, counted above. */
export function NotSent({ told }: { told: SummaryTold }) {
  const w = useWords(words);
  const format = useFormat();
  const { unsent, at } = told;
  const { devices, quiet, since, waiting, records, oldestAt, who } = unsent;
  const sound = quiet === 0 && waiting === 0;
  return (
    <section className="sm-lacks">
      <h2>{w.title}</h2>
      {sound && <p className="fx-note">{devices === 0 ? w.nobody : w.none({ n: devices })}</p>}
      {quiet > 0 && (
        <p className="sm-lack">{w.quiet({ n: quiet, of: devices, since: format.moment(since ?? at, at) })}</p>
      )}
      {waiting > 0 && (
        <p className="sm-lack">
          {w.waiting({ n: waiting, of: devices, records })}
          {oldestAt !== undefined && <small> · {w.oldest({ time: format.moment(oldestAt, at) })}</small>}
        </p>
      )}
      {!sound && <p className="fx-note">{who ? w.why : w.above}</p>}
      {who && who.length > 0 && (
        <table className="sm-table">
          <thead>
            <tr>
              <th data-text>{w.holder}</th>
              <th>{w.seen}</th>
              <th>{w.unsent}</th>
            </tr>
          </thead>
          <tbody>
            {who.map(({ member, name, deviceName, seenAt, unsent: n }) => (
              <tr key={`${member}${deviceName}${seenAt}`}>
                <td data-text>
                  {name ?? w.nameless} <small>{deviceName}</small>
                </td>
                <td>{format.moment(seenAt, at)}</td>
                <td>{n > 0 ? format.number(n) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
