import type { RosterProgress } from '@fangxian/domain/exchange';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { hrefOf, useGo } from '../../app/index.ts';
import { ask, useDevice } from '../../device/index.ts';
import { Empty, Progress } from '../../look/index.ts';
import { askAgain, useAsked, wordsOfRefusal } from '../../wide/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { importWords } from './importWords.ts';
import { Mapping } from './Mapping.tsx';
import { Preview } from './Preview.tsx';
import { QuestionsFile } from './QuestionsFile.tsx';

const lookEveryMs = 700;
const underWay = (told: RosterProgress | undefined) => !told || told.stage === 'reading' || told.stage === 'importing';

/** One file on its way in, stage by stage. */
export function OnItsWay({ id }: { id: string }) {
  const w = useWords(importWords);
  const format = useFormat();
  const device = useDevice();
  const { go } = useGo();
  const path = `/api/logs/${device.log}/rosters/${id}`;
  const asked = useAsked<RosterProgress>(path, (told) => (underWay(told) ? lookEveryMs : false));
  const [problem, setProblem] = useState<string | undefined>();
  const told = asked.data;
  const stage = told?.stage;
  useEffect(() => {
    if (stage === 'done') void device.refresh();
  }, [stage, device]);

  const post = async (step: 'apply' | 'mapping', body: unknown) => {
    const answer = await ask<unknown>('POST', `${path}/${step}`, body);
    setProblem(answer.ok ? undefined : wordsOfRefusal(answer));
    askAgain(path);
  };
  if (!told) {
    return asked.error ? (
      <p className="dk-problem">{asked.error.message}</p>
    ) : (
      <Progress label={w.reading} done={0} of={0} />
    );
  }
  return (
    <>
      {problem && (
        <p className="dk-problem" role="alert">
          {problem}
        </p>
      )}
      {(stage === 'reading' || stage === 'importing') && (
        <>
          <Progress label={w[stage]} done={told.done} of={told.of} />
          <p className="dk-note">{w.leave}</p>
        </>
      )}
      {stage === 'failed' && (
        <Empty title={w.failed}>
          <p>{told.problem && wordsOfRefusal({ ok: false, status: 422, problem: told.problem })}</p>
        </Empty>
      )}
      {stage === 'mapping' && <Mapping told={told} onSave={(columns) => void post('mapping', { columns })} />}
      {stage === 'preview' && <Preview told={told} path={path} onApply={() => void post('apply', {})} />}
      {stage === 'done' && (
        <Empty
          title={w.done({
            households: format.number(told.households.new + told.households.changed + told.households.same),
            persons: format.number(told.persons.new + told.persons.changed + told.persons.same),
          })}
        >
          {told.questionCount > 0 && (
            <p>
              <a href={hrefOf('desk', ['look'], { tab: 'roster' })}>{w.doneLook({ n: told.questionCount })}</a>
            </p>
          )}
          <p className="dk-actions" style={{ justifyContent: 'center', paddingTop: '1rem' }}>
            <Button type="primary" className="dk-next" onClick={() => go(['rounds'], { new: '1' })}>
              {w.toRound}
            </Button>
            <Button onClick={() => go(['residents'])}>{w.toResidents}</Button>
            {told.questionCount > 0 && <QuestionsFile path={path} />}
          </p>
        </Empty>
      )}
    </>
  );
}
