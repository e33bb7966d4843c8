import { Button } from 'antd';
import { useState } from 'react';
import { hrefOf, useGo } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { CopyForGroup, type Sort } from '../../group/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Door, forGroup, type RoundReading } from '../community/index.ts';
import { LeaveSlips } from '../slips/index.ts';
import { callList } from './callList.ts';
import type { Show } from './filter.ts';
import { PrintedList } from './PrintedList.tsx';

const words = defineWords({
  zh: {
    print: '打印',
    call: '打电话问',
    notSaved: '没有存上，请再试',
  },
  en: {
    print: 'Print',
    call: 'Call them',
    notSaved: 'Not saved, please try again',
  },
});

/** What a door on the list is asked for, where it may be said in a group at all. */
function sortsOf(show: Show): readonly Sort[] {
  if (show === 'attention') return ['attention'];
  const open = show === 'open' || show === 'notYet' || show === 'tried' || show === 'thrice' || show === 'missedBefore';
  return open ? ['unreached', 'slips', 'paper', 'calls'] : ['all'];
}

/** What is done with a list of doors, all of it or the rows that were ticked. */
export function DoorActions(props: { doors: readonly Door[]; reading: RoundReading; show: Show; title: string }) {
  const { doors, reading, show, title } = props;
  const w = useWords(words);
  const device = useDevice();
  const { go } = useGo();
  const { round } = reading;
  const [printing, setPrinting] = useState(false);
  const none = doors.length === 0;
  const homes = doors.map(({ home }) => home);
  const call = async () => {
    try {
      await callList.keep(
        device,
        doors.map(({ id }) => id),
      );
      go(['calling'], { round: round.round, list: 'chosen' });
    } catch {
      toast(w.notSaved);
    }
  };
  return (
    <>
      <CopyForGroup sorts={sortsOf(show)} about={round.name} doors={forGroup(homes)} />
      <Button disabled={none} onClick={() => setPrinting(true)}>
        {w.print}
      </Button>
      {round.status === 'open' && (
        <>
          <LeaveSlips homes={homes} />
          <Button
            disabled={none}
            href={hrefOf('desk', ['calling'])}
            onClick={(click) => {
              click.preventDefault();
              void call();
            }}
          >
            ☎ {w.call}
          </Button>
        </>
      )}
      {printing && <PrintedList title={title} doors={doors} onDone={() => setPrinting(false)} />}
    </>
  );
}
