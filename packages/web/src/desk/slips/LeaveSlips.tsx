import { Button } from 'antd';
import { toast } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { type Home, useReading } from '../community/index.ts';
import { PrintedSlips } from './PrintedSlips.tsx';
import { mostSlips, useSlips } from './useSlips.ts';

const words = defineWords({
  zh: {
    slips: '打印留条',
    offline: '没有连上服务器，留条要联网才能打印',
    inParts: '一次印 {most} 张，还有 {left} 户请接着印',
  },
  en: {
    slips: 'Print slips',
    offline: 'The server cannot be reached; slips need it',
    inParts:
      '{most} {most:is|are} printed at a time; {left} {left:household|households} {left:is|are} left for the next',
  },
});

/** Slips for these doors, in whatever list they stand; nothing while no round is open that they could answer in. */
export function LeaveSlips({ homes }: { homes: readonly Home[] }) {
  const w = useWords(words);
  const format = useFormat();
  const round = useReading()?.round;
  const slips = useSlips(round?.round);
  if (round?.status !== 'open') return null;
  const print = async () => {
    const why = await slips.fetch(homes, w.offline);
    const left = homes.length - mostSlips;
    if (why !== undefined) toast(why);
    else if (left > 0) toast(w.inParts({ most: format.number(mostSlips), left: format.number(left) }));
  };
  return (
    <>
      <Button disabled={homes.length === 0} loading={slips.fetching} onClick={() => void print()}>
        {w.slips}
      </Button>
      {slips.slips && <PrintedSlips slips={slips.slips} onDone={slips.done} />}
    </>
  );
}
