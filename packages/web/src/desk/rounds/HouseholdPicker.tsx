import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Home, useCommunity } from '../community/index.ts';
import { householdsAtRisk, matchPasted, sharingWith } from './picking.ts';

const words = defineWords({
  zh: {
    choose: '挑门牌或户主',
    paste: '粘贴门牌，一行一户，例如：3栋2单元603',
    take: '认出并加上',
    unknown: '名册里没有：{doors}',
    took: '加上了 {n} 户',
    atRisk: '名册上有老弱病残孕的 {n} 户',
    sameStairwell: '同单元 {n} 户',
    sameNumber: '留过同一个电话的 {n} 户',
    and: '、',
  },
  en: {
    choose: 'Pick by door or head',
    paste: 'Paste doors, one a line, such as 3-2-603',
    take: 'Recognise and add',
    unknown: 'Not on the roster: {doors}',
    took: '{n} households added',
    atRisk: '{n} with somebody vulnerable on the roster',
    sameStairwell: '{n} of the same stairwell',
    sameNumber: '{n} with the same telephone number',
    and: ', ',
  },
});

/** A list of households: pasted, picked one by one, or all that share something. */
export function HouseholdPicker(props: {
  hit: Home | undefined;
  ids: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const { hit, ids, onChange } = props;
  const w = useWords(words);
  const device = useDevice();
  const { homes } = useCommunity();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<string>();
  const options = useMemo(
    () => homes.map((home) => ({ value: home.id, label: `${home.address} ${home.head}` })),
    [homes],
  );
  const offers = useMemo(() => {
    const sharing = hit && sharingWith(device, hit, homes);
    return sharing
      ? ([
          ['sameStairwell', sharing.stairwell],
          ['sameNumber', sharing.number],
        ] as const)
      : ([['atRisk', householdsAtRisk(device, homes)]] as const);
  }, [device, hit, homes]);
  const add = (more: readonly string[]) => onChange([...new Set([...ids, ...more])]);
  const take = () => {
    const { found, unknown } = matchPasted(text, homes);
    add(found);
    setText(unknown.join('\n'));
    setSaid(unknown.length > 0 ? w.unknown({ doors: unknown.join(w.and) }) : w.took({ n: found.length }));
  };
  return (
    <>
      <div className="dk-actions">
        {offers
          .filter(([, found]) => found.length > 0)
          .map(([name, found]) => (
            <Button key={name} onClick={() => add(found)}>
              ＋ {w[name]({ n: found.length })}
            </Button>
          ))}
      </div>
      <Select<string[]>
        mode="multiple"
        aria-label={w.choose}
        placeholder={w.choose}
        showSearch={{ optionFilterProp: 'label' }}
        maxTagCount={6}
        value={[...ids]}
        options={options}
        onChange={onChange}
      />
      <Input.TextArea
        aria-label={w.paste}
        placeholder={w.paste}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() !== '' && <Button onClick={take}>{w.take}</Button>}
      {said && <small role="status">{said}</small>}
    </>
  );
}
