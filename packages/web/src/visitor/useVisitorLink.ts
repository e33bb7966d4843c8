import { useEffect, useState } from 'react';
import { ask } from '../device/ask.ts';

export type VisitorLink<Looked> = {
  /** What the link asks; undefined until it is known, or where it opens nothing. */
  readonly looked: Looked | undefined;
  /** What went wrong, in words. What was filled in stays. */
  readonly problem: string | undefined;
  readonly sent: boolean;
  readonly sending: boolean;
  send(report: object): Promise<void>;
  /** Back to the form, as it was filled in. */
  again(): void;
};

/**
 * @param path of the two requests, `look` and `report`
 * @param words where the link was not read whole, and where there is no connection
 */
export function useVisitorLink<Looked>(
  path: string,
  words: { readonly notWhole: string; readonly offline: string },
): VisitorLink<Looked> {
  const { notWhole, offline } = words;
  const [token] = useState(() => location.hash.replace(/^#/, ''));
  const [looked, setLooked] = useState<Looked>();
  const [problem, setProblem] = useState<string>();
  const [sent, setSent] = useState(false);
  const [sending, setSending] = useState(false);
  useEffect(() => {
    let wanted = true;
    void ask<Looked>('POST', `${path}/look`, { token }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setLooked(answer.value);
      else setProblem(answer.status === 400 ? notWhole : (answer.problem?.words ?? offline));
    });
    return () => {
      wanted = false;
    };
  }, [path, token, notWhole, offline]);
  return {
    ...{ looked, problem, sent, sending },
    async send(report) {
      setSending(true);
      setProblem(undefined);
      const answer = await ask('POST', `${path}/report`, { token, report });
      setSending(false);
      if (answer.ok) setSent(true);
      else setProblem(answer.problem?.words ?? offline);
    },
    again: () => setSent(false),
  };
}
