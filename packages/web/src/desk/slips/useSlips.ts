/** The codes for a list of doors, from the server: only it can make them. */
import { useState } from 'react';
import { ask } from '../../device/ask.ts';
import { useDevice } from '../../device/index.ts';
import type { Home } from '../community/index.ts';

export type Slip = { readonly home: Home; readonly qr: string; readonly until: number };
type Told = { readonly household: string; readonly qr: string; readonly until: number };

/** More are printed in parts: a hundred sheets of paper are enough to carry. */
export const mostSlips = 400;

export function useSlips(round: string | undefined) {
  const { log } = useDevice();
  const [slips, setSlips] = useState<readonly Slip[] | undefined>();
  const [fetching, setFetching] = useState(false);
  return {
    slips,
    fetching,
    /** @returns why not, in words, or undefined when they are ready to print */
    async fetch(homes: readonly Home[], offline: string): Promise<string | undefined> {
      const households = homes.slice(0, mostSlips).map(({ id }) => id);
      setFetching(true);
      const answer = await ask<readonly Told[]>('POST', `/api/logs/${log}/slips`, { round, households });
      setFetching(false);
      if (!answer.ok) return answer.problem?.words ?? offline;
      const told = new Map(answer.value.map((one) => [one.household, one]));
      setSlips(
        homes.flatMap((home) => {
          const one = told.get(home.id);
          return one ? [{ home, qr: one.qr, until: one.until }] : [];
        }),
      );
      return undefined;
    },
    done: () => setSlips(undefined),
  };
}
