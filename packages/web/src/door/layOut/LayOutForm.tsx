import type { BuildingKind, Layout } from '@fangxian/domain/places';
import { compoundKey, compoundMeant } from '@fangxian/domain/residents/roster';
import { useMemo } from 'react';
import { useGo } from '../../app/index.ts';
import { CarriedOn, useDraft } from '../../drafts/index.ts';
import { Button, Chip } from '../../look/index.ts';
import { compoundNamed, listing } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { Choice } from './Choice.tsx';
import { CompoundChoice } from './CompoundChoice.tsx';
import { buildingFact, doorFacts, placeNamed, rangeDoors, storeysDoors, storeysLayout } from './layOut.ts';
import { Preview } from './Preview.tsx';
import { Stepper } from './Stepper.tsx';
import { useLayOut, useSurroundings } from './useLayOut.ts';

const words = defineWords({
  zh: {
    name: '叫什么（门口写的那样）',
    namePlaceholder: '3栋、解北巷、石家村三组',
    needCompound: '先写小区、院落或村的名字',
    grid: '属于哪个网格',
    shape: '怎么住的',
    storeys: '楼房，一层几户',
    list: '街巷、院落、村组，挨着编号',
    stairwells: '几个单元',
    floors: '几层',
    perStorey: '一层几户',
    from: '从几楼开始住人',
    first: '从几号',
    last: '到几号',
    which: '哪一边',
    all: '全部',
    odd: '单号',
    even: '双号',
    save: '画好了，共 {n} 户',
    notMine: '这栋不在你负责的范围里，存了也不算数，请先问社区。',
    needName: '先写名字',
  },
  en: {
    name: 'What it is called, as written on it',
    namePlaceholder: 'Building 3, North Lane, Group 3',
    needCompound: 'Name the compound first',
    grid: 'In which grid',
    shape: 'How people live here',
    storeys: 'Storeys, several doors on each',
    list: 'A lane, courtyard or village, numbered along',
    stairwells: 'Stairwells',
    floors: 'Storeys',
    perStorey: 'Doors a storey',
    from: 'Homes from storey',
    first: 'From number',
    last: 'To number',
    which: 'Which side',
    all: 'Both',
    odd: 'Odd numbers',
    even: 'Even numbers',
    save: 'Done: {n} {n:door|doors}',
    notMine: 'This building is not among the places you answer for and would not be taken. Ask the community first.',
    needName: 'The name comes first',
  },
});

type Fields = {
  readonly name: string;
  readonly compound: string | undefined;
  /** The name of one that nobody has named yet, while it is typed. */
  readonly another?: string | undefined;
  readonly grid: string | undefined;
  readonly rises: boolean;
  readonly numbers: Parameters<typeof storeysDoors>[0];
  readonly range: { from: number; to: number; which: 'all' | 'odd' | 'even'; suffix: string };
};

