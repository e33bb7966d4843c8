import { Select } from 'antd';
import { useMemo } from 'react';
import { useCommunity } from './CommunityProvider.tsx';

/** A door of the community, found by any part of its address. */
export function DoorField(props: {
  label: string;
  value: string | undefined;
  onChange: (household: string | undefined) => void;
}) {
  const { label, value, onChange } = props;
  const { homes } = useCommunity();
  const options = useMemo(() => homes.map(({ id, address }) => ({ value: id, label: address })), [homes]);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the Select inside is the control
    <label className="dk-field">
      <span>{label}</span>
      <Select<string>
        aria-label={label}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        {...(value && { value })}
        options={options}
        onChange={onChange}
      />
    </label>
  );
}
