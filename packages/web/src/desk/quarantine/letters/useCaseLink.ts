/** The link to a household's own page: only the server can make it, and giving it out is noted there. */
import { useEffect, useState } from 'react';
import { ask } from '../../../device/ask.ts';
import { useDevice } from '../../../device/index.ts';

export type CaseLink = { readonly link: string; readonly qr: string };
type Asked = { readonly asking: boolean; readonly found: CaseLink | undefined };

async function fetchLink(log: string, id: string): Promise<CaseLink | undefined> {
  const answer = await ask<CaseLink>('POST', `/api/logs/${log}/cases/${id}/link`, {});
  return answer.ok ? answer.value : undefined;
}

export function useAskLink(id: string): () => Promise<CaseLink | undefined> {
  const { log } = useDevice();
  return () => fetchLink(log, id);
}

/** Asked for once, for a paper that bears it; without a network the paper is printed all the same. */
export function useCaseLink(id: string, wanted: boolean): Asked {
  const { log } = useDevice();
  const [asked, setAsked] = useState<Asked>({ asking: wanted, found: undefined });
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    void fetchLink(log, id).then((found) => {
      if (!gone) setAsked({ asking: false, found });
    });
    return () => {
      gone = true;
    };
  }, [log, id, wanted]);
  return asked;
}
