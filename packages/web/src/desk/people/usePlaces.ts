import { useMemo } from 'react';
import { naturally, stairwellName, useCommunity } from '../community/index.ts';

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
