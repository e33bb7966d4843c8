import type { ClosingTold } from '@fangxian/domain/exchange';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    opening: '开始时名册 {opening} 户，加之后新增 {added} 户，减已不在名册 {gone} 户，应排查 {of} 户。',
    now: '已核清 {settled} 户，访过未核清 {tried} 户，未访 {notReached} 户，合计 {of} 户。',
  },
  en: {
    opening:
      '{opening} {opening:household|households} on the roster at the opening, plus {added} added, less {gone} no longer on it: {of}.',
    now: '{settled} settled, {tried} tried, {notReached} not reached: {of} together.',
  },
});

/** Both sides of the account; they come to the same. */
export function Reckoning({ told }: { told: ClosingTold }) {
  const w = useWords(words);
  const { opening, added, gone, settled, tried, notReached } = told;
  return (
    <div className="cl-reckoning">
      <p>{w.opening({ opening, added, gone, of: opening + added - gone })}</p>
      <p>{w.now({ settled, tried, notReached, of: settled + tried + notReached })}</p>
    </div>
  );
}
