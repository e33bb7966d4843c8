/** How a round goes about it, for whoever may know: 精准：出租户、有线索没核完的户. */
import type { RoundTold } from '@fangxian/domain/screening';
import { defineWords, useWords } from '../../words/index.ts';
import { useCriteriaText } from './criteriaText.ts';
import { modeWords } from './modeWords.ts';

const words = defineWords({
  zh: { finding: '{mode}：{criteria}' },
  en: { finding: '{mode}: {criteria}' },
});

type Round = Pick<RoundTold, 'mode' | 'scope'> & { readonly meant?: RoundTold['scope'] };

/** Undefined for a round of everybody. */
export function useRoundText(): (round: Round) => string | undefined {
  const w = useWords(words);
  const m = useWords(modeWords);
  const textOf = useCriteriaText();
  return ({ mode = 'whole', scope, meant = scope }) => {
    if (mode === 'whole') return undefined;
    return meant.criteria ? w.finding({ mode: m[mode], criteria: textOf(meant.criteria) }) : m[mode];
  };
}
