import type { MemberState } from '@fangxian/domain/workforce';
import type { Device } from '../device/index.ts';

/** Everybody who can be given something to do: whose phone is not locked. */
export function membersIn(rows: Pick<Device, 'get' | 'ids'>): readonly MemberState[] {
  return rows
    .ids('member')
    .flatMap((id) => rows.get<MemberState>(`member/${id}`) ?? [])
    .filter(({ lockedAt }) => lockedAt === undefined);
}
