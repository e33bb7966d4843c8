import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { CopyForGroup } from '../../group/index.ts';
import { Empty } from '../../look/index.ts';
import { useFilters } from '../../wide/index.ts';
import { useWords } from '../../words/index.ts';
import { forGroup, type RoundReading, standingOf, useCommunity, useReading } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import './paper.css';
import { PrintedSheet } from './PrintedSheet.tsx';
import { paperWords } from './paperWords.ts';
import { TypeBack } from './TypeBack.tsx';

/** A building on paper: its sheet to print, and the same lines in the same order to type back. */
export function Paper() {
  const w = useWords(paperWords);
  const reading = useReading();
  if (reading?.round.status === 'open') return <OnPaper reading={reading} />;
  return (
    <Area title={w.title}>
      <Empty title={w.closed} />
    </Area>
  );
}

function OnPaper({ reading }: { reading: RoundReading }) {
  const w = useWords(paperWords);
  const { buildings } = useCommunity();
  const { query, set } = useFilters();
  const [printing, setPrinting] = useState(false);
  const [when, setWhen] = useState('');
  const [who, setWho] = useState('');
  const building = buildings.find((one) => one.building === query.building);
  const doors = useMemo(
    () => reading.doors.filter(({ home }) => home.building === query.building),
    [reading, query.building],
  );
  // What was settled when the page opened stays off both paper and screen; what is typed in stays where it is.
  const [settledBefore] = useState(
    () => new Set(reading.doors.filter(({ row }) => standingOf(row) === 'settled').map(({ id }) => id)),
  );
  const open = doors.filter(({ id }) => !settledBefore.has(id));
  return (
    <Area
      title={w.title}
      sub={w.sub({ round: reading.round.name })}
      actions={
        <>
          <CopyForGroup
            sorts={['paper']}
            about={reading.round.name}
            doors={forGroup(open.filter(({ row }) => standingOf(row) !== 'settled').map(({ home }) => home))}
          />
          <Button disabled={open.length === 0} onClick={() => setPrinting(true)}>
            {w.print}
          </Button>
        </>
      }
    >
      <div className="dk-filters">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={w.building}
          placeholder={w.building}
          {...(building && { value: building.building })}
          options={buildings.map((one) => ({ value: one.building, label: one.name }))}
          onChange={(value: string) => set({ building: value })}
          style={{ width: '10rem' }}
        />
        <label className="dk-onpaper">
          {w.onPaper}
          <input type="datetime-local" value={when} onChange={({ target }) => setWhen(target.value)} />
        </label>
        <Input
          aria-label={w.who}
          placeholder={w.who}
          maxLength={40}
          value={who}
          onChange={({ target }) => setWho(target.value)}
          style={{ width: '12rem' }}
        />
      </div>
      {building && <TypeBack key={building.building} doors={open} round={reading.round} when={when} who={who} />}
      {building && printing && (
        <PrintedSheet building={building.name} doors={open} round={reading.round} onDone={() => setPrinting(false)} />
      )}
    </Area>
  );
}
