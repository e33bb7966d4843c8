import { useMemo } from 'react';
import type { BuildingHomes, Door } from '../community/index.ts';
import { type Cell, sectionOf } from './section.ts';

const wide = 7;
const high = 6;

/** A building in small. Whether somebody is ill never shows in it: settled is settled. */
export function SectionDrawing({ building, doors }: { building: BuildingHomes; doors: readonly Door[] }) {
  const { columns, rows, cells } = useMemo(() => sectionOf(building, doors), [building, doors]);
  return (
    <svg
      className="dk-section"
      width={columns * wide}
      height={rows * high}
      viewBox={`0 0 ${columns * wide} ${rows * high}`}
      aria-hidden="true"
    >
      {cells.map((cell) => (
        <CellDrawing key={`${cell.x}:${cell.y}`} {...cell} />
      ))}
    </svg>
  );
}

/** Full, half, hollow, crossed: read without colour too. */
function CellDrawing({ x, y, standing }: Cell) {
  const left = x * wide + 0.5;
  const up = y * high + 0.5;
  if (standing === 'settled') return <rect x={left} y={up} width={6} height={5} fill="var(--accounted)" />;
  if (standing === 'tried') {
    return (
      <>
        <rect x={left + 0.5} y={up + 0.5} width={5} height={4} fill="var(--card)" stroke="var(--tried)" />
        <rect x={left} y={up + 2.5} width={6} height={2.5} fill="var(--tried)" />
      </>
    );
  }
  if (standing === 'vacant') {
    return (
      <>
        <rect x={left} y={up} width={6} height={5} fill="var(--line)" />
        <path d={`M${left} ${up + 5}L${left + 6} ${up}`} stroke="var(--vacant)" strokeWidth="0.8" />
      </>
    );
  }
  return (
    <rect
      x={left + 0.5}
      y={up + 0.5}
      width={5}
      height={4}
      fill="var(--card)"
      stroke="var(--line-strong)"
      strokeWidth="0.9"
    />
  );
}
