/** A place in the tree of divisions, as its own log has it. */
import type { View } from '../records/index.ts';
import type { DivisionState } from './shapes.ts';

export const divisionKey = (log: string) => `division/${log}` as const;

/** What a place calls itself; its code where nothing has named it yet. */
export function nameOfPlace(view: Pick<View, 'get'>, log: string): string {
  return view.get<DivisionState>(divisionKey(log))?.name ?? log;
}

/** @returns undefined where a place stands under nobody */
export function officeAbove(view: Pick<View, 'get'>, log: string): string | undefined {
  return view.get<DivisionState>(divisionKey(log))?.parent;
}
