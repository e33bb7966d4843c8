import { Select } from 'antd';
import { useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { groundWords } from './groundWords.ts';

type One = { value: string | undefined; label: string; without?: string | undefined; onChange: (id: string) => void };

/** One of the community's buildings, found by typing. */
export function BuildingChoice({ value, label, without, onChange }: One) {
  const w = useWords(groundWords);
  const { buildings } = useCommunity();
  return (
    <div className="dk-field">
      <span>{label}</span>
      <Select<string>
        aria-label={label}
        placeholder={w.building}
        showSearch={{ optionFilterProp: 'label' }}
        {...(value && { value })}
        options={buildings
          .filter(({ building }) => building !== without)
          .map(({ building, name, homes }) => ({
            value: building,
            label: `${name} · ${w.homes({ n: homes.length })}`,
          }))}
        onChange={onChange}
      />
    </div>
  );
}

/** One of its grids; with `fresh` also one that is still to be drawn. */
export function GridChoice({ value, label, without, fresh = false, onChange }: One & { fresh?: boolean }) {
  const w = useWords(groundWords);
  const { grids } = useCommunity();
  return (
    <div className="dk-field">
      <span>{label}</span>
      <Select<string>
        aria-label={label}
        placeholder={label}
        showSearch={{ optionFilterProp: 'label' }}
        {...(value && { value })}
        options={[
          ...grids.filter(({ id }) => id !== without).map(({ id, name }) => ({ value: id, label: name })),
          ...(fresh ? [{ value: newGrid, label: w.aGrid }] : []),
        ]}
        onChange={onChange}
      />
    </div>
  );
}

export const newGrid = '+';
