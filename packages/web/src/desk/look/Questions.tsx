import { type ProblemCode, problems, wordsFor } from '@fangxian/domain/problems';
import type { QuestionState } from '@fangxian/domain/records';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { useFormat, useLanguage, useWords } from '../../words/index.ts';
import { memberName, useCommunity } from '../community/index.ts';
import { householdOf } from './about.ts';
import { lookWords } from './lookWords.ts';

type Open = QuestionState & { readonly id: string };

/** Open questions, the oldest first. */
export function useOpenQuestions(): readonly Open[] {
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  return useMemo(
    () =>
      device
        .ids('question')
        .map((id) => ({ id, state: device.get<QuestionState>(`question/${id}`) }))
        .flatMap(({ id, state }) => (state?.status === 'open' ? [{ id, ...state }] : []))
        .sort((a, b) => a.raisedAt - b.raisedAt),
    [device, version],
  );
}

export function Questions({ questions, onOpen }: { questions: readonly Open[]; onOpen: (household: string) => void }) {
  const w = useWords(lookWords);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const device = useDevice();
  const { homeOf } = useCommunity();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const settle = async (ids: readonly string[], settlement: 'fine' | 'mended') => {
    await device.recordAll(ids.map((record) => ({ kind: 'questions.settled', body: { record, settlement } })));
    setChosen(new Set());
    toast(w.settled);
  };
  const ids = questions.map(({ id }) => id).filter((id) => chosen.has(id));
  return (
    <>
      <ul className="fx-list">
        {questions.map((one) => {
          const household = householdOf(device, one.subjects);
          const home = household === undefined ? undefined : homeOf.get(household);
          const words =
            one.code in problems ? wordsFor(one.code as ProblemCode, language, { ...one.params }) : one.code;
          return (
            <li key={one.id} className="dk-question">
              <Checkbox
                aria-label={words}
                checked={chosen.has(one.id)}
                onChange={({ target }) => {
                  const next = new Set(chosen);
                  if (target.checked) next.add(one.id);
                  else next.delete(one.id);
                  setChosen(next);
                }}
              />
              <span>
                {home && (
                  <button type="button" className="dk-link" onClick={() => onOpen(home.id)}>
                    {home.address} {home.head}
                  </button>
                )}
                <span>{words}</span>
                <small>
                  {w.by({
                    who: memberName(device, one.raisedBy) ?? w.somebody,
                    time: format.moment(one.raisedAt, now),
                  })}
                </small>
              </span>
              <span className="dk-actions">
                <Button onClick={() => void settle([one.id], 'fine')}>{w.fine}</Button>
                <Button onClick={() => void settle([one.id], 'mended')}>{w.mended}</Button>
              </span>
            </li>
          );
        })}
      </ul>
      {ids.length > 1 && (
        <p className="dk-actions" style={{ paddingTop: '1rem' }}>
          <Button type="primary" className="dk-next" onClick={() => void settle(ids, 'fine')}>
            {w.someFine({ n: ids.length })}
          </Button>
        </p>
      )}
    </>
  );
}
