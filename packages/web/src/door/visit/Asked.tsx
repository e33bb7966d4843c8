/** The round's own questions on a sheet: those that are always asked stand open, the others where a person is opened. */
import type { RoundState } from '@fangxian/domain/screening';
import { OwnQuestions, ofHousehold, questionsFor } from '../../questions/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import type { Visit } from './useVisit.ts';
import { type Line, recordedOf } from './visitDraft.ts';

const words = defineWords({
  zh: { household: '全户', changed: '问题刚改过，已填的都还在' },
  en: { household: 'Household', changed: 'The questions have just changed; what you filled in is still here' },
});

type Props = { row: DoorRow; round: RoundState; visit: Visit };

/** What the household is asked as a whole. */
export function HouseholdAsked({ row, round, visit }: Props) {
  const w = useWords(words);
  const { asking, answersOf, answer, outdated } = visit;
  const questions = questionsFor(round, 'household', row.coverage?.own);
  return (
    <>
      {outdated && <p className="fx-resumed">{w.changed}</p>}
      {asking && questions.length > 0 && (
        <div className="door-asked">
          <h3>{w.household}</h3>
          <OwnQuestions
            questions={questions}
            answers={answersOf(ofHousehold)}
            asking={asking}
            of={w.household}
            onAnswer={(answers) => answer(ofHousehold, answers)}
          />
        </div>
      )}
    </>
  );
}

/** For one person: all of them where the person is open, else those that are always asked and not yet recorded. */
export function PersonAsked({
  row,
  round,
  visit,
  line,
  open,
  name,
}: Props & { line: Line; open: boolean; name: string }) {
  const { asking, answersOf, answer } = visit;
  if (!asking || line.mark.state === 'refused' || line.mark.state === 'unasked') return null;
  const recorded = recordedOf(row.coverage, line.person);
  const all = questionsFor(round, 'person', recorded);
  const must = all.filter((question) => question.must && !(line.recorded && !open));
  return (
    <OwnQuestions
      questions={open ? all : must}
      answers={answersOf(line.person)}
      asking={asking}
      of={name}
      onAnswer={(answers) => answer(line.person, answers)}
    />
  );
}
