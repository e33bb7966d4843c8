import { gridId } from '@fangxian/domain/places';
import { intoGrid, joined, type Naming, namesAfterJoining } from '@fangxian/domain/residents';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { useWords } from '../../words/index.ts';
import { plain, useCommunity } from '../community/index.ts';
import { BuildingChoice, GridChoice, newGrid } from './Choice.tsx';
import { type Drawn, groundOf } from './drawn.ts';
import { groundWords } from './groundWords.ts';
import { NamingFields } from './Naming.tsx';
import { useDrawn } from './useDrawn.ts';

type Props = { at: string | undefined; onChange: (drawn: Drawn | undefined) => void; onBuilding: (id: string) => void };

/** All doors of one building belong to another. */
export function Join({ at, onChange, onBuilding }: Props) {
  const w = useWords(groundWords);
  const { buildings } = useCommunity();
  const [target, setTarget] = useState<string | undefined>();
  const [called, setCalled] = useState<Naming>(new Map());
  const from = buildings.find(({ building }) => building === at);
  const into = buildings.find(({ building }) => building === target && target !== at);
  const offered = from && into ? namesAfterJoining(groundOf(from), groundOf(into)) : new Map<string, string>();
  const named: Naming = new Map([...offered].map(([one, otherwise]) => [one, called.get(one) ?? otherwise]));
  const ready = from && into && [...named.values()].every((one) => one.trim());
  useDrawn(
    ready
      ? {
          title: `${from.name} → ${into.name}`,
          plan: joined(groundOf(from), groundOf(into), named, ({ door }) => plain(door)),
          named,
        }
      : undefined,
    JSON.stringify([from, into, [...named]]),
    onChange,
  );
  return (
    <>
      <BuildingChoice label={w.from} value={at} onChange={onBuilding} />
      <BuildingChoice label={w.into} value={target} without={at} onChange={setTarget} />
      <NamingFields named={named} onChange={setCalled} />
    </>
  );
}

/** Buildings into a grid, wherever they stand. */
export function IntoGrid({ chosen, onChange }: { chosen: readonly string[]; onChange: Props['onChange'] }) {
  const w = useWords(groundWords);
  const device = useDevice();
  const { buildings, nameOf } = useCommunity();
  const [ids, setIds] = useState<readonly string[]>(chosen);
  const [choice, setChoice] = useState<string | undefined>();
  const [fresh, setFresh] = useState('');
  const grid = choice === newGrid ? fresh.trim() && gridId(device.log, fresh.trim()) : choice;
  const moving = buildings.filter(({ building }) => ids.includes(building));
  const name = choice === newGrid ? fresh.trim() : nameOf(grid ?? '');
  const drawn = (): Drawn | undefined => {
    if (!grid || moving.length === 0) return undefined;
    const plan = intoGrid(moving.map(groundOf), grid);
    const draw = { kind: 'places.gridDrawn', body: { grid, name } };
    return {
      title: `${moving.map((one) => one.name).join(w.and)} → ${name}`,
      plan: choice === newGrid ? { ...plan, before: [draw, ...plan.before] } : plan,
      ...(name && { names: new Map([[grid, name]]) }),
    };
  };
  useDrawn(drawn(), JSON.stringify([moving, grid, name]), onChange);
  return (
    <>
      <div className="dk-field">
        <span>{w.buildings}</span>
        <Select<string[]>
          mode="multiple"
          aria-label={w.buildings}
          placeholder={w.building}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...ids]}
          options={buildings.map((one) => ({
            value: one.building,
            label: [one.name, one.exclave, nameOf(one.grid ?? '') ?? w.none].filter(Boolean).join(' · '),
          }))}
          onChange={setIds}
        />
      </div>
      <GridChoice label={w.toGrid} value={choice} fresh onChange={setChoice} />
      {choice === newGrid && (
        <Input
          aria-label={w.newGrid}
          placeholder={w.newGrid}
          maxLength={80}
          value={fresh}
          onChange={({ target }) => setFresh(target.value)}
        />
      )}
    </>
  );
}

/** All buildings of one grid belong to another, and it is a grid no more. */
export function JoinGrids({ onChange }: { onChange: Props['onChange'] }) {
  const w = useWords(groundWords);
  const { buildings, grids } = useCommunity();
  const [from, setFrom] = useState<string | undefined>();
  const [into, setInto] = useState<string | undefined>();
  const [one, other] = [from, into].map((id) => grids.find((grid) => grid.id === id));
  const moving = buildings.filter(({ grid }) => grid === from);
  const drawn = (): Drawn | undefined => {
    if (!one || !other || one === other) return undefined;
    const plan = intoGrid(moving.map(groundOf), other.id, { grid: one.id, name: one.name });
    return { title: `${one.name} → ${other.name}`, plan };
  };
  useDrawn(drawn(), JSON.stringify([one, other, moving]), onChange);
  return (
    <>
      <GridChoice label={w.fromGrid} value={from} onChange={setFrom} />
      <GridChoice label={w.into} value={into} without={from} onChange={setInto} />
    </>
  );
}
