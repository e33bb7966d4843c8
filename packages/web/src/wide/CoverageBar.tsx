import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: { told: '已核清 {settled}，访过未核清 {tried}，未访 {notYet}，共 {of} 户' },
  en: { told: '{settled} settled, {tried} tried, {notYet} not reached, of {of} {of:household|households}' },
});

export type Counted = { readonly settled: number; readonly tried: number; readonly households: number };

/** Of all households: settled (solid), tried (striped), not reached (empty). Survives a printer in black. */
export function CoverageBar({ settled, tried, households }: Counted) {
  const w = useWords(words);
  const format = useFormat();
  const share = (n: number) => `${households > 0 ? (n / households) * 100 : 0}%`;
  const notYet = Math.max(0, households - settled - tried);
  return (
    <span
      className="fx-bar"
      role="img"
      aria-label={w.told({ settled: format.number(settled), tried, notYet, of: households })}
    >
      <i data-part="settled" style={{ width: share(settled) }} />
      <i data-part="tried" style={{ width: share(tried) }} />
    </span>
  );
}
