import type { BuildingState } from '@fangxian/domain/places';
import { Select } from 'antd';
import { putting } from '../../registry/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useCompounds } from './useCompounds.ts';

const words = defineWords({
  zh: {
    label: '放进哪个小区、院落',
    none: '不在小区、院落里',
    put: '{n} 栋放进{name}',
    taken: '{n} 栋不再算在小区、院落里',
  },
  en: {
    label: 'Into which compound',
    none: 'In no compound',
    put: '{n} put into {name}',
    taken: '{n} in no compound any more',
  },
});

const none = '-';

/** Buildings that stand together; where they stand is said, and nobody in them moves. */
export function IntoCompound({ buildings, onDone }: { buildings: readonly BuildingState[]; onDone?: () => void }) {
  const w = useWords(words);
  const say = useSaying();
  const compounds = useCompounds();
  const holding = (one: BuildingState) =>
    compounds.find(({ buildings: own }) => own.some(({ building }) => building === one.building))?.compound ?? none;
  const [now, ...others] = new Set(buildings.map(holding));
  const put = async (chosen: string) => {
    const compound = compounds.find((one) => one.compound === chosen);
    const moved = buildings.filter((one) => holding(one) !== chosen);
    if (moved.length === 0) return;
    const what = compound ? w.put({ n: moved.length, name: compound.name }) : w.taken({ n: moved.length });
    const facts = moved.map((one) => putting(one, compound?.name ?? ''));
    if (await say(facts, what)) onDone?.();
  };
  return (
    <Select<string>
      aria-label={w.label}
      placeholder={w.label}
      popupMatchSelectWidth={false}
      style={{ minWidth: '12rem' }}
      showSearch={{ optionFilterProp: 'label' }}
      {...(now !== undefined && others.length === 0 && { value: now })}
      options={[
        ...compounds.map(({ compound, name }) => ({ value: compound, label: name })),
        { value: none, label: w.none },
      ]}
      onChange={(chosen) => void put(chosen)}
    />
  );
}
