/** The questions of an open round, changed in its middle: the next version goes to every sheet below. */
import { type Questionnaire, questionnaireFault } from '@fangxian/domain/screening';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { Making } from './making.ts';
import { QuestionEditor } from './QuestionEditor.tsx';

const words = defineWords({
  zh: {
    change: '改问题',
    title: '改“{round}”的问题',
    send: '发出第 {n} 版',
    why: '已经答过的都算数；正开着的单子不会丢，会说一声问题改了。',
    unsound: '第 {n} 个问题还没写完整',
    sent: '第 {n} 版问题正在送到各张单子上',
    notSent: '没有存上，请再点一次',
  },
  en: {
    change: 'Change questions',
    title: 'Questions of “{round}”',
    send: 'Send version {n}',
    why: 'Everything answered so far counts. Sheets that are open lose nothing, and say that the questions changed.',
    unsound: 'Question {n} is not complete yet',
    sent: 'Version {n} is on its way to every sheet',
    notSent: 'Not saved. Press once more',
  },
});

export function ChangeQuestions(props: { round: string; name: string; questionnaire: Questionnaire | undefined }) {
  const { round, name, questionnaire } = props;
  const w = useWords(words);
  const device = useDevice();
  const [making, setMaking] = useState<Making>();
  const n = (questionnaire?.version ?? 0) + 1;
  const fault = making && questionnaireFault({ version: n, questions: [...making] });
  const same = JSON.stringify(making) === JSON.stringify(questionnaire?.questions ?? []);
  const send = async (questions: Making) => {
    try {
      const next: Questionnaire = { version: n, questions: [...questions] };
      await device.record('screening.questionnaireChanged', { round, questionnaire: next });
      setMaking(undefined);
      toast(w.sent({ n }));
    } catch {
      toast(w.notSent);
    }
  };
  return (
    <>
      <Button onClick={() => setMaking(questionnaire?.questions ?? [])}>{w.change}</Button>
      {making && (
        <Modal
          open
          centered
          title={w.title({ round: name })}
          width="64rem"
          onCancel={() => setMaking(undefined)}
          footer={
            <>
              {fault !== undefined && <span className="qe-flagged">{w.unsound({ n: fault + 1 })}</span>}{' '}
              <Button type="primary" disabled={fault !== undefined || same} onClick={() => void send(making)}>
                {w.send({ n })}
              </Button>
            </>
          }
        >
          <p className="qe-note">{w.why}</p>
          <QuestionEditor questions={making} inForce={questionnaire?.questions ?? []} onChange={setMaking} />
        </Modal>
      )}
    </>
  );
}
