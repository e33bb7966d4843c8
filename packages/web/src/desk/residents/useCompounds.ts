import { useMemo } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { type Compound, compoundsIn } from '../../registry/index.ts';

export function useCompounds(): readonly Compound[] {
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  return useMemo(() => compoundsIn(device, device.log), [device, version]);
}
