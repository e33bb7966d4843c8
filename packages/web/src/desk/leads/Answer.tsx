import { leadPerson, resultOf } from '@fangxian/domain/leads';
import { civilDay } from '@fangxian/domain/records';
import { type PersonState, readDocument } from '@fangxian/domain/residents';
import { Button } from 'antd';
import { useState } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { type LeadRow, Results, resultWords, type SayOfLead } from '../../leads/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { memberName, plain, useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    check: '核查结果',
    found: '{result} · {who} {time}',
    movedTo: '{result}：{where}',
    again: '再记一次结果',
    list: '记入这一户（暂住）',
    listed: '已记入 {door}',
    here: '已在名册里',
    quarantine: '提出居家隔离 ›',
    somebody: '有人',
  },
  en: {
    check: 'What was found',
    found: '{result} · {who} {time}',
    movedTo: '{result}: {where}',
    again: 'Record another result',
    list: 'List in this household (staying)',
    listed: 'Listed at {door}',
    here: 'in the roster already',
    quarantine: 'Propose quarantine at home ›',
    somebody: 'somebody',
  },
});

/** What was found, word by word, and what follows from a true one: listed where they stay, and proposed for observation. */
export function Answer({ row, say, now }: { row: LeadRow; say: SayOfLead; now: number }) {
  const w = useWords(words);
  const results = useWords(resultWords);
  const format = useFormat();
  const device = useDevice();
  const { homeOf } = useCommunity();
  const saying = useSaying();
  const [again, setAgain] = useState(false);
  const { state } = row;
  const found = resultOf(state);
  const home = state.household ? homeOf.get(state.household) : undefined;
  const person = leadPerson(state);
  const known = device.get<PersonState>(`person/${person}`);
  const isHere = known !== undefined && !known.left;
  const list = async () => {
    if (!home) return;
    const { name, phone } = state;
    const { document } = readDocument(plain(state.document) ?? '');
    const body = {
      ...{ household: home.id, person, name, arrival: 'visiting' },
      ...(phone && { phone }),
      ...(document?.value && { document }),
    };
    await saying([{ kind: 'residents.personListed', body }], w.listed({ door: home.address }), { whole: true });
  };
  const told = (one: NonNullable<typeof found>) => {
    const where = plain(one.movedTo);
    const result = where ? w.movedTo({ result: results[one.result], where }) : results[one.result];
    return w.found({ result, who: memberName(device, one.by) ?? w.somebody, time: format.moment(one.at, now) });
  };
  return (
    <section>
      <h3>{w.check}</h3>
      <ul className="fx-list">
        {state.found.map((one) => (
          <li key={`${one.at} ${one.by}`}>{told(one)}</li>
        ))}
      </ul>
      {found && !again ? (
        <Button type="text" size="small" onClick={() => setAgain(true)}>
          {w.again}
        </Button>
      ) : (
        <Results say={say} onDone={() => setAgain(false)} />
      )}
      {found?.result === 'true' && home && (
        <p className="dk-actions">
          {isHere ? <small>{w.here}</small> : <Button onClick={() => void list()}>{w.list}</Button>}
          {isHere && (
            <a
              className="fx-link"
              href={hrefOf('desk', ['quarantine'], {
                propose: known.household,
                person,
                reason: 'riskAreaReturn',
                ...(state.arrivedOn && { arrivedOn: state.arrivedOn }),
                foundOn: civilDay(found.at, device.session.policy.zone),
              })}
            >
              {w.quarantine}
            </a>
          )}
        </p>
      )}
    </section>
  );
}
