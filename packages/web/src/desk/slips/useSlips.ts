/** The codes for a list of doors, from the server: only it can make them. */
import { useState } from 'react';
import { ask } from '../../device/ask.ts';
import { useDevice } from '../../device/index.ts';
import type { Door } from '../community/index.ts';

export type Slip = { readonly door: Door; readonly qr: string; readonly until: number };
type Told = { readonly household: string; readonly qr: string; readonly until: number };

/** More are printed in parts: a hundred sheets of paper are enough to carry. */
const mostSlips = 400;

export function useSlips(round: string | undefined) {
  const { log } = useDevice();
  const [slips, setSlips] = useState<readonly Slip[] | undefined>();
  const [fetching, setFetching] = useState(false);
  return {
    slips,
    fetching,
    /** @returns why not, in words, or undefined when they are ready to print */
    async fetch(doors: readonly Door[], offline: string): Promise<string | undefined> {
      const households = doors.slice(0, mostSlips).map(({ id }) => id);
      setFetching(true);
      const answer = await ask<readonly Told[]>('POST', `/api/logs/${log}/slips`, { round, households });
      setFetching(false);
      if (!answer.ok) return answer.problem?.words ?? offline;
      const told = new Map(answer.value.map((one) => [one.household, one]));
      setSlips(
        doors.flatMap((door) => {
          const one = told.get(door.id);
          return one ? [{ door, qr: one.qr, until: one.until }] : [];
        }),
      );
      return undefined;
    },
    done: () => setSlips(undefined),
  };
}
