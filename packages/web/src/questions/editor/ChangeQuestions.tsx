/** The questions of an open round, changed in its middle: the next version goes to every sheet below. */
import { type Questionnaire, questionnaireFault } from '@fangxian/domain/screening';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { CarriedOn, useDraft } from '../../drafts/index.ts';
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
    meanwhile: '这期间问题已经改到第 {n} 版：发出的会换掉它，先看一眼。',
    unsound: '第 {n} 个问题还没写完整',
    sent: '第 {n} 版问题正在送到各张单子上',
    notSent: '没有存上，请再点一次',
  },
  en: {
    change: 'Change questions',
    title: 'Questions of “{round}”',
    send: 'Send version {n}',
    why: 'Everything answered so far counts. Sheets that are open lose nothing, and say that the questions changed.',
    meanwhile: 'Meanwhile the questions became version {n}: what you send replaces it. Look first.',
    unsound: 'Question {n} is not complete yet',
    sent: 'Version {n} is on its way to every sheet',
    notSent: 'Not saved. Press once more',
  },
});

type Props = { round: string; name: string; questionnaire: Questionnaire | undefined };

export function ChangeQuestions(props: Props) {
  const w = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.change}</Button>
      {open && <Changing {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Begun from the questions of a version; closed half way, they are there again when it is opened. */
function Changing({ round, name, questionnaire, onClose }: Props & { onClose: () => void }) {
  const w = useWords(words);
  const device = useDevice();
  const inForce = questionnaire?.version ?? 0;
  const draft = useDraft<{ from: number; questions: Making }>(`questions:${round}`, () => ({
    from: inForce,
    questions: questionnaire?.questions ?? [],
  }));
  const { from, questions } = draft.value;
  const n = inForce + 1;
  const fault = questionnaireFault({ version: n, questions: [...questions] });
  const same = JSON.stringify(questions) === JSON.stringify(questionnaire?.questions ?? []);
  const send = async () => {
    try {
      const next: Questionnaire = { version: n, questions: [...questions] };
      await device.record('screening.questionnaireChanged', { round, questionnaire: next });
      draft.clear();
      onClose();
      toast(w.sent({ n }));
    } catch {
      toast(w.notSent);
    }
  };
  return (
    <Modal
      open
      centered
      title={w.title({ round: name })}
      width="64rem"
      onCancel={onClose}
      footer={
        <>
          {fault !== undefined && <span className="qe-flagged">{w.unsound({ n: fault + 1 })}</span>}{' '}
          <Button type="primary" disabled={fault !== undefined || same} onClick={() => void send()}>
            {w.send({ n })}
          </Button>
        </>
      }
    >
      <CarriedOn draft={draft} />
      {from < inForce && <p className="qe-flagged">{w.meanwhile({ n: inForce })}</p>}
      <p className="qe-note">{w.why}</p>
      <QuestionEditor
        questions={questions}
        inForce={questionnaire?.questions ?? []}
        onChange={(to) => draft.change({ from, questions: to })}
      />
    </Modal>
  );
}
