/** The few steps of joining, and what each answer of the server leads to. */
import { type Invitation, type JoinLooked, weakPin } from '@fangxian/domain/exchange';
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../device/index.ts';
import { useWords } from '../words/index.ts';
import { join, look, resume, signInWithPasskey, tokenIn } from './calls.ts';
import { joinWords } from './joinWords.ts';

export type Step =
  | { readonly is: 'looking' }
  | { readonly is: 'sixDigits' }
  | { readonly is: 'invited'; readonly looked: JoinLooked; readonly firstPin?: string }
  | { readonly is: 'locked' }
  | { readonly is: 'ready' };

export function useJoining(locked: boolean) {
  const w = useWords(joinWords);
  const [token] = useState(() => tokenIn(location.hash));
  const [invitation, setInvitation] = useState<Invitation | undefined>(() => (token ? { token } : undefined));
  const [step, setStep] = useState<Step>(token ? { is: 'looking' } : { is: locked ? 'locked' : 'sixDigits' });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  /** The link has done its work already: whoever taps it again in the chat wants back in, not a new one. */
  const [used, setUsed] = useState(false);

  const wordsOf = useCallback(
    (answer: Answer<unknown> & { ok: false }) => answer.problem?.words ?? w.noNetwork,
    [w.noNetwork],
  );

  const lookAt = useCallback(
    async (which: Invitation) => {
      setBusy(true);
      setProblem(undefined);
      const answer = await look(which);
      setBusy(false);
      if (answer.ok) {
        setInvitation(which);
        setStep({ is: 'invited', looked: answer.value });
      } else {
        setProblem(wordsOf(answer));
        setUsed(answer.problem?.code === 'signIn.linkUsed');
        // Without a network the link is still good: stay, so that it can be tried again.
        if (answer.status !== 0) setStep({ is: 'sixDigits' });
      }
    },
    [wordsOf],
  );

  useEffect(() => {
    if (token) void lookAt({ token });
  }, [token, lookAt]);

  // A link pasted over the address of this very page changes nothing but what is behind the #.
  useEffect(() => {
    const another = () => tokenIn(location.hash) && location.reload();
    window.addEventListener('hashchange', another);
    return () => window.removeEventListener('hashchange', another);
  }, []);

  const enter = async (asking: () => Promise<Answer<unknown> | undefined>, after: Step | undefined) => {
    setBusy(true);
    setProblem(undefined);
    const answer = await asking();
    setBusy(false);
    if (!answer) return setProblem(w.passkeyNot);
    if (answer.ok) {
      history.replaceState(history.state, '', '/join'); // The link is used up; nobody needs to see or share it.
      // Whoever was only locked out goes straight back to work; what this phone can do was told on the first day.
      setStep((before) => (before.is === 'locked' ? before : { is: 'ready' }));
      return;
    }
    setProblem(wordsOf(answer));
    if (answer.problem?.code === 'signIn.linkUsed' || answer.problem?.code === 'signIn.needed')
      setStep({ is: 'sixDigits' });
    else if (after) setStep(after);
  };

  return {
    step,
    problem,
    used,
    busy,
    tryAgain: () => invitation && void lookAt(invitation),
    typeSixDigits: () => {
      setProblem(undefined);
      setStep({ is: 'sixDigits' });
    },
    unlockInstead: () => setStep({ is: 'locked' }),
    sixDigits: (code: string) => void lookAt({ code }),
    resume: (pin: string) => void enter(() => resume(pin), undefined),
    passkey: () => void enter(signInWithPasskey, undefined),
    /** Six digits of a PIN, or nothing where the link alone is enough. */
    pin(pin: string | undefined) {
      if (step.is !== 'invited' || !invitation) return;
      const { looked, firstPin } = step;
      if (looked.needsPin === 'new' && pin !== undefined) {
        if (firstPin === undefined) {
          const weakness = weakPin(pin);
          setProblem(weakness && w[weakness]);
          if (!weakness) setStep({ is: 'invited', looked, firstPin: pin });
          return;
        }
        if (firstPin !== pin) {
          setProblem(w.differ);
          setStep({ is: 'invited', looked });
          return;
        }
      }
      void enter(() => join(invitation, pin), { is: 'invited', looked });
    },
  };
}
