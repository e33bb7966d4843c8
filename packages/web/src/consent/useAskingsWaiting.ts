import type { AskingState } from '@fangxian/domain/ledgers';
import { useMemo } from 'react';
import { useNow } from '../app/index.ts';
import { useDevice, useVersion } from '../device/index.ts';
import { waitingFor } from './askings.ts';

/** What waits for a word of whoever is signed in. */
export function useAskingsWaiting(): readonly AskingState[] {
  const device = useDevice();
  const version = useVersion();
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  return useMemo(() => waitingFor(device, now), [device, version, now]);
}
