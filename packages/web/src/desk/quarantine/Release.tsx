import type { ReleaseCheck } from '@fangxian/domain/policy';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { caseCodeWords, type Folder, type Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    title: '到期解除',
    release: '解除 {n} 人：{names}',
    released: '{n} 人解除',
    fever: '{name}有一次发热还没处置，先处置再解除。',
    and: '、',
    again: '{day} 再问候一次',
    asked: '问候过了',
    archive: '归档',
    archived: '归档',
    notice: '解除通知单打印后送达，再归档。',
  },
  en: {
    title: 'Release',
    release: 'Release {n}: {names}',
    released: '{n} released',
    fever: '{name} had a fever that was not dealt with: that comes first.',
    and: ', ',
    again: 'Ask again how they are: {day}',
    asked: 'Asked',
    archive: 'Put the folder away',
    archived: 'put away',
    notice: 'Print and serve the release notice, then put the folder away.',
  },
});

/** By the checklist and by somebody who may, the household at once; whoever has an open fever is left out and named. */
export function Release(props: { folder: Folder; say: Say; now: number; nameOf: (person: string) => string }) {
  const { folder, say, now, nameOf } = props;
  const w = useWords(words);
  const codes = useWords(caseCodeWords);
  const format = useFormat();
  const { checks } = useDevice().session.policy.observation.release;
  const [ticked, setTicked] = useState<readonly ReleaseCheck[]>([]);
  const due = folder.inCare.filter(({ dueAt }) => dueAt <= now);
  const feverish = new Set(folder.alarms.filter(({ alarm }) => alarm === 'fever').map(({ person }) => person));
  const ready = due.filter(({ person }) => !feverish.has(person));
  const again = folder.lines.filter(({ state }) => state.ended?.askAgainOn && !state.ended.askedAgain);
  const over = folder.inCare.length === 0 && folder.lines.length > 0;
  if (due.length === 0 && !over) return null;
  const persons = ready.map(({ person }) => person);
  return (
    <section>
      <h3>{w.title}</h3>
      {due
        .filter(({ person }) => feverish.has(person))
        .map(({ person }) => (
          <p key={person} className="dk-note">
            {w.fever({ name: nameOf(person) })}
          </p>
        ))}
      {ready.length > 0 && (
        <>
          <Checkbox.Group
            options={checks.map((value) => ({ value, label: codes[value] }))}
            value={[...ticked]}
            onChange={setTicked}
          />
          <Button
            type="primary"
            className="dk-next"
            disabled={checks.some((one) => !ticked.includes(one))}
            onClick={() => void say('released', { persons, checks: ticked }, w.released({ n: persons.length }))}
          >
            {w.release({ n: persons.length, names: persons.map(nameOf).join(w.and) })}
          </Button>
        </>
      )}
      {over && !folder.state.archived && (
        <>
          {again.length > 0 && (
            <p>
              {w.again({ day: format.day(again[0]?.state.ended?.askAgainOn ?? '') })}{' '}
              <Button
                size="small"
                onClick={() => void say('askedAgain', { persons: again.map(({ person }) => person) }, w.asked)}
              >
                {w.asked}
              </Button>
            </p>
          )}
          <p className="dk-note">{w.notice}</p>
          <Button onClick={() => void say('archived', {}, w.archived)}>{w.archive}</Button>
        </>
      )}
    </section>
  );
}
