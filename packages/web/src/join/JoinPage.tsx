import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { takesPasskeys } from '../app/passkeys.ts';
import { roleWords } from '../app/roleWords.ts';
import { Waiting } from '../app/Waiting.tsx';
import { type LockedBy, useStanding } from '../device/index.ts';
import { Button } from '../look/index.ts';
import { speak, useLanguage, useWords } from '../words/index.ts';
import { isWeChat } from './calls.ts';
import { InWeChat } from './InWeChat.tsx';
import './join.css';
import { joinWords } from './joinWords.ts';
import { Keypad } from './Keypad.tsx';
import { Ready } from './Ready.tsx';
import { useJoining } from './useJoining.ts';

/** The first page anybody sees: from a link in WeChat to a working phone, in four taps. */
export function JoinPage() {
  const standing = useStanding();
  if (standing.is === 'opening') return <Waiting />;
  if (standing.is === 'locked') return <Joining locked={standing.by} unsent={standing.unsent} />;
  // The rows are open still, but the server no longer takes what they hold: signing in again is what brings one here.
  if (standing.is === 'open' && standing.device.outbox.state === 'locked') {
    return <Joining locked="time" unsent={standing.device.outbox.unsent} again />;
  }
  return <Joining unsent={0} />;
}

function Joining({ locked, unsent, again = false }: { locked?: LockedBy; unsent: number; again?: boolean }) {
  const w = useWords(joinWords);
  const roles = useWords(roleWords);
  const language = useLanguage();
  const joining = useJoining(locked === 'time');
  const [staysInWeChat, setStaysInWeChat] = useState(false);
  const [goesOn, setGoesOn] = useState(false);
  const standing = useStanding();
  const { step, problem, used, busy } = joining;

  // Somebody signed in has nothing to do here, unless a link that is still good brought them.
  if (
    !again &&
    standing.is === 'open' &&
    (step.is === 'sixDigits' || step.is === 'locked') &&
    (problem === undefined || used)
  ) {
    return <Navigate to="/" replace />;
  }
  return (
    <main className="join">
      <header>
        <strong>{w.brand}</strong>
        <Button tone="quiet" onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </Button>
      </header>
      {problem !== undefined && (
        <p className="join-problem" role="alert">
          {problem}
        </p>
      )}
      {step.is === 'looking' && (problem ? <Button onClick={joining.tryAgain}>{w.again}</Button> : <p>{w.looking}</p>)}
      {step.is === 'ready' && <Ready />}
      {step.is === 'locked' && (
        <>
          <h1>{w.lockedTitle}</h1>
          <p>{again ? w.againWhy : w.lockedWhy}</p>
          {unsent > 0 && <p>{w.lockedUnsent({ n: unsent })}</p>}
          <Keypad label={w.yourPin} secret busy={busy} onDone={joining.resume} />
          <Ways passkey={joining.passkey} six={joining.typeSixDigits} />
        </>
      )}
      {step.is === 'sixDigits' && (
        <>
          {used && <p>{w.usedHelp({ host: location.host })}</p>}
          <h1>{locked === 'above' ? w.aboveTitle : w.sixTitle}</h1>
          <p className="fx-note">{locked === 'above' ? w.aboveWhy : w.sixHelp}</p>
          <Keypad label={w.sixTitle} secret={false} busy={busy} onDone={joining.sixDigits} />
          <Ways passkey={joining.passkey} />
        </>
      )}
      {step.is === 'invited' && isWeChat() && !staysInWeChat && (
        <InWeChat looked={step.looked} onStay={() => setStaysInWeChat(true)} />
      )}
      {step.is === 'invited' && (!isWeChat() || staysInWeChat) && (
        <>
          <p>{w.hello({ name: step.looked.name })}</p>
          <h1>
            {w.asked({
              places:
                step.looked.places.length > 0
                  ? step.looked.places.join(language === 'zh' ? '、' : ', ')
                  : w.whole({ place: step.looked.placeName }),
            })}
          </h1>
          <p className="fx-note">
            {step.looked.placeName} · {roles[step.looked.role]}
          </p>
          {unsent > 0 && locked === 'time' && !goesOn ? (
            <>
              <p className="join-problem">{w.othersUnsent({ n: unsent })}</p>
              <Button tone="primary" onClick={joining.unlockInstead}>
                {w.resume}
              </Button>
              <Button tone="quiet" onClick={() => setGoesOn(true)}>
                {w.goOn}
              </Button>
            </>
          ) : step.looked.needsPin === 'none' ? (
            <Button tone="primary" wide disabled={busy} onClick={() => joining.pin(undefined)}>
              {busy ? w.joining : w.enter}
            </Button>
          ) : (
            <Keypad
              key={step.firstPin === undefined ? 'first' : 'again'}
              label={
                step.looked.needsPin === 'known' ? w.yourPin : step.firstPin === undefined ? w.choosePin : w.repeatPin
              }
              secret
              busy={busy}
              onDone={joining.pin}
            />
          )}
        </>
      )}
    </main>
  );
}

/** Other ways in, kept quiet below the main one. */
function Ways({ passkey, six }: { passkey: () => void; six?: () => void }) {
  const w = useWords(joinWords);
  return (
    <div className="fx-choices">
      {six && (
        <Button tone="quiet" onClick={six}>
          {w.sixOpen}
        </Button>
      )}
      {takesPasskeys() && (
        <Button tone="quiet" onClick={passkey}>
          {w.passkey}
        </Button>
      )}
    </div>
  );
}
