import { dueOn, releaseNumber } from '@fangxian/domain/quarantine';
import { civilDay } from '@fangxian/domain/records';
import { useDevice } from '../../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../../words/index.ts';
import { Helpers, Signatures } from './LetterParts.tsx';
import { LinkCode } from './LinkCode.tsx';
import type { CaseLink } from './useCaseLink.ts';
import type { Facts } from './useFacts.ts';

const words = defineWords({
  zh: {
    title: '解除居家隔离通知单',
    to: '{address}　{names}：',
    open: '观察期已满，经核实，从 {date} 起解除居家隔离，可以正常出入。谢谢您这些天的配合，也谢谢您为邻里做的。',
    days: '{name}：应解除日 {due}，实际解除 {ended}。编号 {number}。',
    keep: '这张单子请留好。今后如有不舒服，仍可打下面的电话。',
    sign: '收到人（签字）：',
    and: '、',
  },
  en: {
    title: 'Release from quarantine at home',
    to: '{names}, {address}:',
    open: 'The days of observation are over. After a check you are released from {date} and may come and go as usual. Thank you for these days, also on behalf of your neighbours.',
    days: '{name}: due {due}, released {ended}. No. {number}.',
    keep: 'Please keep this sheet. Should you feel unwell, the numbers below still help.',
    sign: 'Received (signature):',
    and: ', ',
  },
});

/** 解除通知单: with thanks. */
export function ReleaseNotice({ facts, code }: { facts: Facts; code: CaseLink | undefined }) {
  const w = useWords(words);
  const format = useFormat();
  const { zone } = useDevice().session.policy;
  const last = Math.max(...facts.persons.map(({ endedAt }) => endedAt ?? facts.today));
  return (
    <>
      <h1>{w.title}</h1>
      <p className="dk-to">
        {w.to({ address: facts.address, names: facts.persons.map(({ name }) => name).join(w.and) })}
      </p>
      <p>{w.open({ date: format.date(last) })}</p>
      {facts.persons.map(({ person, name, term, endedAt = facts.today }) => (
        <p key={person}>
          {w.days({
            ...{ name, due: format.day(dueOn(term)), ended: format.date(endedAt) },
            number: releaseNumber(person, civilDay(endedAt, zone)),
          })}
        </p>
      ))}
      <p>{w.keep}</p>
      <Helpers facts={facts} />
      <LinkCode code={code} over />
      <Signatures labels={[w.sign]} facts={facts} />
    </>
  );
}
