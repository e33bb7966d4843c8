import { mayWrite } from '@fangxian/domain/access';
import type { CaseState } from '@fangxian/domain/quarantine';
import { useDevice } from '../device/index.ts';

/** Whether this member may write a kind of record about a folder: what they may not is not offered. */
export type May = (kind: string) => boolean;

export function useMay({ grid, building, stairwell, case: id }: CaseState, now: number): May {
  const device = useDevice();
  // The folder itself: somebody may have been let in to this one alone.
  const standing = { case: id, ...(grid && { grid }), ...(building && { building }), ...(stairwell && { stairwell }) };
  return (kind) => mayWrite(device.session.grants, kind, device.log, standing, now) === 'yes';
}
