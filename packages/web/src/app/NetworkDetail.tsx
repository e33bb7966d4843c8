import { wordsFor } from '@fangxian/domain/problems';
import { type OutboxAccount, useDevice, useOutbox } from '../device/index.ts';
import { Button } from '../look/index.ts';
import { useFormat, useLanguage, useWords } from '../words/index.ts';
import { NotTakenActions } from './NotTakenActions.tsx';
import { networkWords } from './networkWords.ts';
import { useNow } from './useNow.ts';

/** How a face opens what was not taken, where it can; undefined where only sending or putting aside makes sense. */
export type EditNotTaken = (one: OutboxAccount['kept'][number]) => (() => void) | undefined;

/** Behind the line: what saved and sent mean, what was not taken and why, and a way to hurry. */
export function NetworkDetail({ onEdit }: { onEdit?: EditNotTaken | undefined }) {
  const w = useWords(networkWords);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const device = useDevice();
  const outbox = useOutbox();
  return (
    <div className="fx-stack">
      <p>{w.savedHere}</p>
      {outbox.space === 'full' && <p role="alert">{w.spaceFullWhy}</p>}
      {outbox.space === 'low' && <p role="alert">{w.spaceLowWhy}</p>}
      {outbox.state === 'locked' && <p role="alert">{w.lockedWhy}</p>}
      {outbox.rewritten && outbox.sentAgain === 0 && <p role="alert">{w.rewritten}</p>}
      {outbox.sentAgain > 0 && <p role="alert">{w.sentAgain({ n: outbox.sentAgain })}</p>}
      {outbox.narrowed && <p role="alert">{w.narrowed}</p>}
      {outbox.sender === 'elsewhere' && device.durable && <p>{w.elsewhere}</p>}
      {outbox.nextTryAt !== undefined && <p>{w.nextTry({ time: format.time(outbox.nextTryAt) })}</p>}
      {outbox.state === 'locked' ? (
        <a className="fx-button" href="/join">
          {w.signIn}
        </a>
      ) : (
        <Button wide disabled={outbox.state === 'sending'} onClick={() => void device.sendNow()}>
          {outbox.state === 'sending' ? w.sending : w.sendNow}
        </Button>
      )}
      {outbox.kept.length > 0 && (
        <section>
          <h2>{w.keptTitle}</h2>
          <ul className="fx-list">
            {outbox.kept.map((one) => (
              <li key={one.id}>
                <b>{one.outcome === 'held' ? w.held : w.refused}</b>
                <p>
                  {format.moment(one.at, now)} · {wordsFor(one.code, language, one.params)}
                </p>
                <NotTakenActions one={one} onEdit={onEdit?.(one)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
