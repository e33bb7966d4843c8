import type { CommunityTold } from '@fangxian/domain/exchange';
import { Button } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import type { SayOfLead } from '../../leads/index.ts';
import { CommunityField } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: { send: '转给他们', passed: '已转{place}' },
  en: { send: 'Pass it on', passed: 'passed on to {place}' },
});

/** They are not here but in another community: the lead goes there, and is answered from there. */
export function PassOn({ say, onDone }: { say: SayOfLead; onDone: () => void }) {
  const w = useWords(words);
  const device = useDevice();
  const [place, setPlace] = useState<CommunityTold>();
  const send = async () => {
    if (place && (await say('passedOn', { to: place.code, toName: place.name }, w.passed({ place: place.name }))))
      onDone();
  };
  return (
    <div className="dk-form">
      <CommunityField own={device.log} value={place?.code} onChange={setPlace} />
      <Button disabled={!place} onClick={() => void send()}>
        {w.send}
      </Button>
    </div>
  );
}
