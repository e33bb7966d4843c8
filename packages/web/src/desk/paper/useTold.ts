import type { OwnQuestion, Visited } from '@fangxian/domain/screening';
import { useSpokenFor } from '../../spokenFor/index.ts';
import { useWords } from '../../words/index.ts';
import { paperWords } from './paperWords.ts';

/** What a typed line says, in a few words beside it: a slip of the finger shows before it is recorded. */
export function useTold(): (visit: Visited, persons: number, questions: readonly OwnQuestion[]) => string {
  const w = useWords(paperWords);
  const spokenFor = useSpokenFor();
  return ({ outcome, answers, own, proxy }, persons, questions) => {
    const count = (state: string) => answers.filter((answer) => answer.state === state).length;
    const [well, ill, away, refused] = ['well', 'needsAttention', 'away', 'refused'].map(count) as [
      number,
      number,
      number,
      number,
    ];
    const unasked = answers.length > 0 ? persons - answers.length : 0;
    const told = [own, ...answers.map((answer) => answer.own)].flatMap((some) => some ?? []);
    const asked = answers.filter(({ state }) => state === 'well' || state === 'needsAttention');
    const must = questions.filter((question) => question.must);
    const has = (given: Visited['own'], id: string) => given?.some(({ question }) => question === id) ?? false;
    const missing = must.reduce(
      (sum, { id, per }) =>
        sum + (per === 'person' ? asked.filter((one) => !has(one.own, id)).length : Number(!has(own, id))),
      0,
    );
    const parts = [
      answers.length === 0 && outcome === 'nobodyHome' && w.tick_nobody,
      answers.length === 0 && outcome === 'refused' && w.tick_refused,
      well > 0 && w.well({ n: well }),
      ill > 0 && w.needsAttention({ n: ill }),
      away > 0 && w.awayN({ n: away }),
      refused > 0 && w.refusedN({ n: refused }),
      unasked > 0 && w.unasked({ n: unasked }),
      ...answers.flatMap(({ temperature }) =>
        temperature === undefined ? [] : [`${(temperature as number).toFixed(1)} °C`],
      ),
      told.length > 0 && w.answers({ n: told.length }),
      spokenFor(proxy),
      asked.length > 0 && missing > 0 && w.mustLeft({ n: missing }),
    ];
    return parts.filter(Boolean).join(w.and);
  };
}
