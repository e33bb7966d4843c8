import type { SpokenFor } from '@fangxian/domain/screening';
import { Chip } from '../look/index.ts';
import { useWords } from '../words/index.ts';
import { consentsFor, others, spokenWords } from './spokenWords.ts';
import './spokenFor.css';

/** Somebody else spoke: who that is to them, and whether they agree. At the door and at the desk; codes, never a name. */
export function ToldByAnother(props: {
  proxy: SpokenFor | undefined;
  onChange: (proxy: SpokenFor | undefined) => void;
}) {
  const { proxy, onChange } = props;
  const w = useWords(spokenWords);
  return (
    <div className="fx-spoken">
      <span>{w.who}</span>
      <fieldset aria-label={w.who}>
        <Chip pressed={!proxy} onClick={() => onChange(undefined)}>
          {w.themselves}
        </Chip>
        {others.map((by) => (
          <Chip key={by} pressed={proxy?.by === by} onClick={() => onChange({ by, consent: 'couldNotAsk' })}>
            {w[by]}
          </Chip>
        ))}
      </fieldset>
      {proxy && (
        <>
          <span>{w.consent}</span>
          <fieldset aria-label={w.consent}>
            {consentsFor(proxy.by).map((consent) => (
              <Chip key={consent} pressed={proxy.consent === consent} onClick={() => onChange({ ...proxy, consent })}>
                {w[consent]}
              </Chip>
            ))}
          </fieldset>
        </>
      )}
    </div>
  );
}
