import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { type StateName, stateWords } from '../../look/index.ts';
import type { useFilters } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { naturally, type RoundReading, stairwellName, useCommunity } from '../community/index.ts';
import { showOf, shows } from './filter.ts';
import { columnWords, showWords } from './words.ts';

const words = defineWords({
  zh: {
    grid: '网格',
    building: '楼栋',
    stairwell: '单元',
    state: '情况',
    due: '时间',
    now: '现在可去',
    never: '从没去过',
    clear: '清除',
  },
  en: {
    grid: 'Grid',
    building: 'Building',
    stairwell: 'Stairwell',
    state: 'State',
    due: 'When',
    now: 'Due now',
    never: 'Never visited',
    clear: 'Clear',
  },
});

const states: readonly StateName[] = ['notYet', 'nobodyHome', 'partly', 'allAway', 'refused', 'unreachable'];
const kept = ['round', 'at'];

/** Each choice is written into the address, where a colleague can be sent it. */
export function Filters({ reading, query, set }: { reading: RoundReading } & ReturnType<typeof useFilters>) {
  const w = useWords(words);
  const s = useWords(stateWords);
  const shown = useWords(showWords);
  const c = useWords(columnWords);
  const { grids, buildings } = useCommunity();
  const choices = useMemo(() => {
    const near = buildings.filter(({ grid }) => !query.grid || (grid ?? 'none') === query.grid);
    const stairwells = new Set(
      reading.doors.filter(({ home }) => home.building === query.building).map(({ home }) => home.stairwell),
    );
    stairwells.delete('');
    return {
      grid: [...grids.map(({ id, name }) => ({ value: id, label: name })), { value: 'none', label: c.noGrid }],
      building: near.map(({ building, name }) => ({ value: building, label: name })),
      stairwell: query.building
        ? [...stairwells].sort(naturally).map((value) => ({ value, label: stairwellName(value) }))
        : [],
      state: states.map((value) => ({ value, label: s[value] })),
      due: (['now', 'never'] as const).map((value) => ({ value, label: w[value] })),
    };
  }, [grids, buildings, reading, query.grid, query.building, s, w, c]);

  const select = (name: keyof typeof choices, width: string, also: { [other: string]: undefined } = {}) =>
    choices[name].length > 0 && (
      <Select
        key={name}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={w[name]}
        placeholder={w[name]}
        {...(query[name] && { value: query[name] })}
        options={choices[name]}
        onChange={(value?: string) => set({ ...also, [name]: value })}
        popupMatchSelectWidth={false}
        style={{ width }}
      />
    );
  const filtered = Object.keys(query).some((name) => !kept.includes(name));
  return (
    <>
      <Select
        aria-label={shown.all}
        value={showOf(query)}
        options={shows.map((value) => ({ value, label: shown[value] }))}
        onChange={(show) => set({ show: show === 'open' ? undefined : show })}
        popupMatchSelectWidth={false}
        style={{ width: '10rem' }}
      />
      {select('grid', '8rem', { building: undefined, stairwell: undefined })}
      {select('building', '8rem', { stairwell: undefined })}
      {select('stairwell', '7rem')}
      {select('state', '7rem')}
      {select('due', '7.5rem')}
      {filtered && (
        <Button
          type="text"
          onClick={() =>
            set(
              Object.fromEntries(
                Object.keys(query)
                  .filter((one) => one !== 'round')
                  .map((one) => [one, undefined]),
              ),
            )
          }
        >
          {w.clear}
        </Button>
      )}
    </>
  );
}
