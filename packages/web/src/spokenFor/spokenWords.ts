import type { SpokenFor } from '@fangxian/domain/screening';
import { defineWords, useWords } from '../words/index.ts';

export const spokenWords = defineWords({
  zh: {
    who: '是本人说的吗',
    themselves: '本人',
    relative: '亲属',
    neighbour: '邻居',
    carer: '照护人',
    consent: '本人同意记下来吗',
    agreed: '本人同意',
    couldNotAsk: '问不到本人',
    relativeDecides: '亲属代为决定',
    told: '{by}代答，{consent}',
  },
  en: {
    who: 'Who says it',
    themselves: 'They',
    relative: 'A relative',
    neighbour: 'A neighbour',
    carer: 'A carer',
    consent: 'Do they agree to its being recorded?',
    agreed: 'They agree',
    couldNotAsk: 'Could not be asked',
    relativeDecides: 'The relative decides',
    told: '{by} spoke for them: {consent}',
  },
});

export const others = ['relative', 'neighbour', 'carer'] as const satisfies readonly SpokenFor['by'][];
const consents = ['agreed', 'couldNotAsk', 'relativeDecides'] as const satisfies readonly SpokenFor['consent'][];

/** What may be said of consent: nobody but a relative decides for somebody. */
export function consentsFor(by: SpokenFor['by']): readonly SpokenFor['consent'][] {
  return consents.filter((one) => one !== 'relativeDecides' || by === 'relative');
}

/** Who spoke for whom, in a line of a history. */
export function useSpokenFor(): (proxy: SpokenFor | undefined) => string | undefined {
  const w = useWords(spokenWords);
  return (proxy) => proxy && w.told({ by: w[proxy.by], consent: lowered(w[proxy.consent]) });
}

/** In the middle of a sentence. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
