import { plain } from '@fangxian/domain/records';
import type { MemberState } from '@fangxian/domain/workforce';
import { Select } from 'antd';
import { useDevice } from '../../device/index.ts';
import { membersIn } from '../../registry/index.ts';

/** Somebody of the team, found by name. */
export function MemberField(props: {
  label: string;
  placeholder?: string;
  value: string | undefined;
  onChange: (member: string, name: string) => void;
  /** Where nobody may be an answer too. */
  onClear?: () => void;
  /** Those of whom it is true come first; anybody may be chosen. */
  fits?: (member: MemberState) => boolean;
  /** Who is not offered. */
  except?: string | undefined;
  disabled?: boolean;
  nobody?: string;
}) {
  const { label, placeholder = label, value, onChange, onClear, fits, except, disabled, nobody } = props;
  const members = membersIn(useDevice()).filter(({ member }) => member !== except);
  const sorted = fits ? [...members].sort((a, b) => Number(fits(b)) - Number(fits(a))) : members;
  const nameOf = ({ name }: MemberState) => plain(name) ?? '';
  return (
    <Select<string>
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder={placeholder}
      disabled={disabled ?? false}
      allowClear={onClear !== undefined}
      {...(onClear && { onClear })}
      style={{ width: '100%' }}
      value={value ?? null}
      options={sorted.map((one) => ({ value: one.member, label: nameOf(one) }))}
      {...(nobody && { notFoundContent: nobody })}
      onChange={(member?: string) => {
        if (member === undefined) return;
        const one = members.find((known) => known.member === member);
        onChange(member, one ? nameOf(one) : '');
      }}
    />
  );
}
