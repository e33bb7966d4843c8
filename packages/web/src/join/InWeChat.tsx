import type { JoinLooked } from '@fangxian/domain/exchange';
import { Button } from '../look/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import { joinWords } from './joinWords.ts';

/** WeChat's own browser forgets: how to leave it, drawn; and six digits for where that fails. */
export function InWeChat({ looked, onStay }: { looked: JoinLooked; onStay: () => void }) {
  const w = useWords(joinWords);
  const format = useFormat();
  return (
    <>
      <svg className="join-arrow" viewBox="0 0 120 90" aria-hidden="true">
        <path
          d="M14 82C22 42 54 22 98 20M82 8l18 12-14 17"
          fill="none"
          stroke="var(--vest)"
          strokeWidth="4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <h1>{w.wechatTitle}</h1>
      <p className="fx-note">{w.wechatWhy}</p>
      <ol className="join-steps">
        <li>{w.wechatOne}</li>
        <li>{w.wechatTwo}</li>
      </ol>
      {looked.code !== undefined && (
        <section className="fx-stack">
          <p>{w.wechatCode({ host: `${location.host}/join` })}</p>
          <p className="join-code">{looked.code.replace(/(\d{3})/, '$1 ')}</p>
          <p className="fx-note">{w.wechatUntil({ time: format.moment(looked.expiresAt, Date.now()) })}</p>
        </section>
      )}
      <Button tone="quiet" wide onClick={onStay}>
        {w.wechatStay}
      </Button>
    </>
  );
}
