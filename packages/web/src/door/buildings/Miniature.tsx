import { memo, useMemo } from 'react';
import type { StateName } from '../../look/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { foremost, type Section, type Stairwell } from '../doors/section.ts';

const cell = 10;
const gap = 2;
const between = 8;

type Square = { readonly x: number; readonly y: number; readonly state: StateName };

/** One path a state: a whole tower is drawn with a handful of elements. Decorative; its numbers stand beside it. */
export const Miniature = memo(function Miniature({ squares, width, height }: ReturnType<typeof miniatureOf>) {
  const shown = fitted(width, height);
  const paths = useMemo(() => {
    const found = new Map<StateName, string>();
    for (const { x, y, state } of squares) {
      found.set(state, `${found.get(state) ?? ''}M${x + 0.6} ${y + 0.6}h${cell - 1.2}v${cell - 1.2}h${1.2 - cell}z`);
    }
    return [...found];
  }, [squares]);
  return (
    <svg
      className="door-mini"
      viewBox={`0 0 ${width} ${height}`}
      width={shown.width}
      height={shown.height}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {paths.map(([state, d]) => (
        <path key={state} d={d} data-state={state} />
      ))}
    </svg>
  );
});

const most = { width: 144, height: 128 };

/** A tower is drawn lower than it is, its doors a little wider: still high beside a house of six storeys. */
function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, most.width / width, most.height / height);
  const wide = Math.min(width, most.width, width * scale * 2);
  return { width: Math.round(wide), height: Math.round(Math.min(height, most.height)) };
}

/** A section as squares: storeys as they stand, stairwells side by side; a list of doors as rows of ten. */
export function miniatureOf({ stairwells, loose }: Pick<Section, 'stairwells' | 'loose'>) {
  const squares: Square[] = [];
  const tallest = Math.max(0, ...stairwells.map(({ storeys }) => storeys.length));
  let left = 0;
  for (const stairwell of stairwells) {
    place(squares, stairwell, left, tallest);
    left += stairwell.perStorey * (cell + gap) - gap + between;
  }
  const width = Math.max(left - between, 0);
  const perRow = Math.max(10, Math.floor((width + gap) / (cell + gap)));
  const top = tallest > 0 ? tallest * (cell + gap) + between : 0;
  loose.forEach((row, at) => {
    squares.push({
      x: (at % perRow) * (cell + gap),
      y: top + Math.floor(at / perRow) * (cell + gap),
      state: row.state,
    });
  });
  const looseRows = Math.ceil(loose.length / perRow);
  return {
    squares,
    width: Math.max(width, Math.min(loose.length, perRow) * (cell + gap) - gap, cell),
    height: Math.max(
      tallest * (cell + gap) - gap + (loose.length > 0 && tallest > 0 ? between + gap : 0) + looseRows * (cell + gap),
      cell,
    ),
  };
}

function place(squares: Square[], { storeys }: Stairwell, left: number, tallest: number): void {
  storeys.forEach(({ slots }, at) => {
    const y = (tallest - storeys.length + at) * (cell + gap);
    slots.forEach(({ rows }, column) => {
      const row: DoorRow | undefined = foremost(rows);
      if (row) squares.push({ x: left + column * (cell + gap), y, state: row.state });
    });
  });
}
