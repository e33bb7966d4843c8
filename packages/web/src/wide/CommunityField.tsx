import type { CommunityTold } from '@fangxian/domain/exchange';
import { Select } from 'antd';
import { useState } from 'react';
import { communitiesLike, movesWords, useCommunities } from '../registry/index.ts';
import { useWords } from '../words/index.ts';

/** Another community, found by its name, its pinyin or its code. */
export function CommunityField(props: {
  /** The own one, which is not offered. */
  own: string;
  value: string | undefined;
  onChange: (place: CommunityTold) => void;
}) {
  const { own, value, onChange } = props;
  const m = useWords(movesWords);
  const { all, state } = useCommunities(own);
  const [find, setFind] = useState('');
  return (
    <>
      <Select<string>
        aria-label={m.which}
        placeholder={m.find}
        loading={state === 'loading'}
        disabled={state === 'unreachable'}
        showSearch={{ filterOption: false, onSearch: setFind, searchValue: find }}
        {...(value && { value })}
        notFoundContent={state === 'loading' ? m.loading : m.none({ text: find })}
        options={communitiesLike(all, find).map(({ code, name, above }) => ({
          value: code,
          label: [above, name].filter(Boolean).join(' '),
        }))}
        onChange={(code) => {
          setFind('');
          const place = all.find((one) => one.code === code);
          if (place) onChange(place);
        }}
      />
      {state === 'unreachable' && (
        <p className="dk-problem" role="alert">
          {m.unreachable}
        </p>
      )}
    </>
  );
}
