import { Chip } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import type { Draft } from './useDraft.ts';

const words = defineWords({
  zh: { resumed: '上次没填完，接着填就行', startOver: '重新填' },
  en: { resumed: 'Carried on from last time', startOver: 'Start over' },
});

/** Says that a form goes on where somebody left it, with the way to begin anew. */
export function CarriedOn({ draft }: { draft: Pick<Draft<unknown>, 'resumed' | 'clear'> }) {
  const w = useWords(words);
  if (!draft.resumed) return null;
  return (
    <p className="fx-resumed">
      <span>{w.resumed}</span>
      <Chip onClick={draft.clear}>{w.startOver}</Chip>
    </p>
  );
}
