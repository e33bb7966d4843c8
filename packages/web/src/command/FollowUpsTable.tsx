import { steps } from '@fangxian/domain/policy';
import { hrefOf, useQuery } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';
import type { Reckoned } from './reckoning.ts';

const words = defineWords({
  zh: {
    title: '要跟进的人',
    opened: '共',
    open: '没跟完',
    overdue: '已过时限',
    closed: '六步办完',
    note: '每一步下面，是办过这一步的人数。过没过时限，按整点算。',
  },
  en: {
    title: 'People to follow up',
    opened: 'in all',
    open: 'still open',
    overdue: 'overdue',
    closed: 'six steps done',
    note: 'Under each step: how many have it behind them. What is overdue is counted by the full hour.',
  },
});

/** One row a place: how many are followed up, how far, and how many wait too long. Figures, and never who. */
export function FollowUpsTable({ places, desk }: { places: readonly Reckoned[]; desk: string | undefined }) {
  const w = useWords(words);
  const c = useWords(commandWords);
  const format = useFormat();
  const language = useLanguage();
  const query = useQuery();
  const { policy } = useDevice().session;
  const rows = places
    .filter(({ followUps }) => followUps.opened > 0)
    .sort((a, b) => b.followUps.overdue - a.followUps.overdue || b.followUps.open - a.followUps.open);
  if (rows.length === 0) return null;
  const nameOf = (step: (typeof steps)[number]) =>
    policy.followUp.steps.find((one) => one.step === step)?.name[language] ?? step;
  return (
    <section aria-label={w.title} className="cm-why" data-figure="followUps">
      <h2>{w.title}</h2>
      <div className="cm-scroll">
        <table className="cm-table">
          <thead>
            <tr>
              <th>{c.place}</th>
              <th>{w.open}</th>
              <th>{w.overdue}</th>
              {steps.map((step) => (
                <th key={step}>{nameOf(step)}</th>
              ))}
              <th>{w.closed}</th>
              <th>{w.opened}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, followUps }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={hrefOf('command', [code], query)}>{name}</a>
                </th>
                <td>
                  {code === desk ? (
                    <a href={hrefOf('desk', ['followUps'])}>{format.number(followUps.open)}</a>
                  ) : (
                    format.number(followUps.open)
                  )}
                </td>
                <td data-gap={followUps.overdue > 0 || undefined}>{format.number(followUps.overdue)}</td>
                {steps.map((step) => (
                  <td key={step}>{format.number(followUps.steps[step])}</td>
                ))}
                <td>{format.number(followUps.closed)}</td>
                <td>{format.number(followUps.opened)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="cm-note">{w.note}</p>
    </section>
  );
}
