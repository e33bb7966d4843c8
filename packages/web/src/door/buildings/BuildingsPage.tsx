import { memo, useMemo } from 'react';
import { hrefOf, useGo } from '../../app/index.ts';
import { useLoading, useRow, useSession } from '../../device/index.ts';
import { Button, Empty, useAppearance } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { TabPage } from '../DoorPage.tsx';
import { useDoor } from '../door.tsx';
import { countCoverage } from '../doors/coverageCount.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { useDoorWords } from '../doors/doorTitle.ts';
import { sectionOf } from '../doors/section.ts';
import type { Doors } from '../doors/useDoors.ts';
import { laysOut } from '../layOut/useLayOut.ts';
import { CoverageFigures, CoverageLine } from './CoverageLine.tsx';
import { Miniature, miniatureOf } from './Miniature.tsx';

const words = defineWords({
  zh: {
    title: '楼栋',
    mine: '我负责的 {n} 栋',
    layOut: '画一栋楼',
    notHere: '缺一个门，点开那一栋，在最下面加。缺一栋楼，请社区画。',
    empty: '这里还没有楼栋',
    emptyText: '名册还没到也不要紧：先把楼画出来，到门口再写人。没网也能画。',
    fetching: '正在取名册，取到的会先显示出来',
    failed: '名册没取到，会自动再试；已有的照常用',
  },
  en: {
    title: 'Buildings',
    mine: '{n} that you look after',
    layOut: 'Lay out a building',
    notHere: 'A door is missing: open its building and add it at the bottom. A building is missing: ask the community.',
    empty: 'No buildings here yet',
    emptyText: 'No roster is fine: draw the building first and write people down at the door. It works without signal.',
    fetching: 'Fetching the roster; what has arrived is shown first',
    failed: 'The roster could not be fetched; it is tried again by itself. What is here can be used.',
  },
});

const nobody: readonly DoorRow[] = [];

/** My buildings, each drawn small as it stands. */
export function BuildingsPage() {
  const w = useWords(words);
  const { go } = useGo();
  const { round, doors, now } = useDoor();
  const session = useSession();
  const loading = useLoading();
  const count = useMemo(() => countCoverage(doors.rows), [doors]);
  const none = doors.buildings.length === 0;
  const large = useAppearance().print === 'large';
  const figures = round && !none ? <CoverageFigures count={count} /> : undefined;
  return (
    <TabPage
      tab="buildings"
      title={w.title}
      sub={none ? undefined : w.mine({ n: doors.buildings.length })}
      foot={large ? undefined : figures}
    >
      {large && figures}
      {loading.stage === 'first' && <p className="fx-note">{w.fetching}</p>}
      {loading.stage === 'failed' && <p className="fx-note">{w.failed}</p>}
      {none && loading.stage !== 'first' && (
        <Empty title={w.empty}>
          <p>{w.emptyText}</p>
        </Empty>
      )}
      <ul className="door-buildings">
        {doors.buildings.map((building) => (
          <li key={building.id}>
            <BuildingCard building={building} rows={doors.byBuilding.get(building.id) ?? nobody} counted={!!round} />
          </li>
        ))}
      </ul>
      <div className="door-after">
        {laysOut(session.grants, now) ? (
          <Button tone={none ? 'primary' : 'plain'} wide onClick={() => go(['lay-out'])}>
            ＋ {w.layOut}
          </Button>
        ) : (
          <p className="fx-note">{w.notHere}</p>
        )}
      </div>
    </TabPage>
  );
}

type CardProps = { building: Doors['buildings'][number]; rows: readonly DoorRow[]; counted: boolean };

const BuildingCard = memo(function BuildingCard({ building, rows, counted }: CardProps) {
  const { go } = useGo();
  const doorWords = useDoorWords();
  const grid = useRow<{ name: string }>(building.state?.grid ? `grid/${building.state.grid}` : undefined);
  const mini = useMemo(() => miniatureOf(sectionOf(building.state?.layout, rows)), [building.state, rows]);
  const path = ['building', building.id];
  return (
    <a
      className="door-building"
      href={hrefOf('door', path)}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey) return;
        click.preventDefault();
        go(path);
      }}
    >
      <span>
        <strong>{building.name === '?' ? doorWords.unknownBuilding : building.name}</strong>
        <small>{[building.state?.compound, grid?.name].filter(Boolean).join(' · ')}</small>
        <small>
          <CoverageLine count={countCoverage(rows)} counted={counted} />
        </small>
      </span>
      <Miniature {...mini} />
    </a>
  );
});
