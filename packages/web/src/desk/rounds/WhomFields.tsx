/** Whom a round asks: everybody or some parts (全面), a list (精准), around a hit (延伸), or once more (滚动). */
import type { RoundMode, RoundScope, RoundState } from '@fangxian/domain/screening';
import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { modeWords } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Home, stairwellName, useCommunity } from '../community/index.ts';
import { HouseholdPicker } from './HouseholdPicker.tsx';

const words = defineWords({
  zh: {
    extendedWhy: '问同行、来访、同住一个单元的户。单子上不说是因为谁。',
    rollingWhy: '再问一遍，范围和那一轮一样；那一轮没见到的，处处标出来，排在前面。',
    scope: '范围',
    whole: '整个社区',
    grids: '网格',
    buildings: '楼栋',
    stairwells: '单元',
    choose: '选几个',
  },
  en: {
    extendedWhy: 'Companions, visitors, the same stairwell. No sheet says on whose account.',
    rollingWhy:
      'Everybody of an earlier round once more; whoever was missed then is marked everywhere and comes first.',
    scope: 'Where',
    whole: 'All of it',
    grids: 'Grids',
    buildings: 'Buildings',
    stairwells: 'Stairwells',
    choose: 'Choose some',
  },
});

export type Whom = { readonly mode: RoundMode; readonly scope: RoundScope; readonly follows?: string };
type Part = 'whole' | 'grids' | 'buildings' | 'stairwells';

const modes = ['whole', 'targeted', 'extended', 'rolling'] as const;
const parts = ['whole', 'grids', 'buildings', 'stairwells'] as const;

export const everybody: Whom = { mode: 'whole', scope: {} };
/** Around a hit nobody is chosen yet: an empty list is not the whole community. */
export const aroundHit: Whom = { mode: 'extended', scope: { households: [] } };

export function WhomFields(props: {
  whom: Whom;
  rounds: readonly RoundState[];
  hit: Home | undefined;
  onChange: (whom: Whom) => void;
}) {
  const { whom, rounds, hit, onChange } = props;
  const w = useWords(words);
  const m = useWords(modeWords);
  const [part, setPart] = useState<Part>('whole');
  const offered = modes.filter((mode) => mode !== 'rolling' || rounds.length > 0);
  const choose = (mode: RoundMode) => {
    setPart('whole');
    const [last] = [...rounds].sort((a, b) => b.openedAt - a.openedAt);
    if (mode === 'rolling' && last) onChange(again(last));
    else onChange({ mode, scope: mode === 'whole' ? {} : { households: [] } });
  };
  return (
    <div className="dk-field">
      <span>{m.mode}</span>
      <Segmented
        aria-label={m.mode}
        value={whom.mode}
        options={offered.map((value) => ({ value, label: value === 'whole' ? m.full : m[value] }))}
        onChange={(mode) => choose(mode as RoundMode)}
      />
      {whom.mode !== 'whole' && (
        <small className="dk-note">{whom.mode === 'targeted' ? m.targetedWhy : w[`${whom.mode}Why`]}</small>
      )}
      {whom.mode === 'whole' && (
        <>
          <span>{w.scope}</span>
          <Segmented
            aria-label={w.scope}
            value={part}
            options={parts.map((value) => ({ value, label: w[value] }))}
            onChange={(next) => {
              setPart(next as Part);
              onChange({ mode: 'whole', scope: next === 'whole' ? {} : { [next]: [] } });
            }}
          />
          {part !== 'whole' && (
            <Parts part={part} scope={whom.scope} onChange={(scope) => onChange({ ...whom, scope })} />
          )}
        </>
      )}
      {whom.mode === 'rolling' && (
        <Select<string>
          aria-label={m.follows}
          value={whom.follows ?? null}
          options={rounds.map(({ round, name }) => ({ value: round, label: name }))}
          onChange={(follows) => {
            const before = rounds.find(({ round }) => round === follows);
            if (before) onChange(again(before));
          }}
        />
      )}
      {(whom.mode === 'targeted' || whom.mode === 'extended') && (
        <HouseholdPicker
          hit={whom.mode === 'extended' ? hit : undefined}
          ids={whom.scope.households ?? []}
          onChange={(households) => onChange({ ...whom, scope: { households: [...households] } })}
        />
      )}
    </div>
  );
}

/** The doors of an earlier round once more. Which places it was for, where it came from above, is nothing to us. */
function again({ round, scope: { places: _, ...scope } }: RoundState): Whom {
  return { mode: 'rolling', scope, follows: round };
}

type PartsProps = { part: Exclude<Part, 'whole'>; scope: RoundScope; onChange: (scope: RoundScope) => void };

function Parts({ part, scope, onChange }: PartsProps) {
  const w = useWords(words);
  const { grids, buildings } = useCommunity();
  const options = useMemo(() => {
    if (part === 'grids') return grids.map(({ id, name }) => ({ value: id, label: name }));
    if (part === 'buildings') return buildings.map(({ building, name }) => ({ value: building, label: name }));
    return buildings.flatMap(({ building, name, homes }) =>
      [...new Set(homes.map(({ stairwell }) => stairwell))]
        .filter((stairwell) => stairwell !== '')
        .map((stairwell) => ({
          value: JSON.stringify({ building, stairwell }),
          label: `${name} ${stairwellName(stairwell)}`,
        })),
    );
  }, [part, grids, buildings]);
  const value =
    part === 'stairwells' ? (scope.stairwells ?? []).map((one) => JSON.stringify(one)) : (scope[part] ?? []);
  return (
    <Select<string[]>
      mode="multiple"
      aria-label={w.choose}
      placeholder={w.choose}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={options}
      onChange={(ids) => onChange({ [part]: part === 'stairwells' ? ids.map((id) => JSON.parse(id)) : ids })}
    />
  );
}
