import { useState } from 'react';
import { Button, Chip } from '../../look/index.ts';

type Props = {
  label: string;
  action: string;
  /** What is said most: a tap in place of typing. */
  usual?: readonly string[];
  onSave: (said: string) => Promise<boolean>;
};

/** One line in somebody's words; what could not be saved stays. */
export function InWords({ label, action, usual = [], onSave }: Props) {
  const [said, setSaid] = useState('');
  const save = async () => {
    if (await onSave(said.trim())) setSaid('');
  };
  return (
    <form
      className="fx-words"
      onSubmit={(e) => {
        e.preventDefault();
        if (said.trim() !== '') void save();
      }}
    >
      <UsualField label={label} usual={usual} value={said} onChange={setSaid} />
      <Button type="submit" disabled={said.trim() === ''}>
        {action}
      </Button>
    </form>
  );
}

type Field = { label: string; usual: readonly string[]; value: string; onChange: (to: string) => void };

/** A line to type, with the usual answers below it to tap. */
export function UsualField({ label, usual, value, onChange }: Field) {
  return (
    <div className="fx-field">
      <label className="fx-field">
        <span>{label}</span>
        <input maxLength={300} value={value} onChange={({ target }) => onChange(target.value)} />
      </label>
      {usual.length > 0 && (
        <div className="fx-choices">
          {usual.map((one) => (
            <Chip key={one} pressed={value === one} onClick={() => onChange(value === one ? '' : one)}>
              {one}
            </Chip>
          ))}
        </div>
      )}
    </div>
  );
}