/** From a few numbers to a building, drawn while they are turned. */
export function LayOutForm({ name: told }: { name: string }) {
  const w = useWords(words);
  const { go } = useGo();
  const { doors: known } = useDoor();
  const { log, mine, write } = useLayOut();
  const { grids, compounds } = useSurroundings();
  const draft = useDraft<Fields>(`layOut:${told}`, () => ({
    name: told,
    compound: compounds.length === 1 ? compounds[0]?.name : undefined,
    grid: grids.length === 1 ? grids[0]?.id : undefined,
    rises: true,
    numbers: { stairwells: 2, storeys: 8, perStorey: 4, from: 1 },
    range: { from: 1, to: 30, which: 'all', suffix: '号' },
  }));
  const { name, compound: chosen, another, grid, rises, numbers, range } = draft.value;
  const compound = another === undefined ? chosen : another.trim() || undefined;
  const change = (to: Partial<Fields>) => draft.change((before) => ({ ...before, ...to }));
  const place = useMemo(
    () => (name.trim() ? placeNamed(log, name.trim(), compound, compounds) : undefined),
    [log, name, compound, compounds],
  );
  const doors = useMemo(() => (rises ? storeysDoors(numbers) : rangeDoors(range)), [rises, numbers, range]);
  const allowed = !place || mine(place.building, grid);
  const meant = another?.trim() ? compoundMeant(compounds, another) : undefined;
  // A roster's rule, and so the door's: 试新居3栋 stands in 试新居.
  const elsewhere =
    place?.compound !== undefined && compoundKey(place.compound) !== compoundKey(meant?.name ?? compound ?? '')
      ? place.compound
      : undefined;
  const complete = another === undefined || another.trim() !== '';

  async function save(): Promise<void> {
    if (!place) return;
    const layout: Layout = rises ? storeysLayout(numbers) : { shape: 'list' };
    const kind = rises ? (place.kind === 'apartments' ? 'apartments' : 'standalone') : listKind(place.kind);
    const there = (known.byBuilding.get(place.building) ?? []).map(({ household }) => household);
    const facts = doorFacts(log, place, grid, doors, there);
    const told = another?.trim() && !meant && !elsewhere ? [listing(compoundNamed(log, another))] : [];
    const saved = await write([...told, buildingFact(place, kind, layout, grid), ...facts], facts.length);
    if (!saved) return;
    draft.clear();
    go(['building', place.building], {}, { replace: true });
  }

  const turn = (to: Partial<typeof numbers>) => {
    const next = { ...numbers, ...to };
    change({ numbers: { ...next, from: Math.min(next.from, next.storeys) } });
  };
  return (
    <div className="fx-stack door-layout">
      <CarriedOn draft={draft} />
      <label className="fx-field">
        <span>{w.name}</span>
        <input
          value={name}
          maxLength={80}
          placeholder={w.namePlaceholder}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      <Choice label={w.shape}>
        <Chip pressed={rises} onClick={() => change({ rises: true })}>
          {w.storeys}
        </Chip>
        <Chip pressed={!rises} onClick={() => change({ rises: false })}>
          {w.list}
        </Chip>
      </Choice>
      {rises ? (
        <div className="door-steppers">
          <Stepper
            label={w.stairwells}
            value={numbers.stairwells}
            min={1}
            max={20}
            onChange={(stairwells) => turn({ stairwells })}
          />
          <Stepper
            label={w.floors}
            value={numbers.storeys}
            min={1}
            max={80}
            onChange={(storeys) => turn({ storeys })}
          />
          <Stepper
            label={w.perStorey}
            value={numbers.perStorey}
            min={1}
            max={30}
            onChange={(perStorey) => turn({ perStorey })}
          />
          <Stepper
            label={w.from}
            value={numbers.from}
            min={1}
            max={numbers.storeys}
            onChange={(from) => turn({ from })}
          />
        </div>
      ) : (
        <>
          <div className="door-steppers">
            <Stepper
              label={w.first}
              value={range.from}
              min={1}
              max={range.to}
              onChange={(from) => change({ range: { ...range, from } })}
            />
            <Stepper
              label={w.last}
              value={range.to}
              min={range.from}
              max={range.from + 499}
              onChange={(to) => change({ range: { ...range, to } })}
            />
          </div>
          <Choice label={w.which}>
            {(['all', 'odd', 'even'] as const).map((which) => (
              <Chip key={which} pressed={range.which === which} onClick={() => change({ range: { ...range, which } })}>
                {w[which]}
              </Chip>
            ))}
          </Choice>
        </>
      )}
      <Preview doors={doors} layout={rises ? storeysLayout(numbers) : { shape: 'list' }} />
      <CompoundChoice
        compounds={compounds}
        chosen={chosen}
        another={another}
        meant={meant?.name}
        elsewhere={compound === undefined ? undefined : elsewhere}
        onChange={change}
      />
      {grids.length > 1 && (
        <Choice label={w.grid}>
          {grids.map((one) => (
            <Chip key={one.id} pressed={grid === one.id} onClick={() => change({ grid: one.id })}>
              {one.name}
            </Chip>
          ))}
        </Choice>
      )}
      <div className="door-layout-foot">
        {!allowed && <p className="fx-note">{w.notMine}</p>}
        <Button tone="primary" wide disabled={!place || !complete || !allowed} onClick={() => void save()}>
          {!place ? w.needName : complete ? w.save({ n: doors.length }) : w.needCompound}
        </Button>
      </div>
    </div>
  );
}

/** A block that is numbered along is a building by itself, whatever its name sounds like. */
function listKind(kind: BuildingKind): BuildingKind {
  return kind === 'apartments' ? 'standalone' : kind;
}
