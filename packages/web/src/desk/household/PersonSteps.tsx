import { type FollowUpState, followUpKey } from '@fangxian/domain/screening';
import { hrefOf, useNow } from '../../app/index.ts';
import { useRow } from '../../device/index.ts';
import { itemOf, SixMarks } from '../../steps/index.ts';
import { useReading } from '../community/index.ts';

/** The six marks of somebody who needs attention in this round; they lead to the steps. */
export function PersonSteps({ person: { person } }: { person: { person: string } }) {
  const now = useNow();
  const round = useReading()?.round.round;
  const state = useRow<FollowUpState>(round ? followUpKey(round, person) : undefined);
  if (!round || !state?.opened) return null;
  const id = `${round}:${person}`;
  return (
    <a href={hrefOf('desk', ['followUps'], { at: id })}>
      <SixMarks item={itemOf(id, state)} now={now} />
    </a>
  );
}
