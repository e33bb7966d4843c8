/** Rounds known here: opened at this level, or sent down from above. */
import type { RoundScope, RoundTold } from '@fangxian/domain/screening';
import { useMemo } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';

export type KnownRound = RoundTold & {
  readonly status: 'open' | 'closed';
  /** As it was told, where this log has made a list of it. */
  readonly meant?: RoundScope;
};

/** Open ones first, the latest before the earlier (ids are made in order of time). */
export function useRounds(): readonly KnownRound[] {
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  return useMemo(() => {
    const known = new Map<string, KnownRound>();
    for (const register of ['round', 'roundOpening']) {
      for (const id of device.ids(register)) {
        const round = device.get<KnownRound>(`${register as 'round'}/${id}`);
        if (round?.name) known.set(id, round);
      }
    }
    return [...known.values()].sort(
      (a, b) => Number(b.status === 'open') - Number(a.status === 'open') || (a.round < b.round ? 1 : -1),
    );
  }, [device, version]);
}
