import { Input, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { doorTyped, householdAt } from '../../door/layOut/index.ts';
import { useWords } from '../../words/index.ts';
import { doorOf, placeOf, stairwellName, useCommunity } from '../community/index.ts';
import { movesPageWords } from './movesPageWords.ts';
import type { NewDoor } from './taking.ts';

/** The household somebody comes into; `fresh` where it has to be listed first. */
export type Where = { household: string; fresh?: NewDoor; address?: string };

export function WhereIn(props: { value: Where | undefined; onChange: (where: Where | undefined) => void }) {
  const { value, onChange } = props;
  const w = useWords(movesPageWords);
  const { homes } = useCommunity();
  const [fresh, setFresh] = useState(false);
  const options = useMemo(
    () => homes.map(({ id, address, head }) => ({ value: id, label: `${address} ${head}`.trim() })),
    [homes],
  );
  return (
    <div className="dk-field">
      <span>{w.where}</span>
      <Segmented
        value={fresh ? 'fresh' : 'existing'}
        options={(['existing', 'fresh'] as const).map((kind) => ({ value: kind, label: w[kind] }))}
        onChange={(kind) => {
          setFresh(kind === 'fresh');
          onChange(undefined);
        }}
      />
      {fresh ? (
        <Fresh onChange={onChange} />
      ) : (
        <Select<string>
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={w.choose}
          placeholder={w.choose}
          {...(value && { value: value.household })}
          options={options}
          onChange={(household) => onChange({ household })}
        />
      )}
    </div>
  );
}

/** A door that the roster does not have yet. Where it has it, that household is meant. */
function Fresh({ onChange }: { onChange: (where: Where | undefined) => void }) {
  const w = useWords(movesPageWords);
  const device = useDevice();
  const { buildings } = useCommunity();
  const [typed, setTyped] = useState<{ building?: string; stairwell?: string; door: string }>({ door: '' });
  const chosen = buildings.find(({ building }) => building === typed.building);
  const stairwells = chosen?.layout.shape === 'storeys' ? chosen.layout.stairwells : [];

  function say(next: typeof typed): void {
    setTyped(next);
    onChange(read(next));
  }

  function read(next: typeof typed): Where | undefined {
    const building = buildings.find((one) => one.building === next.building);
    const drawn = building?.layout.shape === 'storeys' ? building.layout.stairwells : [];
    const stairwell = next.stairwell ?? (drawn.length === 1 ? drawn[0]?.stairwell : undefined);
    const label = next.door.trim();
    if (!building || label === '' || (drawn.length > 0 && stairwell === undefined)) return undefined;
    const household = householdAt(device.log, building.key, stairwell, label);
    const there = building.homes.find(
      ({ id, state }) => id === household || (state.stairwell === stairwell && doorOf(state) === label),
    );
    if (there) return { household: there.id };
    const address = `${placeOf(building.name, drawn.length > 1 ? stairwell : undefined)} ${label}`;
    return { household, fresh: { household, building, stairwell, door: doorTyped(label) ?? { label } }, address };
  }

  if (buildings.length === 0) return <p className="dk-note">{w.noBuildings}</p>;
  return (
    <>
      <Select<string>
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={w.building}
        placeholder={w.building}
        {...(typed.building && { value: typed.building })}
        options={buildings.map(({ building, name }) => ({ value: building, label: name }))}
        onChange={(building) => say({ building, door: typed.door })}
      />
      {stairwells.length > 1 && (
        <Select<string>
          aria-label={w.stairwell}
          placeholder={w.stairwell}
          {...(typed.stairwell && { value: typed.stairwell })}
          options={stairwells.map(({ stairwell }) => ({ value: stairwell, label: stairwellName(stairwell) }))}
          onChange={(stairwell) => say({ ...typed, stairwell })}
        />
      )}
      <Input
        aria-label={w.door}
        placeholder={w.door}
        maxLength={40}
        value={typed.door}
        onChange={({ target }) => say({ ...typed, door: target.value })}
      />
    </>
  );
}
