/** The telephone in hand: which household, held for the others while it is here, and the way back. */
import { type CallHoldState, type CoverageState, callHoldKey, coverageKey, heldNow } from '@fangxian/domain/screening';
import { useEffect, useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { standingOf } from '../community/index.ts';
import type { SavedCall } from '../household/index.ts';
import { onward, type Queue } from './queue.ts';

export function useCalling(queue: Queue, round: string) {
  const device = useDevice();
  const [opened] = useState(() => Date.now());
  const coverage = (id: string) => device.get<CoverageState>(coverageKey(round, id));
  const holder = (id: string) => {
    const held = heldNow(device.get<CallHoldState>(callHoldKey(round, id)), coverage(id), Date.now());
    return held && held.by !== device.session.member ? held : undefined;
  };
  const about = {
    // Settled meanwhile, or tried by somebody else since this list was made.
    done: (id: string) => standingOf(coverage(id)) === 'settled' || (coverage(id)?.lastVisitAt ?? 0) >= opened,
    held: (id: string) => holder(id) !== undefined,
  };
  const [{ left, current }, setAt] = useState(() =>
    onward(
      queue.toCall.map(({ id }) => id),
      about,
    ),
  );
  const [last, setLast] = useState<SavedCall | undefined>();

  useEffect(() => {
    if (current === undefined) return;
    const call = { round, household: current };
    // A hold that cannot be told is no reason not to call: at worst two people ask.
    device.record('screening.callBegun', call).catch(() => undefined);
    return () => void device.record('screening.callEnded', call).catch(() => undefined);
  }, [device, round, current]);

  const others = left.filter((id) => id !== current);
  return {
    current,
    holder: current === undefined ? undefined : holder(current),
    /** In hand counts: the third of ten is 3. */
    at: Math.min(queue.toCall.length - left.length + 1, queue.toCall.length),
    left: left.length,
    last,
    saved(call: SavedCall): void {
      setLast(call);
      setAt(onward(others, about));
    },
    /** Passed over for now: it comes again after the others. */
    pass: () => setAt(onward(current === undefined ? left : [...others, current], about)),
    async undo(made: SavedCall): Promise<void> {
      await made.undo();
      setLast((one) => (one === made ? undefined : one));
      setAt((before) => ({
        left: [made.household, ...before.left.filter((id) => id !== made.household)],
        current: made.household,
      }));
    },
  };
}
