/** What the one button says: exactly what a tap is about to record. */
import type { Language } from '../../words/index.ts';
import { wordsIn } from '../../words/index.ts';
import type { Line, Speaker } from './visitDraft.ts';
import { sumOf } from './visitFacts.ts';
import { recordWords, sourceWords } from './visitWords.ts';

/** Undefined when a tap would record nothing. */
export function recordLabel(lines: readonly Line[], speaker: Speaker, language: Language): string | undefined {
  const w = wordsIn(recordWords, language);
  const spoken = wordsIn(sourceWords, language)[speaker];
  const source = language === 'en' ? spoken.toLowerCase() : spoken;
  const sum = sumOf(lines);
  if (sum.total === 0) return undefined;
  if (sum.everybodyWell && speaker !== 'neighbour') return speaker === 'door' ? w.allWell : w.allWellBy({ source });
  const parts = (['well', 'needsAttention', 'away', 'refused'] as const)
    .filter((state) => sum[state] > 0)
    .map((state) => w[state]({ n: sum[state] }));
  const what = parts.join(w.and);
  return speaker === 'door' ? w.told({ what }) : w.toldBy({ source: spoken, what });
}
