/** A building as it stands, tiny: where each cell is, and which of its households is furthest from settled. */
import { type BuildingHomes, type Door, plain, type Standing, standingOf } from '../community/index.ts';

export type Cell = { readonly x: number; readonly y: number; readonly standing: Standing | 'vacant' };
export type Section = { readonly columns: number; readonly rows: number; readonly cells: readonly Cell[] };

const listColumns = 10;
const gap = 1;
const order = ['vacant', 'settled', 'tried', 'notYet'] as const;

export function sectionOf(building: BuildingHomes, doors: readonly Door[]): Section {
  const { layout } = building;
  if (layout.shape === 'list') return inRows(doors, 0, Math.max(1, Math.min(listColumns, doors.length)));
  const starts = new Map<string, { x: number; storeys: number; perStorey: number }>();
  let columns = 0;
  for (const one of layout.stairwells) {
    starts.set(one.stairwell, { x: columns, ...one });
    columns += one.perStorey + gap;
  }
  columns = Math.max(1, columns - gap);
  const top = Math.max(...layout.stairwells.map(({ storeys }) => storeys));
  const found = new Map<string, Cell>();
  const loose: Door[] = [];
  for (const door of doors) {
    const stairwell = starts.get(door.home.stairwell) ?? (starts.size === 1 ? [...starts.values()][0] : undefined);
    const told = plain(door.home.state.door);
    if (!stairwell || !told?.storey || !told.number || told.storey < 1 || told.storey > top) loose.push(door);
    else if (told.number > stairwell.perStorey) loose.push(door);
    else put(found, { x: stairwell.x + told.number - 1, y: top - told.storey, standing: shown(door) });
  }
  const below = inRows(loose, top, columns);
  return { columns, rows: Math.max(top, below.rows), cells: [...found.values(), ...below.cells] };
}

function inRows(doors: readonly Door[], from: number, columns: number): Section {
  const cells = doors.map((door, at) => ({
    x: at % columns,
    y: from + Math.floor(at / columns),
    standing: shown(door),
  }));
  return { columns, rows: from + Math.ceil(doors.length / columns), cells };
}

function put(found: Map<string, Cell>, cell: Cell): void {
  const key = `${cell.x}:${cell.y}`;
  const before = found.get(key);
  if (!before || order.indexOf(cell.standing) > order.indexOf(before.standing)) found.set(key, cell);
}

function shown({ row }: Door): Cell['standing'] {
  return row?.end === 'vacant' ? 'vacant' : standingOf(row);
}
