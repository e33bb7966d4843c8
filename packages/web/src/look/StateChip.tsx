import { useWords } from '../words/index.ts';
import { Mark, type StateName, states, stateWords } from './states.tsx';

/** A state with its shape and its word (or more exact words of the caller's), to read. */
export function StateChip({ state, text, overdue = false }: { state: StateName; text?: string; overdue?: boolean }) {
  const words = useWords(stateWords);
  const { colour, background } = states[state];
  return (
    <span className="fx-chip" style={{ color: colour, background }}>
      <Mark state={state} overdue={overdue} quiet />
      {text ?? words[state]}
      {overdue && <span className="fx-hidden">{words.overdue}</span>}
    </span>
  );
}
