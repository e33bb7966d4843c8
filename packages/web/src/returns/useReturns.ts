import { useMemo } from 'react';
import { useDevice, useVersion } from '../device/index.ts';
import { journeysIn, type ReturnRow, returnsIn } from './reading.ts';

/** Everybody away, coming or back, as this device sees them. What the rows say is read when they change, not each minute. */
export function useReturns(now: number): readonly ReturnRow[] {
  const device = useDevice();
  const version = useVersion();
  const { policy } = device.session;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const journeys = useMemo(() => journeysIn(device, policy), [device, version, policy]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  return useMemo(() => returnsIn(device, journeys, now), [device, version, journeys, now]);
}
