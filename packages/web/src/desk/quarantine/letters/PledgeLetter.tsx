import { defineWords, useWords } from '../../../words/index.ts';
import { Days, Signatures } from './LetterParts.tsx';
import { LinkCode } from './LinkCode.tsx';
import type { CaseLink } from './useCaseLink.ts';
import type { Facts } from './useFacts.ts';

const words = defineWords({
  zh: {
    title: '居家隔离承诺书',
    open: '{place}：我们已经看过《居家隔离告知书》，清楚原因、起止日期、谁来帮助我们，以及怎样提出不同意见。在下列日期里，我们承诺：',
    rules:
      '留在{address}家中，不外出，不待客|每天早晚如实报告体温和身体情况|不舒服时马上告诉{doctor}|需要买菜、买药、办事时，告诉责任人，由他们代办',
    sign: '承诺人 {name}（签字）：',
    witness: '拒签时的见证人（签字）：',
  },
  en: {
    title: 'Pledge',
    open: 'To {place}: we have read the notice of quarantine at home; we know why, from when until when, who helps us and how to object. During the days below we will:',
    rules:
      'stay at home at {address}, go nowhere and receive no guests|tell our temperature and how we are, truthfully, every morning and evening|tell the {doctor} at once when we feel unwell|tell those named in the notice when we need food, medicine or errands; they see to it',
    sign: 'Signed, {name}:',
    witness: 'Witness, if not signed:',
  },
});

/** 承诺书: signed by the household, or the refusal by a witness. */
export function PledgeLetter({ facts, code }: { facts: Facts; code: CaseLink | undefined }) {
  const w = useWords(words);
  return (
    <>
      <h1>{w.title}</h1>
      <p>{w.open({ place: facts.place })}</p>
      <Days facts={facts} />
      <ol>
        {w
          .rules({ address: facts.address, doctor: facts.call })
          .split('|')
          .map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
      </ol>
      <LinkCode code={code} />
      <Signatures labels={[...facts.persons.map(({ name }) => w.sign({ name })), w.witness]} facts={facts} />
    </>
  );
}
