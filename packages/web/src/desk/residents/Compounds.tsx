import type { CompoundKind, CompoundState } from '@fangxian/domain/places';
import { compoundKindOf, compoundMeant } from '@fangxian/domain/residents/roster';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { type Compound, compoundNamed, ending, listing, renaming } from '../../registry/index.ts';
import { type Fact, useSaying } from '../../saying/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { grantWords } from '../people/index.ts';
import { useCompounds } from './useCompounds.ts';

const words = defineWords({
  zh: {
    title: '小区、院落',
    kind: '种类',
    compound: '小区',
    courtyard: '院落',
    village: '村、村组',
    buildings: '楼栋',
    homes: '户数',
    rename: '改名',
    renamed: '新名称',
    save: '存',
    cancel: '不改了',
    end: '撤销这一处',
    name: '新的小区、院落、村叫什么',
    make: '加上',
    made: '{name} 已加上',
    saved: '{name} 已存',
    ended: '{name} 已撤销',
    there: '“{name}”已经有了。',
    nothing: '还没有小区、院落',
    nothingText: '在下面写个名字就行；导入的名册里有的，会自己出现。',
    hint: '把楼栋放进来：到“楼栋”里勾选几栋，选“放进哪个小区、院落” ›',
  },
  en: {
    title: 'Compounds',
    kind: 'Kind',
    compound: 'compound',
    courtyard: 'courtyard',
    village: 'village or group',
    buildings: 'Buildings',
    homes: 'Households',
    rename: 'Rename',
    renamed: 'New name',
    save: 'Save',
    cancel: 'Cancel',
    end: 'End it',
    name: 'Name of a new compound, courtyard or village',
    make: 'Add',
    made: '{name} added',
    saved: '{name} saved',
    ended: '{name} ended',
    there: '“{name}” is there already.',
    nothing: 'No compounds yet',
    nothingText: 'Write a name below; those of an imported roster appear by themselves.',
    hint: 'Put buildings in: tick some under “Buildings” and choose the compound ›',
  },
});

const kinds: readonly CompoundKind[] = ['compound', 'courtyard', 'village'];

/** Compounds, courtyards and villages, by hand: a name is enough. Renamed, its buildings are found by either name. */
export function Compounds() {
  const w = useWords(words);
  const { comma } = useWords(grantWords);
  const format = useFormat();
  const device = useDevice();
  const say = useSaying();
  const { buildings } = useCommunity();
  const compounds = useCompounds();
  const [changing, setRenaming] = useState<{ of: string; name: string }>();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<CompoundKind>();
  const homes = new Map(buildings.map((one) => [one.building, one.homes.length]));
  const told = name.trim();
  const taken = told ? compoundMeant(compounds, told) : undefined;
  const save = async (facts: readonly Fact[], what: string, done: () => void) => {
    if (await say(facts, what, { whole: true })) done();
  };
  const make = () => {
    const fresh = compoundNamed(device.log, told, kind ?? compoundKindOf(told));
    // One that was ended under another name comes back under this one.
    const before = device.get<CompoundState>(`compound/${fresh.compound}`);
    const back = { kind: 'places.compoundChanged', body: { compound: fresh.compound, name: told, kind: fresh.kind } };
    return save([listing(fresh), ...(before ? [back] : [])], w.made({ name: told }), () => {
      setName('');
      setKind(undefined);
    });
  };
  return (
    <div className="dk-scroll">
      {compounds.length === 0 ? (
        <Empty title={w.nothing}>
          <p>{w.nothingText}</p>
        </Empty>
      ) : (
        <table className="dk-table">
          <thead>
            <tr>
              <th>{w.title}</th>
              <th data-text>{w.kind}</th>
              <th data-text>{w.buildings}</th>
              <th>{w.homes}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {compounds.map((one) => (
              <tr key={one.compound}>
                <td>
                  {changing?.of === one.compound ? (
                    <Renaming
                      name={changing.name}
                      taken={others(compounds, one, changing.name)}
                      onChange={(to) => setRenaming({ of: one.compound, name: to })}
                      onSave={(to) => void save(renaming(one, to), w.saved({ name: to }), () => setRenaming(undefined))}
                      onCancel={() => setRenaming(undefined)}
                    />
                  ) : (
                    one.name
                  )}
                </td>
                <td data-text>{w[one.kind]}</td>
                <td data-text>{one.buildings.map(({ name: called }) => called).join(comma) || '–'}</td>
                <td>
                  <a href={hrefOf('desk', ['residents'], { tab: 'buildings', find: one.name })}>
                    {format.number(one.buildings.reduce((sum, { building }) => sum + (homes.get(building) ?? 0), 0))}
                  </a>
                </td>
                <td>
                  {changing?.of !== one.compound && (
                    <Button type="text" onClick={() => setRenaming({ of: one.compound, name: one.name })}>
                      {w.rename}
                    </Button>
                  )}
                  {one.buildings.length === 0 && (
                    <Button
                      type="text"
                      onClick={() => void save([ending(one)], w.ended({ name: one.name }), () => undefined)}
                    >
                      {w.end}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="dk-filters" style={{ paddingTop: '1rem' }}>
        <Input
          aria-label={w.name}
          placeholder={w.name}
          value={name}
          maxLength={40}
          style={{ width: '20rem' }}
          onChange={({ target }) => setName(target.value)}
        />
        <Select<CompoundKind>
          aria-label={w.kind}
          value={kind ?? compoundKindOf(told)}
          options={kinds.map((value) => ({ value, label: w[value] }))}
          style={{ width: '10rem' }}
          onChange={setKind}
        />
        <Button disabled={!told || taken !== undefined} onClick={() => void make()}>
          {w.make}
        </Button>
        {taken && <small className="dk-note">{w.there({ name: taken.name })}</small>}
      </div>
      <p>
        <a href={hrefOf('desk', ['residents'], { tab: 'buildings' })}>{w.hint}</a>
      </p>
    </div>
  );
}

/** Another that goes by this name, now or before: its buildings would be mistaken for those. */
function others(compounds: readonly Compound[], one: Compound, name: string): Compound | undefined {
  const meant = name.trim() ? compoundMeant(compounds, name) : undefined;
  return meant?.compound === one.compound ? undefined : meant;
}

function Renaming(props: {
  name: string;
  taken: Compound | undefined;
  onChange: (name: string) => void;
  onSave: (name: string) => void;
  onCancel: () => void;
}) {
  const { name, taken, onChange, onSave, onCancel } = props;
  const w = useWords(words);
  return (
    <>
      <Input
        aria-label={w.renamed}
        value={name}
        maxLength={40}
        style={{ maxWidth: '16rem' }}
        onChange={({ target }) => onChange(target.value)}
      />{' '}
      <Button disabled={!name.trim() || taken !== undefined} onClick={() => onSave(name.trim())}>
        {w.save}
      </Button>{' '}
      <Button type="text" onClick={onCancel}>
        {w.cancel}
      </Button>
      {taken && <small className="dk-note">{w.there({ name: taken.name })}</small>}
    </>
  );
}
