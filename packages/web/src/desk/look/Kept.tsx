import type { KeptTold } from '@fangxian/domain/exchange';
import { type ProblemCode, problems, wordsFor } from '@fangxian/domain/problems';
import { Button } from 'antd';
import { useState } from 'react';
import { useNow } from '../../app/index.ts';
import { ask, useDevice } from '../../device/index.ts';
import { askAgain, type useAsked, wordsOfRefusal } from '../../wide/index.ts';
import { useFormat, useLanguage, useWords } from '../../words/index.ts';
import { memberName, useCommunity } from '../community/index.ts';
import { householdIn } from './about.ts';
import { kindWord, kindWords } from './kindWords.ts';
import { lookWords } from './lookWords.ts';

type Asked = ReturnType<typeof useAsked<KeptTold[]>>;

/** Records that were held or refused. Nothing is lost: somebody here takes it in, or lets it go. */
export function Kept({ asked, onOpen }: { asked: Asked; onOpen: (household: string) => void }) {
  const w = useWords(lookWords);
  const k = useWords(kindWords);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const device = useDevice();
  const { homeOf } = useCommunity();
  const [problem, setProblem] = useState<string | undefined>();
  const decide = async (id: string, decision: 'take' | 'drop') => {
    const path = `/api/logs/${device.log}/kept`;
    const answer = await ask<unknown>('POST', `${path}/${encodeURIComponent(id)}`, { decision });
    setProblem(answer.ok ? undefined : wordsOfRefusal(answer));
    askAgain(path);
    void device.refresh();
  };
  if (!asked.data) return <p className="dk-note">{asked.error ? asked.error.message : w.loading}</p>;
  return (
    <>
      {problem && (
        <p className="dk-problem" role="alert">
          {problem}
        </p>
      )}
      <ul className="fx-list">
        {asked.data.map((one) => {
          const household = householdIn(one.body);
          const home = household === undefined ? undefined : homeOf.get(household);
          const why = one.code in problems ? wordsFor(one.code as ProblemCode, language, one.params) : one.code;
          return (
            <li key={one.id} className="dk-question">
              <span>
                <b>
                  {k[kindWord(one.kind)]} · {one.outcome === 'held' ? w.held : w.refused}
                </b>
                {home && (
                  <button type="button" className="dk-link" onClick={() => onOpen(home.id)}>
                    {home.address} {home.head}
                  </button>
                )}
                <span>{why}</span>
                <small>
                  {w.by({ who: memberName(device, one.by) ?? w.somebody, time: format.moment(one.at, now) })}
                </small>
              </span>
              <span className="dk-actions">
                <Button onClick={() => void decide(one.id, 'take')}>{w.take}</Button>
                <Button type="text" onClick={() => void decide(one.id, 'drop')}>
                  {w.drop}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
