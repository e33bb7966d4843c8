/** The office above a place, as the place's own log has it: where a gap in care is handed up to. */
import { nameOfPlace, officeAbove } from '../places/index.ts';
import type { Reaction, View } from '../records/index.ts';
import type { AskEnding } from './gap.ts';
import type { Dependant } from './shapes.ts';

/** Tells the office above that nobody has to be found any more; nothing where it was never asked. */
export function askEnded(view: View, log: string, line: Dependant | undefined, because: AskEnding): Reaction[] {
  const office = officeAbove(view, log);
  if (!line?.escalated || office === undefined) return [];
  const body = { dependant: line.dependant, from: log, fromName: nameOfPlace(view, log), because };
  return [{ kind: 'quarantine.careAskEnded', key: line.dependant, to: { log: office }, body }];
}
