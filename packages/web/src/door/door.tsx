/** What every screen of the door face stands on: the round, the doors in it, and the time. */
import type { RoundState } from '@fangxian/domain/screening';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useNow } from '../app/index.ts';
import { type Doors, useDoors } from './doors/useDoors.ts';
import { useRounds } from './rounds/useRounds.ts';

type Door = {
  readonly round: RoundState | undefined;
  readonly rounds: readonly RoundState[];
  readonly doors: Doors;
  readonly now: number;
};

const DoorContext = createContext<Door | undefined>(undefined);

export function DoorProvider({ children }: { children: ReactNode }) {
  const { round, rounds } = useRounds();
  const doors = useDoors(round);
  const now = useNow();
  const value = useMemo(() => ({ round, rounds, doors, now }), [round, rounds, doors, now]);
  return <DoorContext value={value}>{children}</DoorContext>;
}

export function useDoor(): Door {
  const door = useContext(DoorContext);
  if (!door) throw new Error('useDoor outside of DoorProvider');
  return door;
}
