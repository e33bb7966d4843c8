import { defineWords, useWords } from '../../../words/index.ts';
import { Days, Helpers, Signatures } from './LetterParts.tsx';
import { LinkCode } from './LinkCode.tsx';
import type { CaseLink } from './useCaseLink.ts';
import type { Facts } from './useFacts.ts';

const words = defineWords({
  zh: {
    title: '居家隔离告知书',
    to: '{address}　{names}：',
    open: '为了您和邻里的健康，请您在下面写明的时间里留在家中。生活上的事有人管：买菜、买药、倒垃圾、代收快递，一个电话就来。',
    basis: '依据：{basis}。',
    please: '这些天，请您：',
    rules:
      '不出门，不待客，单独房间，常通风|每天早晚各量一次体温，等电话或上门时告诉我们|发热、咳嗽、气促，马上打给{doctor}，不要自己去医院|家里有老人、孩子、病人要照护的，现在就说，安排好了隔离才开始',
    yours: '这些是您的权利：',
    rights:
      '到期核实后解除，发给解除通知单，不会无故延长；延长要有理由，并由第二个人同意|对隔离有不同意见，随时告诉任何一位责任人，一天之内答复|您的情况只有负责的人知道，门上的牌子不写姓名',
    sign: '收到人（签字）：',
    server: '送达人（签字）、时间：',
    and: '、',
    also: '；',
  },
  en: {
    title: 'Notice of quarantine at home',
    to: '{names}, {address}:',
    open: 'For your health and that of your neighbours, please stay at home during the days written below. Somebody looks after everyday things: food, medicine, rubbish, parcels. One call is enough.',
    basis: 'Basis: {basis}.',
    please: 'During these days, please:',
    rules:
      'do not go out and receive no guests; keep a room of your own; air it often|take your temperature every morning and evening, and tell us when we call or come|with fever, cough or shortness of breath call the {doctor} at once; do not go to hospital by yourself|tell us now of anybody who depends on you, old, young or ill: the quarantine begins only when they are cared for',
    yours: 'What you can count on:',
    rights:
      'on the last day you are released after a check, with a release notice; no extension without a reason and a second person’s approval|if you disagree, tell anybody named below at any time; you get an answer within a day|only those on duty know of it; the board at the door bears no name',
    sign: 'Received (signature):',
    server: 'Served by (signature), time:',
    and: ', ',
    also: '; ',
  },
});

/** 告知书: it begins with who helps, and says why, until when, and how to object. */
export function NoticeLetter({ facts, code }: { facts: Facts; code: CaseLink | undefined }) {
  const w = useWords(words);
  const bases = [...new Set(facts.persons.map(({ basis }) => basis))];
  return (
    <>
      <h1>{w.title}</h1>
      <p className="dk-to">
        {w.to({ address: facts.address, names: facts.persons.map(({ name }) => name).join(w.and) })}
      </p>
      <p>{w.open}</p>
      <Helpers facts={facts} />
      <LinkCode code={code} />
      <Days facts={facts} />
      <p className="dk-basis">{w.basis({ basis: bases.join(w.also) })}</p>
      <h2>{w.please}</h2>
      <ul>
        {w
          .rules({ doctor: facts.call })
          .split('|')
          .map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
      </ul>
      <h2>{w.yours}</h2>
      <ul>
        {w.rights.split('|').map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <Signatures labels={[w.sign, w.server]} facts={facts} />
    </>
  );
}
