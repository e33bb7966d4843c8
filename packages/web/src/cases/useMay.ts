import { type Grant, mayWrite } from '@fangxian/domain/access';
import type { CaseState } from '@fangxian/domain/quarantine';
import { useDevice } from '../device/index.ts';

/** Whether this member may write a kind of record about a folder: what they may not is not offered. */
export type May = (kind: string) => boolean;

type Where = Pick<CaseState, 'case' | 'household' | 'grid' | 'building' | 'stairwell'>;

export function useMay(state: Where, now: number): May {
  const { session, log } = useDevice();
  return mayAbout(session.grants, log, state, now);
}

/** By the spot, and by the folder itself: somebody may have been let in to this one alone. */
export function mayAbout(grants: readonly Grant[], log: string, state: Where, now: number): May {
  const { case: folder, household, grid, building, stairwell } = state;
  const spot = { ...(grid && { grid }), ...(building && { building }), ...(stairwell && { stairwell }) };
  return (kind) => mayWrite(grants, kind, log, { ...spot, case: folder, household }, now) === 'yes';
}
