import { useDevice } from '../device/index.ts';
import { Mark } from '../look/index.ts';
import { useLanguage, useWords } from '../words/index.ts';
import type { Item } from './items.ts';
import { stateWords } from './stepWords.ts';
import './steps.css';

/** The six in a row, each with its shape and its name; readers hear the word. */
export function SixMarks({ item, now }: { item: Pick<Item, 'steps' | 'recheck'>; now: number }) {
  const w = useWords(stateWords);
  const language = useLanguage();
  const { followUp } = useDevice().session.policy;
  return (
    <ol className="fx-six">
      {item.steps.map(({ step, state, dueAt }) => {
        const due = step === 'measure' ? (item.recheck ?? dueAt) : dueAt;
        const overdue = due !== undefined && due < now;
        const name = followUp.steps.find((one) => one.step === step)?.name[language] ?? step;
        return (
          <li key={step} data-state={state}>
            <StepShape state={state} overdue={overdue} />
            {name}
            <span className="fx-hidden">{overdue ? `${w[state]}, ${w.overdue}` : w[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Done is the filled circle, open the hollow one (with a clock when late), not applicable a dash. */
export function StepShape({ state, overdue }: { state: Item['steps'][number]['state']; overdue: boolean }) {
  if (state === 'notApplicable') {
    return (
      <svg className="fx-mark" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M4 10h12" fill="none" stroke="currentColor" strokeWidth={2.4} />
      </svg>
    );
  }
  return <Mark state={state === 'done' ? 'accounted' : 'notYet'} overdue={overdue} quiet />;
}
