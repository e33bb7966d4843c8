import { mayWrite } from '@fangxian/domain/access';
import type { CaseState } from '@fangxian/domain/quarantine';
import { useDevice } from '../device/index.ts';

/** Whether this member may write a kind of record about a folder: what they may not is not offered. */
export type May = (kind: string) => boolean;

export function useMay({ grid, building, stairwell }: CaseState, now: number): May {
  const device = useDevice();
  const standing = { ...(grid && { grid }), ...(building && { building }), ...(stairwell && { stairwell }) };
  return (kind) => mayWrite(device.session.grants, kind, device.log, standing, now) === 'yes';
}
