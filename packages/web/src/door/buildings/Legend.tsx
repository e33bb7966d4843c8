import { StateChip, type StateName } from '../../look/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';

const order: readonly StateName[] = [
  'accounted',
  'needsAttention',
  'notYet',
  'nobodyHome',
  'partly',
  'allAway',
  'unreachable',
  'refused',
  'vacant',
  'inContact',
];

/** What the shapes that are on this page mean; those that are not on it are left out. */
export function Legend({ rows }: { rows: readonly DoorRow[] }) {
  const present = new Set(rows.map(({ state }) => state));
  return (
    <div className="door-legend">
      {order
        .filter((state) => present.has(state))
        .map((state) => (
          <StateChip key={state} state={state} />
        ))}
    </div>
  );
}
