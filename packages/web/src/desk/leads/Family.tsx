import { type LeadState, linksOf } from '@fangxian/domain/leads';
import { type LeadRow, stageWords } from '../../leads/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';

const words = defineWords({
  zh: { title: '谁带出谁', label: '{name}，{stage}', somebody: '有人' },
  en: { title: 'Who led to whom', label: '{name}, {stage}', somebody: 'somebody' },
});

const [step, row, inset] = [28, 34, 12];

/** Drawn as it grew: each below and to the right of the one through which they became known. */
export function Family(props: { id: string; all: readonly LeadRow[]; onOpen: (id: string) => void }) {
  const { id, all, onOpen } = props;
  const w = useWords(words);
  const stages = useWords(stageWords);
  const family = linksOf(
    all.map(({ state }) => state),
    id,
  );
  if (family.length < 2) return null;
  const at = new Map(family.map(({ lead }, i) => [lead, i]));
  const found = (lead: string) => all.find((one) => one.id === lead);
  const nameOf = (state: LeadState | undefined) => (state && plain(state.name)) ?? w.somebody;
  const deepest = Math.max(...family.map(({ depth }) => depth));
  return (
    <section>
      <h3>{w.title}</h3>
      <div className="dk-family" style={{ height: family.length * row }}>
        <svg width={(deepest + 1) * step + inset} height={family.length * row} aria-hidden="true">
          {family.map(({ lead, through, depth }, i) => {
            const [x, y] = [depth * step + inset, i * row + row / 2];
            const above = through === undefined ? undefined : at.get(through);
            return (
              <g key={lead} data-current={lead === id || undefined}>
                {above !== undefined && (
                  <path
                    d={`M${x - step} ${above * row + row / 2 + 6}V${y}H${x - 6}`}
                    fill="none"
                    stroke="currentColor"
                  />
                )}
                <circle cx={x} cy={y} r={5} stroke="currentColor" />
              </g>
            );
          })}
        </svg>
        <ul>
          {family.map(({ lead, depth }) => {
            const one = found(lead);
            return (
              <li key={lead} style={{ height: row, paddingInlineStart: (depth + 1) * step }}>
                <button type="button" aria-current={lead === id || undefined} onClick={() => onOpen(lead)}>
                  {w.label({ name: nameOf(one?.state), stage: one ? stages[one.stage] : '' })}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
