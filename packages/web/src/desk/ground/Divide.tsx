import { divided, type Naming, namesAfterJoining, stairwellNames } from '@fangxian/domain/residents';
import { Checkbox, Input, InputNumber, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { placeNamed } from '../../door/layOut/index.ts';
import { compoundsIn } from '../../registry/index.ts';
import { useWords } from '../../words/index.ts';
import { type BuildingHomes, doorOf, type Home, plain, stairwellName, useCommunity } from '../community/index.ts';
import { BuildingChoice, GridChoice } from './Choice.tsx';
import { type Drawn, groundOf } from './drawn.ts';
import { groundWords } from './groundWords.ts';
import { NamingFields } from './Naming.tsx';
import { useDrawn } from './useDrawn.ts';

type How = 'byStairwell' | 'byStorey' | 'byDoor';
type Props = { at: string | undefined; onChange: (drawn: Drawn | undefined) => void; onBuilding: (id: string) => void };

/** Some doors of a building, chosen by stairwell, storey or one by one, go to another. */
export function Divide({ at, onChange, onBuilding }: Props) {
  const w = useWords(groundWords);
  const { buildings } = useCommunity();
  const from = buildings.find(({ building }) => building === at);
  return (
    <>
      <BuildingChoice label={w.from} value={at} onChange={onBuilding} />
      {from && <Parts key={from.building} from={from} onChange={onChange} />}
    </>
  );
}

function Parts({ from, onChange }: { from: BuildingHomes; onChange: (drawn: Drawn | undefined) => void }) {
  const w = useWords(groundWords);
  const device = useDevice();
  const { buildings } = useCommunity();
  const stairwells = stairwellNames(groundOf(from));
  const heights = from.homes.flatMap(({ state }) => plain(state.door)?.storey ?? []);
  const hows = [
    ...(stairwells.length > 1 ? (['byStairwell'] as const) : []),
    ...(new Set(heights).size > 1 ? (['byStorey'] as const) : []),
    'byDoor' as const,
  ];
  const [how, setHow] = useState<How>(hows[0] ?? 'byDoor');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [storeys, setStoreys] = useState({ from: Math.max(...heights), to: Math.max(...heights) });
  const [where, setWhere] = useState<'newBuilding' | 'standing'>('newBuilding');
  const [name, setName] = useState('');
  const [grid, setGrid] = useState(from.grid);
  const [target, setTarget] = useState<string | undefined>();
  const [called, setCalled] = useState<Naming>(new Map());

  const goes = (home: Home) => {
    if (how === 'byStairwell') return chosen.includes(home.stairwell);
    if (how === 'byDoor') return chosen.includes(home.id);
    const storey = plain(home.state.door)?.storey;
    return storey !== undefined && storey >= storeys.from && storey <= storeys.to;
  };
  const read =
    where === 'newBuilding' && name.trim()
      ? placeNamed(device.log, name.trim(), from.compound, compoundsIn(device, device.log))
      : undefined;
  const standing = buildings.find(({ building }) => building === (where === 'standing' ? target : read?.building));
  const itself = standing?.building === from.building;

  /** Everything that was chosen, with one thing changed, becomes a plan again. */
  const told = (change: { homes?: readonly Home[]; named?: Naming } = {}) => {
    const going = change.homes ?? from.homes.filter(goes);
    const named = change.named ?? suggested(going);
    return { going, named };
  };
  const suggested = (going: readonly Home[]): Naming => {
    const parts = { building: groundOf({ ...from, homes: [] }).building, homes: going.map(({ state }) => state) };
    const lived = new Set(going.map(({ stairwell }) => stairwell).filter(Boolean));
    if (lived.size === 0) return new Map();
    const offered = standing
      ? namesAfterJoining({ ...parts, building: { ...parts.building, layout: { shape: 'list' } } }, groundOf(standing))
      : new Map([...lived].map((one) => [one, one]));
    return new Map([...offered].map(([one, otherwise]) => [one, called.get(one) ?? otherwise]));
  };
  const { going, named } = told();
  const complete = [...named.values()].every((one) => one.trim());
  const to = standing
    ? { ...groundOf(standing), isNew: false }
    : read && {
        building: {
          ...{ building: read.building, key: read.key, name: read.name, kind: from.kind, layout: from.layout },
          ...(grid && { grid }),
          ...(from.compound && { compound: from.compound }),
        },
        homes: [],
        isNew: true,
      };
  const ready = to !== undefined && !itself && going.length > 0 && going.length < from.homes.length && complete;
  useDrawn(
    ready
      ? {
          title: `${from.name} → ${from.name}${w.and}${to.building.name}`,
          plan: divided(groundOf(from), to, new Set(going.map(({ id }) => id)), named, ({ door }) => plain(door)),
          named,
          names: new Map([[to.building.building, to.building.name]]),
        }
      : undefined,
    JSON.stringify([from, how, chosen, storeys, where, name, grid, target, [...named]]),
    onChange,
  );
  return (
    <>
      <div className="dk-field">
        <span>{w.which}</span>
        {hows.length > 1 && (
          <Segmented<How>
            value={how}
            options={hows.map((value) => ({ value, label: w[value] }))}
            onChange={(next) => {
              setHow(next);
              setChosen([]);
            }}
          />
        )}
      </div>
      {how === 'byStairwell' && (
        <Checkbox.Group
          value={[...chosen]}
          options={stairwells.map((value) => {
            const n = from.homes.filter(({ stairwell }) => stairwell === value).length;
            return { value, label: `${stairwellName(value)} · ${w.homes({ n })}` };
          })}
          onChange={(next) => setChosen(next as string[])}
        />
      )}
      {how === 'byStorey' && (
        <div className="dk-pair">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} htmlFor={`storey-${end}`}>
              <span>{end === 'from' ? w.storeyFrom : w.storeyTo}</span>
              <InputNumber
                id={`storey-${end}`}
                min={-9}
                max={200}
                value={storeys[end]}
                onChange={(value) => setStoreys({ ...storeys, [end]: value ?? 1 })}
              />
            </label>
          ))}
        </div>
      )}
      {how === 'byDoor' && (
        <Select<string[]>
          mode="multiple"
          aria-label={w.doors}
          placeholder={w.doors}
          showSearch={{ optionFilterProp: 'label' }}
          maxTagCount={12}
          value={[...chosen]}
          options={from.homes.map(({ id, state, stairwell }) => ({
            value: id,
            label: [stairwell && stairwellName(stairwell), doorOf(state)].filter(Boolean).join(' '),
          }))}
          onChange={setChosen}
        />
      )}
      <div className="dk-field">
        <span>{w.to}</span>
        <Segmented
          value={where}
          options={(['newBuilding', 'standing'] as const).map((value) => ({ value, label: w[value] }))}
          onChange={(next) => setWhere(next as typeof where)}
        />
      </div>
      {where === 'newBuilding' ? (
        <>
          <Input
            aria-label={w.newName}
            placeholder={w.newName}
            maxLength={80}
            value={name}
            onChange={({ target: typed }) => setName(typed.value)}
          />
          {name.trim() && !read && <small className="dk-note">{w.unreadable}</small>}
          {standing && <small className="dk-note">{w.taken({ name: standing.name })}</small>}
          {!standing && <GridChoice label={w.toGrid} value={grid} onChange={setGrid} />}
        </>
      ) : (
        <BuildingChoice label={w.standing} value={target} without={from.building} onChange={setTarget} />
      )}
      {(standing || read) && <NamingFields named={named} onChange={setCalled} />}
    </>
  );
}
