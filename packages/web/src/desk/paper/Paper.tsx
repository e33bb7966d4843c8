import { Button, Select } from 'antd';
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
import { versionOnSheet } from './sheetQuestions.ts';
import { type Head, TypeBack } from './TypeBack.tsx';

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
  // A stack of sheets is of one day and one colleague: what the last one bore, the next begins with.
  const [head, setHead] = useState<Head>({ when: '' });
  const { round } = reading;
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
  const versions = round.questionnaires ?? [];
  const onSheet = versionOnSheet(round, query.questions === undefined ? undefined : Number(query.questions));
  return (
    <Area
      title={w.title}
      sub={w.sub({ round: round.name })}
      actions={
        <>
          <CopyForGroup
            sorts={['paper']}
            about={round.name}
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
        {versions.length > 1 && onSheet && (
          <span className="dk-onpaper">
            {w.version}
            <Select
              aria-label={w.version}
              value={String(onSheet.version)}
              options={versions.map(({ version }) => ({ value: String(version), label: w.nth({ n: version }) }))}
              onChange={(value: string) => set({ questions: value })}
            />
          </span>
        )}
      </div>
      {building && (
        <TypeBack
          key={building.building}
          building={building.building}
          doors={doors}
          settledBefore={settledBefore}
          round={round}
          questionnaire={onSheet}
          head={head}
          onHead={setHead}
        />
      )}
      {building && printing && (
        <PrintedSheet
          building={building.name}
          doors={open}
          round={round}
          questionnaire={versions.at(-1)}
          onDone={() => setPrinting(false)}
        />
      )}
    </Area>
  );
}
