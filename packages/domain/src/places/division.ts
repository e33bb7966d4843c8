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

/** A code as its level has it: in an office's table the district 500109 often stands as 500109000000. */
export function shortCode(code: string): string {
  if (!/^\d{12}$/.test(code)) return code;
  return code.replace(/^(\d{6})0{6}$/, '$1').replace(/^(\d{9})0{3}$/, '$1');
}
