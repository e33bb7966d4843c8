import { measureWaits } from '@fangxian/domain/returns';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { hrefOf } from '../../app/index.ts';
import { foldersOfHousehold } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { measureWords, type ReturnRow, useReturn } from '../../returns/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    title: '措施待落实：{measure}',
    propose: '提出居家隔离 ›',
    folder: '打开这一户的隔离档案 ›',
    how: '已经另外办好（写明怎么办的）',
    settle: '办好了',
    settled: '措施已落实',
    door: '先定住到哪一户，才能提出居家隔离。',
  },
  en: {
    title: 'To be seen to: {measure}',
    propose: 'Propose quarantine at home ›',
    folder: 'Open this household’s folder ›',
    how: 'Seen to otherwise (say how)',
    settle: 'Seen to',
    settled: 'seen to',
    door: 'First say at which door they stay; then observation at home can be proposed.',
  },
});

/** What the policy set on arrival, until it stands: a case at home, or a word on what was done instead. */
export function Measure({ row: { state } }: { row: ReturnRow }) {
  const w = useWords(words);
  const measures = useWords(measureWords);
  const device = useDevice();
  const { say } = useReturn(state);
  const [how, setHow] = useState('');
  const { registered, household, person } = state;
  if (!registered || !measureWaits(state)) return null;
  const open = household ? foldersOfHousehold(device, household).open?.case : undefined;
  const { measure, origin, leftOn, arrivedOn } = registered;
  const reason = origin === 'riskArea' || registered.through === true ? 'riskAreaReturn' : 'outsideReturn';
  const propose = {
    ...{ propose: household, person, reason, arrivedOn },
    ...(leftOn && { leftOn }),
  };
  return (
    <section>
      <h3>{w.title({ measure: measures[measure] })}</h3>
      {measure === 'homeObservation' &&
        (household ? (
          <p>
            <a className="fx-link" href={hrefOf('desk', ['quarantine'], propose)}>
              {w.propose}
            </a>
            {open && (
              <>
                {' '}
                <a className="fx-link" href={hrefOf('desk', ['quarantine'], { at: open })}>
                  {w.folder}
                </a>
              </>
            )}
          </p>
        ) : (
          <p className="dk-note">{w.door}</p>
        ))}
      <form
        className="dk-actions"
        onSubmit={(e) => {
          e.preventDefault();
          if (how.trim()) void say('settled', { how: how.trim() }, w.settled);
        }}
      >
        <Input
          aria-label={w.how}
          placeholder={w.how}
          maxLength={200}
          value={how}
          onChange={({ target }) => setHow(target.value)}
        />
        <Button htmlType="submit" disabled={how.trim() === ''}>
          {w.settle}
        </Button>
      </form>
    </section>
  );
}
