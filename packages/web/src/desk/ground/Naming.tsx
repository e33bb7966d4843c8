import type { Naming } from '@fangxian/domain/residents';
import { Input } from 'antd';
import { useWords } from '../../words/index.ts';
import { stairwellName } from '../community/index.ts';
import { groundWords } from './groundWords.ts';

/** How stairwells are called where they go: offered as they can be, changed as they are. */
export function NamingFields(props: { named: Naming; onChange: (named: Naming) => void }) {
  const { named, onChange } = props;
  const w = useWords(groundWords);
  return [...named].map(([stairwell, name]) => (
    <label key={stairwell} className="gr-naming" htmlFor={`stairwell-${stairwell}`}>
      <span>{w.called({ stairwell: stairwell ? stairwellName(stairwell) : w.noStairwell })}</span>
      <Input
        id={`stairwell-${stairwell}`}
        value={name}
        maxLength={20}
        style={{ width: '8rem' }}
        onChange={({ target }) => onChange(new Map([...named, [stairwell, target.value]]))}
      />
    </label>
  ));
}
