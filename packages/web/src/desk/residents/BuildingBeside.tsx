import type { BuildingKind, Layout } from '@fangxian/domain/places';
import { Button, Input, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type BuildingHomes, type Fact, useCommunity } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { IntoCompound } from './IntoCompound.tsx';
import { placeWords } from './placeWords.ts';

const words = defineWords({
  zh: {
    gone: '没有找到这栋楼',
    name: '名称',
    kind: '种类',
    storeys: '有单元和楼层',
    stairwell: '单元',
    floors: '层数',
    perStorey: '每层户数',
    addStairwell: '+ 加一个单元',
    remove: '去掉',
    save: '存改动',
    nothing: '没有改动',
    saved: '{name} 已改',
    inGrid: '在 {grid}',
    compound: '在哪个小区、院落',
    exclave: '飞地：{where}',
    divide: '分楼 ›',
    join: '并到别栋 ›',
    regrid: '换网格 ›',
    doors: '看这栋楼的门 ›',
  },
  en: {
    gone: 'This building was not found',
    name: 'Name',
    kind: 'Kind',
    storeys: 'Has stairwells and storeys',
    stairwell: 'Stairwell',
    floors: 'Storeys',
    perStorey: 'Doors a storey',
    addStairwell: '+ Add a stairwell',
    remove: 'Remove',
    save: 'Save changes',
    nothing: 'Nothing changed',
    saved: '{name} is mended',
    inGrid: 'In {grid}',
    compound: 'In which compound',
    exclave: 'Exclave: {where}',
    divide: 'Divide it ›',
    join: 'Join it to another ›',
    regrid: 'Another grid ›',
    doors: 'The doors of this building ›',
  },
});

const kinds: readonly BuildingKind[] = ['apartments', 'standalone', 'lane', 'courtyard', 'villageGroup'];

export function BuildingBeside({ id, onClose }: { id: string; onClose: () => void }) {
  const w = useWords(words);
  const building = useCommunity().buildings.find((one) => one.building === id);
  if (!building)
    return (
      <Beside title={w.gone} onClose={onClose}>
        {null}
      </Beside>
    );
  return <BuildingForm building={building} onClose={onClose} />;
}

function BuildingForm({ building, onClose }: { building: BuildingHomes; onClose: () => void }) {
  const w = useWords(words);
  const p = useWords(placeWords);
  const device = useDevice();
  const { nameOf } = useCommunity();
  const [name, setName] = useState(building.name);
  const [kind, setKind] = useState(building.kind);
  const [layout, setLayout] = useState<Layout>(building.layout);
  const stairwells = layout.shape === 'storeys' ? layout.stairwells : [];
  const changed = {
    ...(name.trim() && name !== building.name && { name: name.trim() }),
    ...(kind !== building.kind && { kind }),
    ...(JSON.stringify(layout) !== JSON.stringify(building.layout) && { layout }),
  };
  const facts: readonly Fact[] = [
    ...(Object.keys(changed).length > 0
      ? [{ kind: 'places.buildingChanged', body: { building: building.building, ...changed } }]
      : []),
  ];
  const change = (at: number, told: { stairwell?: string; storeys?: number; perStorey?: number }) =>
    setLayout({ shape: 'storeys', stairwells: stairwells.map((one, i) => (i === at ? { ...one, ...told } : one)) });
  const save = async () => {
    await device.recordAll(facts);
    toast(w.saved({ name }));
    onClose();
  };
  return (
    <Beside title={building.name} onClose={onClose}>
      <p>
        <a href={hrefOf('desk', ['unreached'], { building: building.building, show: 'all' })}>{w.doors}</a>
      </p>
      <p className="dk-note">
        {building.grid ? w.inGrid({ grid: nameOf(building.grid) ?? building.grid }) : p.noGrid}
        {building.exclave && ` · ${w.exclave({ where: building.exclave })}`}
      </p>
      <div className="dk-actions">
        <Button href={hrefOf('desk', ['ground'], { at: building.building })}>{w.divide}</Button>
        <Button href={hrefOf('desk', ['ground'], { do: 'join', at: building.building })}>{w.join}</Button>
        <Button href={hrefOf('desk', ['ground'], { do: 'grid', chosen: building.building })}>{w.regrid}</Button>
      </div>
      <section className="dk-form">
        <div className="dk-field">
          <span>{w.compound}</span>
          <IntoCompound buildings={[building]} />
        </div>
      </section>
      <section className="dk-form">
        <label htmlFor="building-name">
          <span>{w.name}</span>
          <Input id="building-name" value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        </label>
        <div className="dk-field">
          <span>{w.kind}</span>
          <Select<BuildingKind>
            aria-label={w.kind}
            value={kind}
            options={kinds.map((value) => ({ value, label: p[value] }))}
            onChange={setKind}
          />
        </div>
        <label htmlFor="building-shape">
          <span>{w.storeys}</span>
          <span>
            <Switch
              id="building-shape"
              checked={layout.shape === 'storeys'}
              onChange={(on) =>
                setLayout(
                  on
                    ? { shape: 'storeys', stairwells: [{ stairwell: '1', storeys: 6, perStorey: 2 }] }
                    : { shape: 'list' },
                )
              }
            />
          </span>
        </label>
        {stairwells.length > 0 && (
          <table className="dk-table">
            <thead>
              <tr>
                <th>{w.stairwell}</th>
                <th>{w.floors}</th>
                <th>{w.perStorey}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {stairwells.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a stairwell's name is what is being typed
                <tr key={at}>
                  <td>
                    <Input
                      aria-label={w.stairwell}
                      value={one.stairwell}
                      maxLength={20}
                      style={{ width: '4rem' }}
                      onChange={({ target }) => change(at, { stairwell: target.value || String(at + 1) })}
                    />
                  </td>
                  <td>
                    <InputNumber
                      aria-label={w.floors}
                      min={1}
                      max={120}
                      value={one.storeys}
                      style={{ width: '4.5rem' }}
                      onChange={(value) => change(at, { storeys: value ?? 1 })}
                    />
                  </td>
                  <td>
                    <InputNumber
                      aria-label={w.perStorey}
                      min={1}
                      max={60}
                      value={one.perStorey}
                      style={{ width: '4.5rem' }}
                      onChange={(value) => change(at, { perStorey: value ?? 1 })}
                    />
                  </td>
                  <td>
                    {stairwells.length > 1 && (
                      <Button
                        type="text"
                        aria-label={w.remove}
                        onClick={() =>
                          setLayout({ shape: 'storeys', stairwells: stairwells.filter((_, i) => i !== at) })
                        }
                      >
                        ×
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {layout.shape === 'storeys' && (
          <Button
            onClick={() => {
              const last = stairwells.at(-1) ?? { storeys: 6, perStorey: 2 };
              const next = { ...last, stairwell: String(stairwells.length + 1) };
              setLayout({ shape: 'storeys', stairwells: [...stairwells, next] });
            }}
          >
            {w.addStairwell}
          </Button>
        )}
        <Button type="primary" className="dk-next" disabled={facts.length === 0} onClick={() => void save()}>
          {facts.length === 0 ? w.nothing : w.save}
        </Button>
      </section>
    </Beside>
  );
}
