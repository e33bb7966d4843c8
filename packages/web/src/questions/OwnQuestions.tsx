import type { OwnQuestion } from '@fangxian/domain/screening';
import { defineWords, useLanguage, useWords } from '../words/index.ts';
import type { Answers, Asking } from './answering.ts';
import { QuestionField } from './QuestionField.tsx';
import { saidIn } from './questionWords.ts';
import './questions.css';

const words = defineWords({ zh: { must: '必问' }, en: { must: 'Always asked' } });

type Props = {
  questions: readonly OwnQuestion[];
  /** What stands recorded, under what this sheet answers anew. */
  answers: Answers;
  asking: Pick<Asking, 'day' | 'policy'>;
  /** Whose answers: said to screen readers before each question. */
  of: string;
  onAnswer: (answers: Answers) => void;
};

/** A round's own questions for one person or household: at the door, at the telephone, in the preview. */
export function OwnQuestions({ questions, answers, asking, of, onAnswer }: Props) {
  const w = useWords(words);
  const language = useLanguage();
  if (questions.length === 0) return null;
  return (
    <div className="fx-own">
      {questions.map((question) => {
        const text = saidIn(question.text, language);
        const missing = question.must && answers[question.id] === undefined;
        return (
          <div key={question.id} data-missing={missing || undefined}>
            <span>
              {text}
              {missing && <small>{w.must}</small>}
            </span>
            <QuestionField
              {...asking}
              question={question}
              value={answers[question.id]}
              label={of ? `${of} ${text}` : text}
              onAnswer={(value) => {
                const { [question.id]: _, ...rest } = answers;
                onAnswer(value === undefined ? rest : { ...rest, [question.id]: value });
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
