/** The next try to reach somebody, in words: what, and from when. */
import { type ContactState, contactKey, nextStep } from '@fangxian/domain/contacts';
import { useDevice, useRow } from '../device/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { rungWords } from './contactWords.ts';

const words = defineWords({
  zh: { next: '下一步：{what}', from: '{time} 起' },
  en: { next: 'Next: {what}', from: 'from {time}' },
});

export type NextStepTold = { readonly what: string; readonly from: string | undefined; readonly isDue: boolean };

/** Undefined where nobody tried yet, or no try is left. @param now ms */
export function useNextStep(person: string, now: number): NextStepTold | undefined {
  const w = useWords(words);
  const rungs = useWords(rungWords);
  const format = useFormat();
  const { contacts } = useDevice().session.policy;
  const state = useRow<ContactState>(contactKey(person));
  const next = state && state.attempts.length > 0 ? nextStep(state, state.ladder ?? contacts.ladder) : undefined;
  if (!next) return undefined;
  const isDue = next.from <= now;
  return {
    what: w.next({ what: next.rung === 'call' ? rungs.call({ nth: next.nth }) : rungs[next.rung] }),
    from: isDue ? undefined : w.from({ time: format.moment(next.from, now) }),
    isDue,
  };
}
