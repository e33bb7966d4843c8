/** In the form of a new round: how many questions of its own it has, and the editor over the page. */
import { questionnaireFault } from '@fangxian/domain/screening';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { saidIn } from '../questionWords.ts';
import type { Making } from './making.ts';
import { QuestionEditor } from './QuestionEditor.tsx';

const words = defineWords({
  zh: {
    none: '加本轮自己的问题',
    some: '改本轮自己的问题（{n}）',
    title: '本轮自己的问题',
    done: '好了',
    unsound: '第 {n} 个问题还没写完整',
    unnamed: '还没写怎么问',
  },
  en: {
    none: 'Add questions of this round',
    some: 'Change this round’s questions ({n})',
    title: 'Questions of this round',
    done: 'Done',
    unsound: 'Question {n} is not complete yet',
    unnamed: 'not worded yet',
  },
});

export function OwnQuestionsField({ questions, onChange }: { questions: Making; onChange: (to: Making) => void }) {
  const w = useWords(words);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const fault = questionnaireFault({ version: 1, questions: [...questions] });
  return (
    <>
      {questions.length > 0 && (
        <ol className="qe-told">
          {questions.map(({ id, text }) => (
            <li key={id}>{saidIn(text, language) || w.unnamed}</li>
          ))}
        </ol>
      )}
      <Button onClick={() => setOpen(true)}>{questions.length === 0 ? w.none : w.some({ n: questions.length })}</Button>
      {fault !== undefined && !open && (
        <small role="alert" className="qe-flagged">
          {w.unsound({ n: fault + 1 })}
        </small>
      )}
      {open && (
        <Modal
          open
          centered
          title={w.title}
          width="64rem"
          onCancel={() => setOpen(false)}
          footer={
            <>
              {fault !== undefined && <span className="qe-flagged">{w.unsound({ n: fault + 1 })}</span>}{' '}
              <Button type="primary" onClick={() => setOpen(false)}>
                {w.done}
              </Button>
            </>
          }
        >
          <QuestionEditor questions={questions} onChange={onChange} />
        </Modal>
      )}
    </>
  );
}
