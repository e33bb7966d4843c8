import type { RoundState } from '@fangxian/domain/screening';
import { Button } from 'antd';
import { hrefOf, useGo, useQuery } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty, toast } from '../../look/index.ts';
import { useKeys } from '../../wide/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { memberName, useCommunity } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import type { SavedCall } from '../household/index.ts';
import { callWords } from './callWords.ts';
import { InHand } from './InHand.tsx';
import { OnFoot } from './OnFoot.tsx';
import type { Queue } from './queue.ts';
import { useCalling } from './useCalling.ts';

/** One household after the other. Undo and passing over are always at hand; what each key records stands on it. */
export function CallMode({ queue, round }: { queue: Queue; round: RoundState }) {
  const w = useWords(callWords);
  const format = useFormat();
  const device = useDevice();
  useVersion();
  const { go } = useGo();
  const query = useQuery();
  const { homeOf } = useCommunity();
  const calling = useCalling(queue, round.round);
  const { current, holder, last } = calling;
  const home = current === undefined ? undefined : homeOf.get(current);

  const undo = () => last && void calling.undo(last).catch(() => toast(w.notSaved));
  const saved = (call: SavedCall) => {
    calling.saved(call);
    const door = homeOf.get(call.household)?.address ?? '';
    toast(w.saved({ door }), () => void calling.undo(call).catch(() => toast(w.notSaved)));
  };
  const leave = () => go(['unreached'], query);
  useKeys({ u: undo, n: calling.pass, Escape: leave });
  const name = holder && (memberName(device, holder.by) ?? w.somebody);
  return (
    <Area
      title={home ? w.progress({ n: format.number(calling.at), of: format.number(queue.toCall.length) }) : w.title}
      sub={w.sub({ round: round.name, later: queue.later })}
      actions={
        <>
          <Button disabled={!last} onClick={undo}>
            {w.undo} <kbd>U</kbd>
          </Button>
          <Button disabled={!home} onClick={calling.pass}>
            {w.pass} <kbd>N</kbd>
          </Button>
          <Button href={hrefOf('desk', ['unreached'], query)}>{w.back}</Button>
        </>
      }
    >
      {home && name && holder && (
        <p className="dk-held" role="alert">
          {w.held({ name, time: format.time(holder.at) })}
        </p>
      )}
      {home ? (
        <InHand key={home.id} home={home} round={round} onSaved={saved} />
      ) : calling.left > 0 ? (
        <Empty title={w.allHeld({ n: calling.left })}>
          <Button onClick={calling.pass}>{w.lookAgain}</Button>
        </Empty>
      ) : (
        <Empty title={queue.toCall.length > 0 ? w.done : w.nobody} />
      )}
      <OnFoot doors={queue.onFoot} round={round} />
    </Area>
  );
}
