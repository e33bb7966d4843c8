import { dueOn } from '@fangxian/domain/quarantine';
import { defineWords, useFormat, useWords } from '../../../words/index.ts';
import type { Facts } from './useFacts.ts';

const words = defineWords({
  zh: {
    title: '这一户有专人联系',
    line: '请勿越过此线',
    knock: '请勿敲门',
    until: '至 {day} {hour} 时',
    call: '有事请打',
    blank: '☎',
    from: '{place}',
  },
  en: {
    title: 'Somebody is in contact with this household',
    line: 'Please do not cross this line',
    knock: 'Please do not knock',
    until: 'until {day}, {hour}:00',
    call: 'If you need anything, call',
    blank: '☎',
    from: '{place}',
  },
});

/** 公示牌, 隔离线: an end and the team’s telephone. No name, no door, no reason. */
export function Board({ facts, line }: { facts: Facts; line: boolean }) {
  const w = useWords(words);
  const format = useFormat();
  const phones = facts.team.map(({ phone }) => phone).filter((phone) => phone !== '');
  return (
    <>
      <h1>{line ? w.line : w.title}</h1>
      {!line && <p className="dk-large">{w.knock}</p>}
      {facts.last && (
        <p className="dk-until">{w.until({ day: format.day(dueOn(facts.last)), hour: facts.last.counting.dueHour })}</p>
      )}
      <p>{w.call}</p>
      {phones.length > 0 ? (
        phones.map((phone) => (
          <p key={phone} className="dk-large">
            {w.blank} {phone}
          </p>
        ))
      ) : (
        <p className="dk-large">
          {w.blank} <span className="dk-blank" />
        </p>
      )}
      <footer>{w.from({ place: facts.place })}</footer>
    </>
  );
}
