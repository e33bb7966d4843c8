import { defineWords, useWords } from '../../../words/index.ts';
import { Days, Helpers, Signatures } from './LetterParts.tsx';
import type { Facts } from './useFacts.ts';

const words = defineWords({
  zh: {
    title: '居家隔离责任书',
    open: '{address}一户，由下列责任人共同负责，从今天起到全户解除为止。',
    rules:
      '每天早晚各问一次体温和身体情况，漏一次就要说明|生活所需当天办，药品优先；老人、孩子、病人有人照护|发热立即联系{doctor}，不诊断、不拖延|到期当天核实解除，不忘、不拖；不向无关的人说起这一户|一人有事，由同组的人顶上，并告诉这一户',
    sign: '{seat}（签字）：',
  },
  en: {
    title: 'Letter of responsibility',
    open: 'Those named below answer together for the household at {address}, from today until everybody in it is released.',
    rules:
      'ask for temperature and health every morning and evening; a missed time is accounted for|see to what they need on the same day, medicine first; the old, the young and the ill are cared for|with fever call the {doctor} at once; no diagnosis, no delay|check and release on the last day, neither forgotten nor put off; say nothing of this household to others|when one is away another of the team steps in, and the household is told',
    sign: 'Signed, {seat}:',
  },
});

/** 责任书: signed by the care team. */
export function ResponsibilityLetter({ facts }: { facts: Facts }) {
  const w = useWords(words);
  return (
    <>
      <h1>{w.title}</h1>
      <p>{w.open({ address: facts.address })}</p>
      <Helpers facts={facts} />
      <Days facts={facts} />
      <ol>
        {w
          .rules({ doctor: facts.call })
          .split('|')
          .map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
      </ol>
      <Signatures labels={facts.team.map(({ seat }) => w.sign({ seat }))} facts={facts} />
    </>
  );
}
