import type { ResidentPerson, ResidentTold } from '@fangxian/domain/quarantine';
import { Mark } from '../look/index.ts';
import { defineWords, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    fever: '{names} 体温偏高，请现在就打给{seat}',
    ill: '{names} 不舒服，请现在就打给{seat}',
    noNumber: '{names} 要有人看看，请打告知书上的电话；打不通就打 120',
    stay: '先在自己房间等，戴好口罩，不要自己去医院。喘不上气、叫不醒、胸口疼，直接打',
    and: '、',
    somebody: '家人',
    call: '☎ {phone}',
  },
  en: {
    fever: '{names}: the temperature is high. Call the {seat} now',
    ill: '{names}: unwell. Call the {seat} now',
    noNumber: '{names}: somebody should look. Call the numbers on your letter, or 120 if nobody answers',
    stay: 'Wait in your own room, wear a mask, and do not go to hospital by yourself. Fighting for breath, not waking up, chest pain: call',
    and: ', ',
    somebody: 'somebody',
    call: '☎ {phone}',
  },
});

/** A fever typed in says whom to call, at once and before anything is sent. What it is, nobody says here. */
export function CallNow(props: {
  told: ResidentTold;
  fevers: readonly ResidentPerson[];
  ill: readonly ResidentPerson[];
}) {
  const { told, fevers, ill } = props;
  const w = useWords(words);
  const language = useLanguage();
  const who = fevers.length > 0 ? fevers : ill;
  const names = who.map(({ name }) => name ?? w.somebody).join(w.and);
  const withPhone = told.team.filter(({ phone }) => phone);
  const called = withPhone.find(({ seat }) => seat === told.fever.call) ?? withPhone[0];
  const seat = called?.name[language] ?? '';
  return (
    <div role="alert">
      {who.length > 0 && (
        <div className="resident-now">
          <p>
            <Mark state="needsAttention" quiet />{' '}
            <b>{called ? (fevers.length > 0 ? w.fever : w.ill)({ names, seat }) : w.noNumber({ names })}</b>
          </p>
          {called?.phone && (
            <a className="fx-button resident-call" data-wide href={`tel:${called.phone}`}>
              {w.call({ phone: called.phone })}
            </a>
          )}
          <p>
            {w.stay} <a href="tel:120">120</a>
          </p>
        </div>
      )}
    </div>
  );
}
