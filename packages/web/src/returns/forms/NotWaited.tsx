import type { ClosedBecause } from '@fangxian/domain/returns';
import { Chip } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { closedWords } from '../returnWords.ts';
import type { SayOfReturn } from '../useReturn.ts';

const words = defineWords({ zh: { title: '不用再等…' }, en: { title: 'No need to wait…' } });
const reasons: readonly ClosedBecause[] = ['staysThere', 'notOurs', 'mistake'];

/** Nobody waits for them any more: why, in one tap. */
export function NotWaited({ say, onDone }: { say: SayOfReturn['say']; onDone: () => void }) {
  const w = useWords(words);
  const named = useWords(closedWords);
  const close = async (because: ClosedBecause) => {
    if (await say('closed', { because }, named[because])) onDone();
  };
  return (
    <details className="fx-more">
      <summary>{w.title}</summary>
      <div className="fx-choices">
        {reasons.map((because) => (
          <Chip key={because} onClick={() => void close(because)}>
            {named[because]}
          </Chip>
        ))}
      </div>
    </details>
  );
}
