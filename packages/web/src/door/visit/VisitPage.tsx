import type { HouseholdState } from '@fangxian/domain/residents';
import { type CoverageState, coverageKey } from '@fangxian/domain/screening';
import { useMemo } from 'react';
import { useGo } from '../../app/index.ts';
import { useDevice, useRow } from '../../device/index.ts';
import { Button, Empty, Page, stateOfHousehold } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Above } from '../DoorPage.tsx';
import { useDoor } from '../door.tsx';
import { doorRow, missedBefore } from '../doors/doorRow.ts';
import { VisitSheet } from './VisitSheet.tsx';

const words = defineWords({
  zh: { title: '没有找到这一户', text: '可能已搬走，或门牌不同。可以搜一下，或把它加上。', search: '去搜索' },
  en: {
    title: 'This household was not found',
    text: 'It may have moved, or the door may be another. Search for it, or add it.',
    search: 'Search',
  },
});

/** The sheet of one household, in the round that is being worked on. */
export function VisitPage({ household: id }: { household: string }) {
  const w = useWords(words);
  const { go, back } = useGo();
  const device = useDevice();
  const { round } = useDoor();
  const household = useRow<HouseholdState>(`household/${id}`);
  const coverage = useRow<CoverageState>(round && coverageKey(round.round, id));
  const row = useMemo(
    () => household && doorRow(household, coverage, stateOfHousehold(coverage), missedBefore(device, round, household)),
    [device, round, household, coverage],
  );
  if (row) return <VisitSheet key={round?.round} row={row} round={round} />;
  return (
    <Page above={<Above />} title={w.title} onBack={() => back(['today'])}>
      <Empty title={w.text}>
        <p>
          <Button onClick={() => go(['search'])}>{w.search}</Button>
        </p>
      </Empty>
    </Page>
  );
}
