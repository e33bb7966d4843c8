import type { AskingState } from '@fangxian/domain/ledgers';
import { plain } from '@fangxian/domain/records';
import type { MemberState } from '@fangxian/domain/workforce';
import { Button } from 'antd';
import { useNow } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Mark, toast } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { ledgerNames } from './consentWords.ts';
import { useAskingsWaiting } from './useAskingsWaiting.ts';

const words = defineWords({
  zh: {
    title: '等你同意的完整导出（{n}）',
    list: '等你同意的完整导出',
    what: '{who}要导出{ledger}，{rows} 行，不打码',
    ofRound: '{ledger}（{round}）',
    from: '{place}的{name}',
    somebody: '一位工作人员',
    why: '用途：{purpose}',
    since: '{time} 申请',
    agree: '同意',
    refuse: '不同意',
    agreed: '已同意，{who}在时限内可以下载一次或多次，每次都有记录。',
    refused: '已回复不同意。',
    notSaved: '没有存上，请再试',
    note: '里面是完整的姓名和号码。拿不准就先打个电话问清楚：给谁、做什么、用完怎么处理。',
  },
  en: {
    title: 'Full exports that wait for your word ({n})',
    list: 'Full exports that wait for your word',
    what: '{who} wants the {ledger}, {rows} {rows:row|rows}, not masked',
    ofRound: '{ledger} ({round})',
    from: '{name} of {place}',
    somebody: 'Somebody at work',
    why: 'For: {purpose}',
    since: 'asked {time}',
    agree: 'Agree',
    refuse: 'Do not agree',
    agreed: 'Agreed. {who} may fetch it within the time; each time is on record.',
    refused: 'They are told that you do not agree.',
    notSaved: 'Not saved, please try again',
    note: 'It holds whole names and numbers. When in doubt, call first: for whom, what for, and what becomes of it afterwards.',
  },
});

/** What waits for the second person who is signed in here; nothing at all when nothing does. */
export function AskingsWaiting() {
  const w = useWords(words);
  const ledgers = useWords(ledgerNames);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const found = useAskingsWaiting();
  if (found.length === 0) return null;
  const whoAsks = ({ member, name, fromName }: AskingState) => {
    const known = plain(name) ?? plain(device.get<MemberState>(`member/${member}`)?.name) ?? w.somebody;
    return fromName === undefined ? known : w.from({ place: fromName, name: known });
  };
  const say = async (one: AskingState, agreed: boolean) => {
    try {
      const { asking, member } = one;
      await device.record('ledgers.wholeAnswered', { asking, member, agreed });
      toast(agreed ? w.agreed({ who: whoAsks(one) }) : w.refused);
    } catch {
      toast(w.notSaved);
    }
  };
  const ledgerOf = ({ ledger, roundName: round }: AskingState) =>
    round === undefined ? ledgers[ledger] : w.ofRound({ ledger: ledgers[ledger], round });
  return (
    <section aria-label={w.list} className="fx-askings" data-figure="askings">
      <h2>{w.title({ n: format.number(found.length) })}</h2>
      <ul className="fx-waits">
        {found.map((one) => (
          <li key={one.asking}>
            <Mark state="needsAttention" />
            <span>
              {w.what({ who: whoAsks(one), ledger: ledgerOf(one), rows: format.number(one.rows) })}
              <small>
                {w.why({ purpose: plain(one.purpose) ?? '' })} · {w.since({ time: format.moment(one.asked.at, now) })}
              </small>
            </span>
            <Button onClick={() => void say(one, false)}>{w.refuse}</Button>
            <Button type="primary" onClick={() => void say(one, true)}>
              {w.agree}
            </Button>
          </li>
        ))}
      </ul>
      <p className="fx-note">{w.note}</p>
    </section>
  );
}
