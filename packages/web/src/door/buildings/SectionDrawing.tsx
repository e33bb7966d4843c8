import { type CSSProperties, memo } from 'react';
import { type StateName, states, useAppearance } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type DoorWords, storeyTitle } from '../doors/doorTitle.ts';
import { foremost, type Stairwell } from '../doors/section.ts';

const ownWords = defineWords({
  zh: { missedBefore: '上轮没见到' },
  en: { missedBefore: 'missed in the round before' },
});

type Props = {
  stairwell: Stairwell;
  words: DoorWords;
  stateWords: { readonly [state in StateName]: string };
  /** Doors that stay drawn in full; the others step back. Absent: all. */
  highlighted: ReadonlySet<string> | undefined;
  next: string | undefined;
  onOpen: (household: string) => void;
};

/** One stairwell as it stands: the top storey above, cells that a thumb in a glove hits. */
export function SectionDrawing({ stairwell, words, stateWords, highlighted, next, onOpen }: Props) {
  const w = useWords(ownWords);
  const { print } = useAppearance();
  const { columns, lines } = folded(stairwell.perStorey, print === 'large' ? 4 : 6);
  return (
    <div
      className="door-section"
      data-folded={lines > 1 || undefined}
      style={{ '--doors': columns, '--lines': lines } as CSSProperties}
    >
      {stairwell.storeys.map(({ storey, slots }) => (
        <div className="door-storey" key={storey}>
          <span className="door-storey-name">{storeyTitle(storey, words)}</span>
          {slots.map(({ number, rows }) => {
            const row = foremost(rows);
            if (!row) return <span key={number} />;
            return (
              <Cell
                key={number}
                household={row.id}
                label={row.door.label}
                state={row.state}
                missed={rows.some(({ missedBefore }) => missedBefore)}
                word={
                  rows.some(({ missedBefore }) => missedBefore)
                    ? `${stateWords[row.state]} ${w.missedBefore}`
                    : stateWords[row.state]
                }
                families={rows.length}
                faded={highlighted !== undefined && !rows.some(({ id }) => highlighted.has(id))}
                next={rows.some(({ id }) => id === next)}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** A storey too long for a thumb's targets side by side is folded evenly: no door is hidden beyond the edge. */
export function folded(doors: number, most: number): { columns: number; lines: number } {
  const lines = Math.max(1, Math.ceil(doors / most));
  return { columns: Math.ceil(doors / lines), lines };
}

type CellProps = {
  household: string;
  label: string;
  state: StateName;
  word: string;
  missed: boolean;
  families: number;
  faded: boolean;
  next: boolean;
  onOpen: (household: string) => void;
};

/**
 * Only plain values as properties: a cell is drawn again when its own door changed, and never otherwise. As few elements
 * as can be, since a tower is five hundred of them.
 */
export const Cell = memo(function Cell({
  household,
  label,
  state,
  word,
  missed,
  families,
  faded,
  next,
  onOpen,
}: CellProps) {
  return (
    <button
      type="button"
      id={`door-${household}`}
      className="door-cell"
      data-state={state}
      data-faded={faded || undefined}
      data-next={next || undefined}
      data-missed={missed || undefined}
      aria-label={`${label} ${word}`}
      onClick={() => onOpen(household)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {states[state].shape}
      </svg>
      {families > 1 ? (
        <span>
          {label}
          <sup>×{families}</sup>
        </span>
      ) : (
        label
      )}
    </button>
  );
});
