import { useState } from 'react';
import { useDevice, useOutbox } from '../device/index.ts';
import { Button, Sheet } from '../look/index.ts';
import { useWords } from '../words/index.ts';
import { meWords } from './meWords.ts';

/** The one place that asks "are you sure": what is unsent would be lost for good. */
export function SigningOut() {
  const w = useWords(meWords);
  const device = useDevice();
  const { unsent, state } = useOutbox();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="quiet" onClick={() => setAsking(true)}>
        {w.signOut}
      </Button>
      {asking && (
        <Sheet title={w.signOut} onClose={() => setAsking(false)}>
          <div className="fx-stack">
            <p role={unsent > 0 ? 'alert' : undefined}>{unsent > 0 ? w.signOutUnsent({ n: unsent }) : w.signOutSure}</p>
            {unsent > 0 && (
              <Button tone="primary" wide disabled={state === 'sending'} onClick={() => void device.sendNow()}>
                {w.sendFirst}
              </Button>
            )}
            <Button wide onClick={() => setAsking(false)}>
              {w.stay}
            </Button>
            <Button tone={unsent > 0 ? 'quiet' : 'plain'} wide onClick={() => void device.signOut()}>
              {unsent > 0 ? w.signOutLose({ n: unsent }) : w.signOutNow}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
