/** Every door that this device holds, with its account in one round; what has not changed stays the identical object. */
import type { RoundState } from '@fangxian/domain/screening';
import { useMemo, useRef } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { type Doors, readDoors } from './readDoors.ts';

export type { Doors } from './readDoors.ts';

export function useDoors(round: RoundState | undefined): Doors {
  const device = useDevice();
  const version = useVersion();
  const before = useRef<Doors>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const doors = useMemo(() => readDoors(device, round, before.current), [device, round, version]);
  before.current = doors;
  return doors;
}
