import { civilDay } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import type { PersonAccount } from '@fangxian/domain/screening';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Mark, stateOfPerson, stateWords } from '../../look/index.ts';
import { useCareText, useRelation } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';
import { PriorityOf } from '../priority/index.ts';
import { PersonSteps } from './PersonSteps.tsx';
import { ageOf } from './persons.ts';
import { personWords } from './personWords.ts';

const words = defineWords({
  zh: {
    notMeasured: '未测体温',
    unsettled: '听别人说的，还要再问',
    fever: '发热',
    unwell: '不舒服',
    riskArea: '去过风险地区',
    contact: '接触过',
    answer: '有回答要看',
    back: '{day} 回来',
  },
  en: {
    notMeasured: 'temperature not measured',
    unsettled: 'hearsay, to be asked again',
    fever: 'fever',
    unwell: 'unwell',
    riskArea: 'been to a risk area',
    contact: 'contact',
    answer: 'an answer to look at',
    back: 'back on {day}',
  },
});

/** Somebody of the household, with the word on them in this round. */
export function PersonLine(props: { person: PersonState; account: PersonAccount | undefined; asking: boolean }) {
  const { person, account, asking } = props;
  const w = useWords(words);
  const p = useWords(personWords);
  const s = useWords(stateWords);
  const relation = useRelation();
  const now = useNow();
  const { policy } = useDevice().session;
  const age = ageOf(person, civilDay(now, policy.zone));
  const phone = plain(person.phone);
  const state = stateOfPerson(account?.state ?? 'notYet');
  const about = [
    age !== undefined && p.age({ n: age }),
    person.sex && person.sex !== 'unknown' && p[person.sex],
    relation(person.relation),
    plain(person.note),
  ];
  const care = useCareText(person);
  const temperature = plain(account?.temperature);
  const found = [
    ...(plain(account?.reasons) ?? []).map((reason) => w[reason]),
    plain(account?.whereabouts),
    account?.backOn && w.back({ day: account.backOn }),
    temperature !== undefined && `${temperature.toFixed(1)} °C`,
    account && !account.settled && account.state !== 'notYet' && account.state !== 'refused' && w.unsettled,
  ];
  return (
    <li className="dk-person">
      <span>
        {plain(person.name) ?? p.noName}
        <small>{about.filter(Boolean).join(' · ')}</small>
        {care && <small>{care}</small>}
        {found.some(Boolean) && <small>{found.filter(Boolean).join(' · ')}</small>}
        <PersonSteps person={person} />
        <PriorityOf household={person.household} person={person.person} />
        {phone && (
          <small>
            <a href={`tel:${phone}`}>☎ {phone}</a>
          </small>
        )}
      </span>
      {asking && (
        <span>
          <Mark state={state} quiet /> {s[state]}
        </span>
      )}
    </li>
  );
}
