import { civilDay } from '@fangxian/domain/records';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { foldersIn } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { naturally, stairwellName, useCommunity } from '../community/index.ts';
import type { OneCase } from './grants.ts';

type Choice = { readonly value: string; readonly label: string };

/** What somebody can answer for, to choose from. */
export function usePlaces(): { readonly [part in 'grids' | 'buildings' | 'stairwells']: readonly Choice[] } {
  const { grids, buildings } = useCommunity();
  return useMemo(
    () => ({
      grids: grids.map(({ id, name }) => ({ value: id, label: name })),
      buildings: buildings.map(({ building, name }) => ({ value: building, label: name })),
      stairwells: buildings.flatMap(({ building, name, layout, homes }) => {
        const drawn = layout.shape === 'storeys' ? layout.stairwells.map(({ stairwell }) => stairwell) : [];
        const known = new Set([...drawn, ...homes.map(({ stairwell }) => stairwell)]);
        known.delete('');
        return [...known]
          .sort(naturally)
          .map((stairwell) => ({ value: `${building}#${stairwell}`, label: `${name} ${stairwellName(stairwell)}` }));
      }),
    }),
    [grids, buildings],
  );
}

/** The households under observation, each to be opened to somebody alone. */
export function useCases(): readonly (OneCase & { readonly address: string })[] {
  const device = useDevice();
  const { homeOf } = useCommunity();
  const now = useNow();
  const today = civilDay(now, device.session.policy.zone);
  return useMemo(
    () =>
      foldersIn(device, today, now)
        .filter(({ inCare }) => inCare.length > 0)
        .flatMap(({ id, state: { household, building } }) => {
          const address = homeOf.get(household)?.address;
          return building && address ? [{ case: id, household, building, address }] : [];
        }),
    [device, homeOf, today, now],
  );
}
