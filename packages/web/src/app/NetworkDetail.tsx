import { wordsFor } from '@fangxian/domain/problems';
import { useDevice, useOutbox } from '../device/index.ts';
import { Button } from '../look/index.ts';
import { useFormat, useLanguage, useWords } from '../words/index.ts';
import { networkWords } from './networkWords.ts';
import { useNow } from './useNow.ts';

/** Behind the line: what saved and sent mean, what was not taken and why, and a way to hurry. */
export function NetworkDetail() {
  const w = useWords(networkWords);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const device = useDevice();
  const outbox = useOutbox();
  return (
    <div className="fx-stack">
      <p>{w.savedHere}</p>
      {outbox.rewritten && <p role="alert">{w.rewritten}</p>}
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
              <li key={one.id} className="fx-row">
                <span>
                  {one.outcome === 'held' ? w.held : w.refused}
                  <small>
                    {format.moment(one.at, now)} · {wordsFor(one.code, language, one.params)}
                  </small>
                </span>
                <Button tone="quiet" onClick={() => void device.dismissKept(one.id)}>
                  {w.dismiss}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
