import { isSealed } from '@fangxian/domain/records';
import { type FollowUpState, isFeverish } from '@fangxian/domain/screening';
import { useRow } from '../device/index.ts';
import { Sheet } from '../look/index.ts';
import { itemOf } from './items.ts';
import { StepList } from './StepList.tsx';
import { WhoToCall } from './WhoToCall.tsx';

type Props = { id: string; title: string; now: number; onClose: () => void };

/** One person's six steps, over the page; whom to call stands first where there is a fever. */
export function StepSheet({ id, title, now, onClose }: Props) {
  const state = useRow<FollowUpState>(`followUp/${id}`);
  const reasons = state?.reasons;
  const fever = state && (isFeverish(state) || (!isSealed(reasons) && reasons?.includes('fever')));
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="door-panel">
        {fever && <WhoToCall now={now} />}
        {state?.opened && <StepList item={itemOf(id, state)} now={now} />}
      </div>
    </Sheet>
  );
}
