import type { ResidentTold } from '@fangxian/domain/quarantine';
import { defineWords, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    call: '打电话',
    to: '打电话给{seat}',
    soon: '还在安排',
    cadre: '买菜买药、倒垃圾、代收快递',
    doctor: '发热、不舒服，随时打',
    police: '出入、安全的事',
    office: '什么事都可以打',
    emergency: '喘不上气、叫不醒、胸口疼，直接打',
  },
  en: {
    call: 'Call',
    to: 'Call the {seat}',
    soon: 'being arranged',
    cadre: 'food, medicine, rubbish, parcels',
    doctor: 'fever or feeling unwell, at any time',
    police: 'coming and going, safety',
    office: 'for anything',
    emergency: 'Fighting for breath, not waking up, chest pain: call',
  },
});

/** Food first, then health: what is called for most. */
const order: readonly ResidentTold['team'][number]['seat'][] = ['office', 'cadre', 'doctor', 'police'];

/** First of all: who comes, and the number. Seats, no names. */
export function WhoHelps({ told }: { told: ResidentTold }) {
  const w = useWords(words);
  const language = useLanguage();
  // Afterwards nobody is being found any more.
  const over = told.persons.every(({ ended }) => ended);
  const team = told.team
    .filter(({ phone }) => phone || !over)
    .sort((a, b) => order.indexOf(a.seat) - order.indexOf(b.seat));
  return (
    <section>
      <ul className="resident-team">
        {team.map(({ seat, name, phone }) => (
          <li key={seat}>
            <span>
              <b>{name[language]}</b>
              <small>{w[seat]}</small>
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
