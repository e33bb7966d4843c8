import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useDevice } from '../../device/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { isLike, type PlaceNode, placesBelow } from './placesBelow.ts';

const words = defineWords({
  zh: { everywhere: '下面全部', none: '没有这个地方', more: '等 {n} 处' },
  en: { everywhere: 'Everywhere below', none: 'No such place', more: '{n} more' },
});

/** Places of any level: a street that is chosen takes its communities with it, also those named later. */
export function PlacesField(props: { id: string; value: readonly string[]; onChange: (places: string[]) => void }) {
  const { id, value, onChange } = props;
  const w = useWords(words);
  const { session, log } = useDevice();
  const tree = useMemo(() => placesBelow(log, session.logs), [log, session]);
  return (
    <TreeSelect<string[], PlaceNode>
      id={id}
      treeCheckable
      showCheckedStrategy={TreeSelect.SHOW_PARENT}
      allowClear
      placeholder={w.everywhere}
      notFoundContent={w.none}
      showSearch={{ filterTreeNode: (typed, node) => isLike(typed, node as unknown as PlaceNode) }}
      maxTagCount={4}
      maxTagPlaceholder={(left) => w.more({ n: left.length })}
      popupMatchSelectWidth={false}
      style={{ minWidth: '14rem' }}
      value={[...value]}
      treeData={[...tree]}
      onChange={onChange}
    />
  );
}
