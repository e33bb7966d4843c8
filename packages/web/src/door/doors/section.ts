/** A building as it stands: storeys from the top, doors side by side. The map of this product. */
import type { Layout } from '@fangxian/domain/places';
import { type DoorRow, isSettled } from './doorRow.ts';
import { compareStairwells } from './walkingOrder.ts';

/** What is behind one door: nobody has listed it, one household, or several families. */
export type Slot = { readonly number: number; readonly rows: readonly DoorRow[] };
export type Storey = { readonly storey: number; readonly slots: readonly Slot[] };
export type Stairwell = { readonly stairwell: string; readonly perStorey: number; readonly storeys: readonly Storey[] };
export type Section = {
  readonly stairwells: readonly Stairwell[];
  /** Doors that no storey can be told of; shown as a list below. */
  readonly loose: readonly DoorRow[];
};

export function sectionOf(layout: Layout | undefined, rows: readonly DoorRow[]): Section {
  if (layout?.shape === 'list') return { stairwells: [], loose: rows };
  const sizes = new Map<string, { storeys: number; perStorey: number; lowest: number }>();
  for (const { stairwell, storeys, perStorey } of layout?.stairwells ?? []) {
    sizes.set(stairwell, { storeys, perStorey, lowest: 1 });
  }
  const loose: DoorRow[] = [];
  const slots = new Map<string, DoorRow[]>();
  for (const row of rows) {
    const { storey, number } = row.door;
    if (storey === undefined || number === undefined || number < 1 || number > 60) {
      loose.push(row);
      continue;
    }
    const stairwell = row.household.stairwell ?? onlyStairwell(sizes);
    const size = sizes.get(stairwell) ?? { storeys: storey, perStorey: number, lowest: storey };
    size.storeys = Math.max(size.storeys, storey);
    size.perStorey = Math.max(size.perStorey, number);
    size.lowest = Math.min(size.lowest, storey);
    sizes.set(stairwell, size);
    const key = slotKey(stairwell, storey, number);
    slots.set(key, [...(slots.get(key) ?? []), row]);
  }
  const stairwells = [...sizes]
    .sort(([a], [b]) => compareStairwells(a, b))
    .map(([stairwell, size]): Stairwell => {
      const storeys: Storey[] = [];
      for (let storey = size.storeys; storey >= size.lowest; storey -= 1) {
        if (storey === 0) continue; // Below the first storey is the first cellar: nobody calls one the noughth.
        storeys.push({
          storey,
          slots: alongStorey(size.perStorey, (at) => slots.get(slotKey(stairwell, storey, at)) ?? []),
        });
      }
      return { stairwell, perStorey: size.perStorey, storeys };
    });
  return { stairwells, loose };
}

/** Of several families behind one door, the one to draw and open: whoever is not settled yet. */
export function foremost(rows: readonly DoorRow[]): DoorRow | undefined {
  return rows.find((row) => !isSettled(row)) ?? rows[0];
}

function alongStorey(perStorey: number, behind: (at: number) => readonly DoorRow[]): Slot[] {
  return Array.from({ length: perStorey }, (_, at) => ({ number: at + 1, rows: behind(at + 1) }));
}

function slotKey(stairwell: string, storey: number, number: number): string {
  return `${stairwell}/${storey}/${number}`;
}

function onlyStairwell(sizes: ReadonlyMap<string, unknown>): string {
  return sizes.size === 1 ? (sizes.keys().next().value as string) : '1';
}
