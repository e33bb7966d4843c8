import type { MemberState } from '@fangxian/domain/workforce';
import { useDevice, useRow } from '../../device/index.ts';
import { useWords } from '../../words/index.ts';
import { memberName, plain, useCommunity } from '../community/index.ts';
import { scopeInWords } from './grants.ts';
import { grantWords } from './grantWords.ts';
import { MemberBeside } from './MemberBeside.tsx';
import { TakeBack } from './TakeBack.tsx';

/** Somebody of this community, from the rows that are here. */
export function MemberHere({ id, onClose }: { id: string; onClose: () => void }) {
  const g = useWords(grantWords);
  const device = useDevice();
  const community = useCommunity();
  const state = useRow<MemberState>(`member/${id}`);
  const told = state && { name: plain(state.name), phone: plain(state.phone) };
  return (
    <MemberBeside
      member={
        state && {
          ...{ member: id, grants: state.grants },
          ...(told?.name !== undefined && { name: told.name }),
          ...(told?.phone !== undefined && { phone: told.phone }),
          ...(state.lockedAt !== undefined && { lockedAt: state.lockedAt }),
        }
      }
      inviter={state && memberName(device, state.invitedBy)}
      scopeInWords={(scope) => scopeInWords(scope, community, g) ?? g.whole}
      more={(grant) => state && <TakeBack state={state} grant={grant} />}
      onChanged={() => void device.refresh()}
      onClose={onClose}
    />
  );
}
