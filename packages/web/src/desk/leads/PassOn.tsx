import { Button, Select } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import type { SayOfLead } from '../../leads/index.ts';
import { communitiesLike, movesWords, useCommunities } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: { send: '转给他们', passed: '已转{place}', unreachable: '没有网络，社区名单要联网才看得到。' },
  en: {
    send: 'Pass it on',
    passed: 'passed on to {place}',
    unreachable: 'No network: the list of communities needs one.',
  },
});

/** They are not here but in another community: the lead goes there, and is answered from there. */
export function PassOn({ say, onDone }: { say: SayOfLead; onDone: () => void }) {
  const w = useWords(words);
  const m = useWords(movesWords);
  const device = useDevice();
  const { all, state } = useCommunities(device.log);
  const [find, setFind] = useState('');
  const [to, setTo] = useState<string>();
  const place = all.find(({ code }) => code === to);
  const send = async () => {
    if (place && (await say('passedOn', { to: place.code, toName: place.name }, w.passed({ place: place.name }))))
      onDone();
  };
  return (
    <div className="dk-form">
      <Select<string>
        aria-label={m.which}
        placeholder={m.find}
        loading={state === 'loading'}
        disabled={state === 'unreachable'}
        showSearch={{ filterOption: false, onSearch: setFind, searchValue: find }}
        {...(to && { value: to })}
        notFoundContent={state === 'loading' ? m.loading : m.none({ text: find })}
        options={communitiesLike(all, find).map(({ code, name, above }) => ({
          value: code,
          label: [above, name].filter(Boolean).join(' '),
        }))}
        onChange={(code) => {
          setTo(code);
          setFind('');
        }}
      />
      {state === 'unreachable' && <p className="dk-note">{w.unreachable}</p>}
      <Button disabled={!place} onClick={() => void send()}>
        {w.send}
      </Button>
    </div>
  );
}
