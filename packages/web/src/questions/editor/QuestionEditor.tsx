import { civilDay } from '@fangxian/domain/records';
import { Button } from 'antd';
import { useNow } from '../../app/index.ts';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { emptyQuestion, type Making, moved } from './making.ts';
import { PhonePreview } from './PhonePreview.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import './editor.css';

const words = defineWords({
  zh: {
    add: '加一个问题',
    why: '每多一问，每户都要多花时间。只问看得见、说得清的。',
    enough: '20 个已经够多了。',
  },
  en: {
    add: 'Add a question',
    why: 'Each question costs time at every door. Ask only what can be seen or told.',
    enough: 'Twenty is plenty.',
  },
});

const most = 20;

/** The round's own questions, and beside them the phone on which they will be asked. */
export function QuestionEditor(props: {
  questions: Making;
  /** Those of the version in force. */
  inForce?: Making;
  onChange: (questions: Making) => void;
}) {
  const { questions, inForce = [], onChange } = props;
  const w = useWords(words);
  const now = useNow();
  const { policy } = useDevice().session;
  const day = civilDay(now, policy.zone);
  return (
    <div className="qe">
      <div className="qe-list">
        <p className="qe-note">{w.why}</p>
        {questions.map((question, at) => (
          <QuestionCard
            key={question.id}
            question={question}
            n={at + 1}
            fixed={inForce.some(({ id }) => id === question.id)}
            day={day}
            onChange={(next) => onChange(questions.map((one) => (one === question ? next : one)))}
            onMove={(by) => onChange(moved(questions, at, by))}
            onRemove={() => onChange(questions.filter((one) => one !== question))}
          />
        ))}
        {questions.length < most ? (
          <Button onClick={() => onChange([...questions, emptyQuestion(uuidv7())])}>＋ {w.add}</Button>
        ) : (
          <p className="qe-note">{w.enough}</p>
        )}
      </div>
      <PhonePreview questions={questions} day={day} policy={policy} />
    </div>
  );
}
