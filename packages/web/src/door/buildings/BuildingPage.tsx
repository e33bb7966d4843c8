import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useGo, useQuery } from '../../app/index.ts';
import { useRow } from '../../device/index.ts';
import { Button, Chip, Empty, Page, stateWords, useAppearance } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { CopyDoors } from '../CopyDoors.tsx';
import { Above } from '../DoorPage.tsx';
import { useDoor } from '../door.tsx';
import { countCoverage } from '../doors/coverageCount.ts';
import { type DoorRow, isLeft, isSettled } from '../doors/doorRow.ts';
import { useDoorWords } from '../doors/doorTitle.ts';
import { sectionOf } from '../doors/section.ts';
import { CoverageFigures } from './CoverageLine.tsx';
import { DoorList } from './DoorList.tsx';
import { Legend } from './Legend.tsx';
import { Overview } from './Overview.tsx';
import { SectionDrawing } from './SectionDrawing.tsx';

const words = defineWords({
  zh: {
    size: '{storeys} 层 × {stairwells} 单元',
    whole: '全楼',
    onlyLeft: '只看未见到',
    next: '下一户 {door}',
    addDoor: '加一个门',
    noDoors: '这里还没有门',
    noDoorsText: '加一个门，或者把整栋楼画出来。',
    draw: '把这栋楼画出来',
    other: '其他门',
    parts: '看哪个单元',
    allSeen: '都见到了，辛苦了',
  },
  en: {
    size: '{storeys} {storeys:storey|storeys} × {stairwells} {stairwells:stairwell|stairwells}',
    whole: 'Whole building',
    onlyLeft: 'Only those left',
    next: 'Next door: {door}',
    addDoor: 'Add a door',
    noDoors: 'No doors here yet',
    noDoorsText: 'Add a door, or lay out the whole building.',
    draw: 'Lay out this building',
    other: 'Other doors',
    parts: 'Which stairwell to look at',
    allSeen: 'Every door is done. Thank you.',
  },
});

const nobody: readonly DoorRow[] = [];

/** The door one came from: coming back, it is in sight again. */
let lastOpened: string | undefined;

/** One building as it stands: a stairwell in thumb-sized cells, the whole of it at a glance. */
export function BuildingPage({ id }: { id: string }) {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const marks = useWords(stateWords);
  const { go, back } = useGo();
  const query = useQuery();
  const { round, doors, now } = useDoor();
  const building = doors.buildings.find((one) => one.id === id);
  const grid = useRow<{ name: string }>(building?.state?.grid ? `grid/${building.state.grid}` : undefined);
  const rows = doors.byBuilding.get(id) ?? nobody;
  const layout = building?.state?.layout;
  const { stairwells, loose } = useMemo(() => sectionOf(layout, rows), [layout, rows]);
  const onlyLeft = query.only === 'left';
  const left = useMemo(() => new Set(rows.filter((row) => !isSettled(row)).map((row) => row.id)), [rows]);
  const next = round && rows.find((row) => isLeft(row, now));
  const first = stairwells.find(({ stairwell }) => stairwell === (next?.household.stairwell ?? '1')) ?? stairwells[0];
  const shown = query.part === 'all' ? undefined : (stairwells.find((one) => one.stairwell === query.part) ?? first);
  const open = useCallback(
    (household: string) => {
      lastOpened = household;
      go(['household', household], { from: 'building' });
    },
    [go],
  );
  const goal = rows.find((row) => row.id === lastOpened)?.id ?? next?.id;
  const seen = useRef<string>(undefined);
  const part = shown?.stairwell;
  // Once a stairwell: the door that matters is brought into sight, and then the reader's thumb is left alone.
  useEffect(() => {
    if (!goal || seen.current === part) return;
    seen.current = part;
    requestAnimationFrame(() => document.getElementById(`door-${goal}`)?.scrollIntoView({ block: 'center' }));
  }, [goal, part]);
  const show = (part: string | undefined, only = onlyLeft) =>
    go(['building', id], { part, only: only ? 'left' : undefined }, { replace: true });

  const tallest = Math.max(0, ...stairwells.map(({ storeys }) => storeys.length));
  const size = stairwells.length > 0 ? w.size({ storeys: tallest, stairwells: stairwells.length }) : undefined;
  const name = building && building.name !== '?' ? building.name : doorWords.unknownBuilding;
  const large = useAppearance().print === 'large';
  const figures = round && rows.length > 0 && <CoverageFigures count={countCoverage(rows)} />;
  return (
    <Page
      above={<Above />}
      title={name}
      sub={[building?.state?.compound, grid?.name, size].filter(Boolean).join(' · ')}
      onBack={() => back(['buildings'])}
      foot={
        round &&
        rows.length > 0 && (
          <>
            {!large && figures}
            {next ? (
              <Button tone="primary" wide onClick={() => open(next.id)}>
                {w.next({ door: next.door.label })} ›
              </Button>
            ) : (
              left.size === 0 && <p className="door-thanks">{w.allSeen}</p>
            )}
          </>
        )
      }
    >
      {large && figures}
      <fieldset className="door-parts" aria-label={w.parts}>
        {stairwells.length > 1 && (
          <>
            {stairwells.map(({ stairwell }) => (
              <Chip key={stairwell} pressed={shown?.stairwell === stairwell} onClick={() => show(stairwell)}>
                {doorWords.stairwell({ stairwell })}
              </Chip>
            ))}
            <Chip pressed={!shown} onClick={() => show('all')}>
              {w.whole}
            </Chip>
          </>
        )}
        {round && rows.length > 0 && (
          <Chip pressed={onlyLeft} onClick={() => show(query.part, !onlyLeft)}>
            {w.onlyLeft}
          </Chip>
        )}
        {round && left.size > 0 && <CopyDoors sort="unreached" rows={rows.filter((row) => left.has(row.id))} />}
      </fieldset>
      {rows.length === 0 && (
        <Empty title={w.noDoors}>
          <p>{w.noDoorsText}</p>
          <p>
            <Button onClick={() => go(['lay-out'], { name: building?.name })}>{w.draw}</Button>
          </p>
        </Empty>
      )}
      {shown && (
        <SectionDrawing
          stairwell={shown}
          words={doorWords}
          stateWords={marks}
          highlighted={onlyLeft ? left : undefined}
          next={next?.id}
          onOpen={open}
        />
      )}
      {!shown && stairwells.length > 1 && <Overview stairwells={stairwells} onOpen={(part) => show(part)} />}
      {loose.length > 0 && (
        <section>
          {stairwells.length > 0 && <h2>{w.other}</h2>}
          <DoorList rows={onlyLeft ? loose.filter(({ id: one }) => left.has(one)) : loose} onOpen={open} />
        </section>
      )}
      {rows.length > 0 && <Legend rows={rows} />}
      <p className="door-after">
        <Button wide onClick={() => go(['lay-out'], { building: id, stairwell: shown?.stairwell })}>
          ＋ {w.addDoor}
        </Button>
      </p>
    </Page>
  );
}
