import { steps } from '@fangxian/domain/policy';
import { useDevice } from '../device/index.ts';
import { defineWords, useLanguage, useWords } from '../words/index.ts';
import { type Figure, FiguresByPlace } from './FiguresByPlace.tsx';
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
  const language = useLanguage();
  const { policy } = useDevice().session;
  const rows = places
    .filter(({ followUps }) => followUps.opened > 0)
    .sort((a, b) => b.followUps.overdue - a.followUps.overdue || b.followUps.open - a.followUps.open);
  if (rows.length === 0) return null;
  const nameOf = (step: (typeof steps)[number]) =>
    policy.followUp.steps.find((one) => one.step === step)?.name[language] ?? step;
  const figures: readonly Figure<Reckoned>[] = [
    { key: 'open', heading: w.open, value: ({ followUps }) => followUps.open },
    { key: 'overdue', heading: w.overdue, value: ({ followUps }) => followUps.overdue, isGap: true },
    ...steps.map((step) => ({
      key: step,
      heading: nameOf(step),
      value: ({ followUps }: Reckoned) => followUps.steps[step],
    })),
    { key: 'closed', heading: w.closed, value: ({ followUps }) => followUps.closed },
    { key: 'opened', heading: w.opened, value: ({ followUps }) => followUps.opened },
  ];
  return (
    <FiguresByPlace name="followUps" title={w.title} {...{ figures, rows, desk }} page="followUps">
      <p className="cm-note">{w.note}</p>
    </FiguresByPlace>
  );
}
