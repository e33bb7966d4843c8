import type { RoundCriteria } from '@fangxian/domain/screening';
import { Checkbox, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useDevice } from '../../device/index.ts';
import { criteriaWords } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    find: '找哪些户（选一项或几项，符合一项就问）',
    away: '外出未返、近',
    back: '天返回的户',
    days: '几天',
    quiet: '各社区按自己的登记找，成一份名单；门口只看到名单和轮次名称，名称里别写是因为什么。',
    together: '推荐：一起问，名单上就看不出是哪一户。',
  },
  en: {
    find: 'Which households (one or several; meeting one is enough)',
    away: 'Somebody away, or back within',
    back: 'days',
    days: 'How many days',
    quiet:
      'Each community makes its list from its own registers. At the door the list and the name of the round are seen, and never why: do not write it into the name.',
    together: 'Better so: then the list does not show which door it was.',
  },
});

const dwellings = ['rented', 'vacant', 'unknown'] as const;

/** What an office above knows of the households it means. Each is a tick; nobody is named. */
export function CriteriaFields(props: {
  mode: 'targeted' | 'extended';
  criteria: RoundCriteria;
  onChange: (criteria: RoundCriteria) => void;
}) {
  const { mode, criteria, onChange } = props;
  const w = useWords(words);
  const c = useWords(criteriaWords);
  const { policy } = useDevice().session;
  const turn = (name: 'vulnerable' | 'priority' | 'leads' | 'sameStairwell', on: boolean) => {
    const { [name]: _, ...others } = criteria;
    onChange({ ...others, ...(on && { [name]: true }) });
  };
  const tick = (name: 'vulnerable' | 'priority' | 'leads' | 'sameStairwell', beside?: ReactNode) => (
    <Checkbox checked={criteria[name] === true} onChange={({ target }) => turn(name, target.checked)}>
      {c[name]}
      {beside}
    </Checkbox>
  );
  const turnDwelling = (one: (typeof dwellings)[number], on: boolean) => {
    const { dwellings: chosen = [], ...others } = criteria;
    const next = [...chosen.filter((other) => other !== one), ...(on ? [one] : [])];
    onChange({ ...others, ...(next.length > 0 && { dwellings: next }) });
  };
  const within = (days: number | undefined) => {
    const { returnedWithin: _, ...others } = criteria;
    onChange({ ...others, ...(days !== undefined && { returnedWithin: days }) });
  };
  // As long as a stay elsewhere matters to what is asked at the door.
  const usual = policy.screening.riskLookbackDays || 14;
  return (
    <fieldset className="cm-criteria">
      <legend>{w.find}</legend>
      {mode === 'targeted' &&
        dwellings.map((one) => (
          <Checkbox
            key={one}
            checked={criteria.dwellings?.includes(one) ?? false}
            onChange={({ target }) => turnDwelling(one, target.checked)}
          >
            {c[one]}
          </Checkbox>
        ))}
      {mode === 'targeted' && tick('vulnerable')}
      {mode === 'targeted' && tick('priority')}
      {mode === 'extended' && tick('leads')}
      <span>
        <Checkbox
          checked={criteria.returnedWithin !== undefined}
          onChange={({ target }) => within(target.checked ? usual : undefined)}
        >
          {w.away}
        </Checkbox>
        <InputNumber
          aria-label={w.days}
          min={1}
          max={60}
          size="small"
          style={{ width: '4.5em' }}
          value={criteria.returnedWithin ?? usual}
          onChange={(days) => within(days ?? undefined)}
        />{' '}
        {w.back}
      </span>
      {mode === 'extended' && tick('sameStairwell', <small> {w.together}</small>)}
      <small>{w.quiet}</small>
    </fieldset>
  );
}
