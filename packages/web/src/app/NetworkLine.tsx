import { lazy, Suspense, useState } from 'react';
import { useLoading, useOutbox } from '../device/index.ts';
import { Progress, Sheet } from '../look/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import { useFetchedAhead } from './fetchAhead.ts';
import type { EditNotTaken } from './NetworkDetail.tsx';
import { networkWords } from './networkWords.ts';
import { useNow } from './useNow.ts';

/** With the words of every refusal; fetched as soon as there is nothing better to do. */
const detail = () => import('./NetworkDetail.tsx');
const ahead = [detail];
const NetworkDetail = lazy(() => detail().then((part) => ({ default: part.NetworkDetail })));

/** One honest line: what is saved and not yet sent, how old it is, since when nothing was heard. */
export function NetworkLine({ onEdit }: { onEdit?: EditNotTaken }) {
  useFetchedAhead(ahead);
  const w = useWords(networkWords);
  const format = useFormat();
  const now = useNow();
  const outbox = useOutbox();
  const loading = useLoading();
  const [open, setOpen] = useState(false);
  const unsent = outbox.unsent > 0;
  const kept = outbox.kept.length;
  const age = now - (outbox.oldestAt ?? now);
  // While the roster comes in there is contact, though none has ended yet: the progress says it all.
  const arriving = loading.stage === 'first' && loading.done > 0 && !unsent && outbox.lastContactAt === undefined;

  let text: string;
  if (outbox.space === 'full') text = w.spaceFull;
  else if (outbox.state === 'locked') text = unsent ? w.locked({ n: outbox.unsent }) : w.lockedNone;
  else if (unsent && age < 60_000) text = w.unsentNow({ n: outbox.unsent });
  else if (unsent) text = w.unsent({ n: outbox.unsent, age: format.span(age) });
  else if (outbox.files > 0) text = w.filesUnsent({ n: outbox.files });
  else if (outbox.lastContactAt === undefined) text = w.noContactYet;
  else if (outbox.state === 'offline') text = w.offline({ time: format.moment(outbox.lastContactAt, now) });
  else text = w.allSent({ time: format.moment(outbox.lastContactAt, now) });

  const alert =
    unsent ||
    outbox.files > 0 ||
    outbox.rewritten ||
    kept > 0 ||
    outbox.space !== 'enough' ||
    outbox.narrowed ||
    outbox.state === 'locked';
  return (
    <>
      {!arriving && (
        <button
          type="button"
          className="fx-network"
          data-state={alert ? 'unsent' : 'sent'}
          onClick={() => setOpen(true)}
        >
          <span aria-hidden="true">{alert ? '◐' : outbox.state === 'offline' ? '○' : '●'}</span>
          <span>
            {text}
            {kept > 0 && ` · ${w.kept({ n: kept })}`}
            {outbox.space === 'low' && ` · ${w.spaceLow}`}
            {(outbox.rewritten || outbox.narrowed) && ` · ${w.lookHere}`}
          </span>
        </button>
      )}
      {loading.stage === 'first' && <Progress label={w.loading} done={loading.done} of={loading.of} />}
      {open && (
        <Sheet title={w.title} onClose={() => setOpen(false)}>
          <Suspense fallback={null}>
            <NetworkDetail
              onEdit={
                onEdit &&
                ((one) => {
                  const edit = onEdit(one);
                  return (
                    edit &&
                    (() => {
                      setOpen(false);
                      edit();
                    })
                  );
                })
              }
            />
          </Suspense>
        </Sheet>
      )}
    </>
  );
}
