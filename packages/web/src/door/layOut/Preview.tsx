import type { Layout } from '@fangxian/domain/places';
import type { HouseholdState } from '@fangxian/domain/residents';
import { useMemo } from 'react';
import { Miniature, miniatureOf } from '../buildings/Miniature.tsx';
import { doorRow } from '../doors/doorRow.ts';
import { sectionOf } from '../doors/section.ts';
import type { NewDoor } from './layOut.ts';

/** The building as it will stand, drawn anew with every turn of a number. */
export function Preview({ doors, layout }: { doors: readonly NewDoor[]; layout: Layout }) {
  const mini = useMemo(() => {
    const rows = doors.map(({ stairwell, door }, at) => {
      const household: HouseholdState = {
        household: String(at),
        building: '',
        ...(stairwell && { stairwell }),
        door,
        dwellingState: 'unknown',
        persons: [],
        source: 'door',
      };
      return doorRow(household, undefined, 'notYet');
    });
    return miniatureOf(sectionOf(layout, rows));
  }, [doors, layout]);
  return (
    <div className="door-preview">
      <Miniature {...mini} />
    </div>
  );
}
