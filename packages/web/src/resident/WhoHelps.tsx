import type { ResidentTold } from '@fangxian/domain/quarantine';
import { defineWords, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    call: '打电话',
    to: '打电话给{seat}',
    soon: '还在安排',
    office: '什么事都可以打',
    emergency: '喘不上气、叫不醒、胸口疼，直接打',
  },
  en: {
    call: 'Call',
    to: 'Call the {seat}',
    soon: 'being arranged',
    office: 'for anything',
    emergency: 'Fighting for breath, not waking up, chest pain: call',
  },
});

/** Food first, then health: what is called for most. The first seat of a team is the one that brings things. */
function inOrder({ team, fever }: ResidentTold): ResidentTold['team'] {
  const rank = (seat: string) => (seat === 'office' ? 0 : seat === fever.call ? 2 : 3);
  const [first] = team.filter(({ seat }) => seat !== 'office');
  const of = (one: ResidentTold['team'][number]) => (one === first ? 1 : rank(one.seat));
  return [...team].sort((a, b) => of(a) - of(b));
}

/** First of all: who comes, and the number. Seats, no names. */
export function WhoHelps({ told }: { told: ResidentTold }) {
  const w = useWords(words);
  const language = useLanguage();
  // Afterwards nobody is being found any more.
  const over = told.persons.every(({ ended }) => ended);
  const team = inOrder(told).filter(({ phone }) => phone || !over);
  return (
    <section>
      <ul className="resident-team">
        {team.map(({ seat, name, helps, phone }) => (
          <li key={seat}>
            <span>
              <b>{name[language]}</b>
              <small>{seat === 'office' ? w.office : helps?.[language]}</small>
              {phone && <small className="resident-number">{phone}</small>}
            </span>
            {phone ? (
              <a className="fx-button resident-call" href={`tel:${phone}`} aria-label={w.to({ seat: name[language] })}>
                ☎ {w.call}
              </a>
            ) : (
              <span className="resident-soon">{w.soon}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="resident-note">
        {w.emergency} <a href="tel:120">120</a>
      </p>
    </section>
  );
}
