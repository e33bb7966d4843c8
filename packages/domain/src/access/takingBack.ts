/** Who may take a record back, or put another in its place. Asked by the server of each, and by the faces before they offer it. */
import type { Kind } from '../records/index.ts';

/**
 * Whoever wrote it may, and the desk. What the system wrote goes with what caused it, and a decision is ended by a
 * decision.
 */
export function mayTakeBack(
  kind: Pick<Kind, 'nature' | 'writer'> | undefined,
  by: string,
  who: { readonly member: string; readonly desk: boolean },
): 'yes' | 'records.decisionStands' | 'record.notForPeople' | 'access.notYourRecord' {
  if (kind?.nature === 'decision') return 'records.decisionStands';
  if (kind?.writer === 'system') return 'record.notForPeople';
  return by === who.member || who.desk ? 'yes' : 'access.notYourRecord';
}
