import { civilDay } from '@fangxian/domain/records';
import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Home, useCommunity } from '../community/index.ts';
import { listsAround, listsHere, stairwellsOf } from './offers.ts';
import { matchPasted } from './picking.ts';

const words = defineWords({
  zh: {
    choose: '挑门牌或户主',
    paste: '粘贴门牌，一行一户，例如：3栋2单元603',
    take: '认出并加上',
    unknown: '名册里没有：{doors}',
    took: '加上了 {n} 户',
    atRisk: '名册上有老弱病残孕的 {n} 户',
    priority: '有重点人员的 {n} 户',
    returned: '外出未返、近 {days} 天返回的 {n} 户',
    leads: '有线索没核完的 {n} 户',
    rented: '出租 {n} 户',
    vacant: '空置 {n} 户',
    companions: '同行、线索连着的 {n} 户',
    carers: '有照顾关系的 {n} 户',
    sameStairwell: '同单元 {n} 户',
    sameNumber: '留过同一个电话的 {n} 户',
    stairwells: '连同单元的 {n} 户一起问',
    quiet: '门口只看到名单和轮次名称，名称里别写是因为什么；连同单元一起问，就看不出是哪一户。',
    and: '、',
  },
  en: {
    choose: 'Pick by door or head',
    paste: 'Paste doors, one a line, such as 3-2-603',
    take: 'Recognise and add',
    unknown: 'Not on the roster: {doors}',
    took: '{n} {n:household|households} added',
    atRisk: '{n} with somebody vulnerable on the roster',
    priority: '{n} of the priority list',
    returned: '{n} away, or back within {days} {days:day|days}',
    leads: '{n} with an open lead',
    rented: '{n} rented',
    vacant: '{n} empty',
    companions: '{n} travelled with them or share a lead',
    carers: '{n} care for them or are cared for',
    sameStairwell: '{n} of the same stairwell',
    sameNumber: '{n} with the same telephone number',
    stairwells: 'The {n} in the same stairwells too',
    quiet:
      'At the door the list and the name of the round are seen; do not write into it why. With the same stairwells, the list does not show which door it was.',
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
  const version = useVersion();
  const now = useNow();
  const { homes } = useCommunity();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<string>();
  const options = useMemo(
    () => homes.map((home) => ({ value: home.id, label: `${home.address} ${home.head}` })),
    [homes],
  );
  const { policy } = device.session;
  const days = policy.screening.riskLookbackDays;
  const day = civilDay(now, policy.zone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const offers = useMemo(() => {
    const here = { rows: device, homes };
    return hit ? listsAround(here, hit) : listsHere({ ...here, policy, day });
  }, [device, version, hit, homes, policy, day]);
  const around = useMemo(() => stairwellsOf(homes, ids), [homes, ids]);
  const add = (more: readonly string[]) => onChange([...new Set([...ids, ...more])]);
  const take = () => {
    const { found, unknown } = matchPasted(text, homes);
    add(found);
    setText(unknown.join('\n'));
    setSaid(unknown.length > 0 ? w.unknown({ doors: unknown.join(w.and) }) : w.took({ n: found.length }));
  };
  return (
    <>
      <div className="dk-actions dk-offers">
        {offers
          .filter(([, found]) => found.length > 0)
          .map(([name, found]) => (
            <Button key={name} onClick={() => add(found)}>
              ＋ {name === 'returned' ? w.returned({ n: found.length, days }) : w[name]({ n: found.length })}
            </Button>
          ))}
        {around.length > 0 && <Button onClick={() => add(around)}>＋ {w.stairwells({ n: around.length })}</Button>}
      </div>
      {ids.length > 0 && <small className="dk-note">{w.quiet}</small>}
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
