/** Which round one is working for: the reader's choice among the open ones, else the latest. Kept on this device. */
import type { RoundState } from '@fangxian/domain/screening';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';

const kept = 'fangxian.door.round';
const listeners = new Set<() => void>();
let chosen: string | undefined;

function chosenRound(): string | undefined {
  try {
    chosen ??= localStorage.getItem(kept) ?? undefined;
  } catch {
    // A browser that forbids storage starts with the latest round.
  }
  return chosen;
}

export function chooseRound(round: string): void {
  chosen = round;
  try {
    localStorage.setItem(kept, round);
  } catch {
    // Chosen until the page closes.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The open rounds, latest first, and the one that is being worked on; none when none is open. */
export function useRounds(): { readonly rounds: readonly RoundState[]; readonly round: RoundState | undefined } {
  const device = useDevice();
  const version = useVersion();
  const wanted = useSyncExternalStore(subscribe, chosenRound);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const found = useMemo(() => {
    const rounds = device
      .ids('round')
      .flatMap((id) => device.get<RoundState>(`round/${id}`) ?? [])
      .filter(({ status }) => status === 'open')
      .sort((a, b) => b.openedAt - a.openedAt);
    return { rounds, round: rounds.find(({ round }) => round === wanted) ?? rounds[0] };
  }, [device, version, wanted]);
  // A round that opens while somebody is in a stairwell does not take the sheet out of their hand.
  const current = found.round?.round;
  useEffect(() => {
    if (current && current !== wanted) chooseRound(current);
  }, [current, wanted]);
  return found;
}
