import type { Grant } from '@fangxian/domain/access';
import type { MemberState } from '@fangxian/domain/workforce';
import { Button, Dropdown, Popconfirm } from 'antd';
import { useState } from 'react';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { narrowedFacts, placesIn } from './grants.ts';

const words = defineWords({
  zh: {
    takeBack: '收回一处',
    sure: '收回{place}：立刻不归他管，别处照旧；之前记的照样算数。',
    done: '{place}已收回',
    notSaved: '没有存上，请再试',
    yes: '是',
    no: '不',
  },
  en: {
    takeBack: 'Take one back',
    sure: '{place} is taken back at once, the rest stays. What was recorded there before still counts.',
    done: '{place} was taken back',
    notSaved: 'Not saved, please try again',
    yes: 'Yes',
    no: 'No',
  },
});

/** One place less for somebody who answers for several; nothing where there is one alone. */
export function TakeBack({ state, grant }: { state: MemberState; grant: Grant }) {
  const w = useWords(words);
  const device = useDevice();
  const community = useCommunity();
  const [asked, setAsked] = useState<string | undefined>();
  const places = placesIn(grant.scope, community);
  if (places.length < 2) return null;
  const named = places.find(({ id }) => id === asked)?.name ?? '';
  const takeBack = async () => {
    const facts = asked === undefined ? undefined : narrowedFacts(state, grant, asked, uuidv7());
    setAsked(undefined);
    if (!facts) return;
    await device.recordAll(facts).then(
      () => toast(w.done({ place: named })),
      () => toast(w.notSaved),
    );
  };
  return (
    <Popconfirm
      open={asked !== undefined}
      title={w.sure({ place: named })}
      okText={w.yes}
      cancelText={w.no}
      onConfirm={takeBack}
      onCancel={() => setAsked(undefined)}
    >
      <Dropdown
        trigger={['click']}
        menu={{
          items: places.map(({ id, name }) => ({ key: id, label: name })),
          onClick: ({ key }) => setAsked(key),
        }}
      >
        <Button>{w.takeBack} ▾</Button>
      </Dropdown>
    </Popconfirm>
  );
}
