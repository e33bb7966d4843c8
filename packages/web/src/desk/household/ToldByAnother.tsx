import type { SpokenFor } from '@fangxian/domain/screening';
import { Radio } from 'antd';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    who: '谁说的',
    themselves: '本人',
    relative: '亲属代答',
    neighbour: '邻居代答',
    carer: '照护人代答',
    consent: '本人同意记下来吗',
    agreed: '本人同意',
    couldNotAsk: '问不到本人',
    relativeDecides: '亲属代为决定',
  },
  en: {
    who: 'Who says it',
    themselves: 'The household',
    relative: 'A relative',
    neighbour: 'A neighbour',
    carer: 'A carer',
    consent: 'Do they agree to its being recorded?',
    agreed: 'They agree',
    couldNotAsk: 'They could not be asked',
    relativeDecides: 'The relative decides',
  },
});

const others = ['relative', 'neighbour', 'carer'] as const satisfies readonly SpokenFor['by'][];
const consents = ['agreed', 'couldNotAsk', 'relativeDecides'] as const satisfies readonly SpokenFor['consent'][];

/** For somebody without a telephone: who speaks for them, and whether they agree. Codes, never a name. */
export function ToldByAnother(props: {
  proxy: SpokenFor | undefined;
  onChange: (proxy: SpokenFor | undefined) => void;
}) {
  const { proxy, onChange } = props;
  const w = useWords(words);
  const choices = proxy && consents.filter((one) => one !== 'relativeDecides' || proxy.by === 'relative');
  return (
    <div className="dk-proxy">
      <Radio.Group
        aria-label={w.who}
        optionType="button"
        value={proxy?.by ?? 'themselves'}
        options={(['themselves', ...others] as const).map((value) => ({ value, label: w[value] }))}
        onChange={({ target }) => {
          const by = others.find((one) => one === target.value);
          onChange(by && { by, consent: 'couldNotAsk' });
        }}
      />
      {proxy && choices && (
        <Radio.Group
          aria-label={w.consent}
          optionType="button"
          value={proxy.consent}
          options={choices.map((value) => ({ value, label: w[value] }))}
          onChange={({ target }) => onChange({ ...proxy, consent: target.value as SpokenFor['consent'] })}
        />
      )}
    </div>
  );
}
